import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CaseworkError } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { notFound } from '../problem/problem.ts';
import { NAMES } from './form.ts';
import { readLink } from './read-link.ts';
import { siblingLinkView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
const asked = z.object({ find: z.string().trim().max(200).catch(''), other: z.string().max(200).optional().catch(undefined) });
const NOT_THERE = 'There is no child with this number in the record, or none that you may write of.';
const SENT_OTHERWISE =
  'This form was saved before with other answers. Look at what you see now, and save it again if that is what you mean';

/** Is there a record here of a brother or sister of this child? */
export function siblingLinkPage(door: Door): void {
  const { app } = door;

  app.get('/children/:id/people/brother-or-sister', async (request, reply) => {
    const { find, other } = asked.parse(request.query ?? {});
    return show(request, reply, { find, other, sent: new Map([[NAMES.key, [randomUUID()]]]) });
  });

  app.post('/children/:id/people/brother-or-sister', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { id } = address.parse(request.params);
    const sent = readSent(request.body);
    const other = textOf(sent, NAMES.other) === '' ? undefined : textOf(sent, NAMES.other);
    if (other === undefined) return show(request, reply, { sent, errors: new Map([[NAMES.find, 'Find the brother or sister first']]) });
    const { link, errors } = readLink(id, other, sent);
    if (link === undefined) return show(request, reply, { other, sent, errors });
    try {
      const saved = await request.desk.siblings.link(link);
      if (saved === undefined) return notFound(door, request, reply, NOT_THERE);
      if (saved.saved) return reply.redirect(`/children/${encodeURIComponent(id)}/people`, 303);
      const again = new Map([...sent, [NAMES.key, [randomUUID()]] as const]);
      const problem = 'faults' in saved ? (saved.faults[0]?.message ?? '') : SENT_OTHERWISE;
      return show(request, reply, { other, sent: again, errors: new Map([[NAMES.kind, problem]]) });
    } catch (error) {
      if (!(error instanceof CaseworkError)) throw error;
      return show(request, reply, { other, sent, errors: new Map([[NAMES.kind, error.message]]) });
    }
  });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    shown: {
      readonly find?: string;
      readonly other?: string | undefined;
      readonly sent: Sent;
      readonly errors?: ReadonlyMap<string, string>;
    },
  ): Promise<FastifyReply> {
    const { id } = address.parse(request.params);
    const { find = '', other, sent, errors = new Map() } = shown;
    const situation = await request.desk.situation();
    const answer = await request.desk.siblings.toLink(id, { find, ...(other !== undefined && { other }) });
    if (answer === undefined) return notFound(door, request, reply, NOT_THERE);
    const view = siblingLinkView(answer, find, sent, errors, situation.asOf);
    const title = errors.size > 0 ? `Error: ${view.title}` : view.title;
    const status = errors.size > 0 ? 400 : 200;
    return door.show(request, reply, { page: 'sibling-link', title, section: 'children', view, status }, situation);
  }
}
