import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ChildAnswer } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent } from '../../forms/sent.ts';
import { NAMES } from './form.ts';
import { readChild } from './read-child.ts';
import { addChildView } from './view.ts';

const asked = z.object({ with: z.string().max(200).default('').catch('') });

/** A child whom the record does not know is added to it, once it is clear that they are not there already. */
export function addChildPage(door: Door): void {
  const { app } = door;

  app.get('/children/new', async (request, reply) => {
    const other = asked.parse(request.query ?? {}).with;
    return show(request, reply, new Map([[NAMES.key, [randomUUID()]], ...(other === '' ? [] : [[NAMES.with, [other]] as const])]));
  });

  app.post('/children/new', { preHandler: app.csrfProtection }, async (request, reply) => {
    const sent = readSent(request.body);
    const { child, errors } = readChild(sent);
    if (errors.size > 0) return show(request, reply, sent, errors);
    const added = await request.desk.addChild(child);
    // What comes next is what was told of them.
    if (added.added) return reply.redirect(`/record?${new URLSearchParams({ child: added.id, word: 'contact' }).toString()}`, 303);
    if ('alike' in added) return show(request, reply, sent, new Map(), added.alike);
    return show(request, reply, sent, new Map(added.faults.map(({ path, message }) => [path.replace(/^fields\./, ''), message])));
  });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    sent: Sent,
    errors: ReadonlyMap<string, string> = new Map(),
    alike: readonly ChildAnswer['child'][] = [],
  ): Promise<FastifyReply> {
    const situation = await request.desk.situation();
    const view = addChildView(sent, { errors, alike, today: situation.asOf });
    const title = errors.size > 0 ? `Error: ${view.title}` : view.title;
    const status = errors.size > 0 ? 400 : alike.length > 0 ? 409 : 200;
    return door.show(request, reply, { page: 'child-add', title, section: 'children', view, status }, situation);
  }
}
