import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { notFound } from '../problem/problem.ts';
import { decideView } from './view.ts';
import { errorsIn, NAMES, readDecision } from './read-decision.ts';

const address = z.object({ key: z.string().max(400) });
const NOTHING_SENT: Sent = new Map();
const NOT_THERE =
  'There is nothing of this kind to decide in the record now. It may have been decided, replaced, or be judged by other standards.';
const SENT_OTHERWISE = 'This form was sent before with another decision, and that one is in the record.';

/** What is to be decided, on what, by whom; and the decision with its reasons. */
export function decidePage(door: Door): void {
  const { app } = door;

  app.get('/decide/:key', async (request, reply) => {
    const { key } = address.parse(request.params);
    return show(request, reply, key, new Map([[NAMES.key, [randomUUID()]]]), new Map());
  });

  app.post('/decide/:key', { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES }, async (request, reply) => {
    const { key } = address.parse(request.params);
    const sent = readSent(request.body);
    const asked = await request.desk.decision(key);
    if (asked === undefined) return notFound(door, request, reply, NOT_THERE);
    const { decision, errors } = readDecision(key, asked, sent);
    if (errors.size > 0) return show(request, reply, key, sent, errors);
    const decided = await request.desk.decide(decision);
    if (decided === undefined) return notFound(door, request, reply, NOT_THERE);
    if (decided.saved) return reply.redirect(`/recorded/${decision.key}`, 303);
    if ('faults' in decided) return show(request, reply, key, sent, errorsIn(decided.faults, decision.answer));
    if (decided.why === 'other answers') return show(request, reply, key, NOTHING_SENT, new Map(), SENT_OTHERWISE);
    // Whatever stood in the way has come to be since the page was opened: it says so itself when it is shown again.
    return show(request, reply, key, sent, new Map(), undefined, 409);
  });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    sent: Sent,
    errors: ReadonlyMap<string, string>,
    told?: string,
    status = errors.size > 0 ? 400 : 200,
  ): Promise<FastifyReply> {
    const asked = await request.desk.decision(key);
    if (asked === undefined) return notFound(door, request, reply, NOT_THERE);
    const formKey = textOf(sent, NAMES.key) === '' ? randomUUID() : textOf(sent, NAMES.key);
    const view = decideView(asked, key, new Map([...sent, [NAMES.key, [formKey]]]), errors, told);
    const title = errors.size > 0 ? `Error: ${view.title}` : view.title;
    return door.show(request, reply, { page: 'decide', title, section: 'children', view, status });
  }
}
