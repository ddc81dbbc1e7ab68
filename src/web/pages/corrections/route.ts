import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CaseworkError } from '../../../casework/desk.ts';
import { CORRECTION_DECISIONS } from '../../../casework/rights/index.ts';
import { askerOf } from '../../asker.ts';
import type { Door } from '../../door.ts';
import { readDate } from '../../forms/read-date.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { notFound } from '../problem/problem.ts';
import { correctionsView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
const ofOne = address.extend({ correction: z.uuid() });
const asked = z.object({ entry: z.string().max(300).optional() });
const key = z.uuid();
const answer = z.object({
  decision: z.enum(CORRECTION_DECISIONS).optional(),
  because: z.string().max(20_000).default(''),
  after: z.coerce.number().int().min(0).max(100),
});

/** What somebody says is wrong in a child's record, kept beside it with what was decided. */
export function correctionsPages(door: Door): void {
  const { app } = door;

  app.get('/children/:id/corrections', async (request, reply) => {
    askerOf(request);
    return show(request, reply, address.parse(request.params).id, asked.parse(request.query).entry);
  });

  app.post('/children/:id/corrections', { preHandler: app.csrfProtection }, async (request, reply) => {
    const asker = askerOf(request);
    const { id } = address.parse(request.params);
    const sent = readSent(request.body);
    const [entry, says, saidBy] = [textOf(sent, 'entry'), textOf(sent, 'says'), textOf(sent, 'said-by')];
    const saidOn = readDate(sent, 'said');
    if (typeof saidOn !== 'number') return show(request, reply, id, entry, sent, 'Give the day they said it, such as 31 3 2026');
    return orShow(request, reply, id, entry, sent, () =>
      request.desk.rights.noteCorrection(asker, id, { id: key.parse(textOf(sent, 'key')), entry, says, saidBy, saidOn }),
    );
  });

  app.post('/children/:id/corrections/:correction', { preHandler: app.csrfProtection }, async (request, reply) => {
    const asker = askerOf(request);
    const { id, correction } = ofOne.parse(request.params);
    const { decision, because, after } = answer.parse(request.body);
    if (decision === undefined) return show(request, reply, id, undefined, new Map(), 'Choose what is decided');
    return orShow(request, reply, id, undefined, new Map(), () =>
      request.desk.rights.answerCorrection(asker, id, correction, { decision, because, after }),
    );
  });

  async function orShow(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    entry: string | undefined,
    sent: Sent,
    work: () => Promise<void>,
  ): Promise<FastifyReply> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CaseworkError)) throw error;
      return show(request, reply, id, entry, sent, error.message);
    }
    return reply.redirect(`/children/${encodeURIComponent(id)}/corrections`, 303);
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    entry?: string,
    sent: Sent = new Map(),
    error?: string,
  ): Promise<FastifyReply> {
    const found = await request.desk.rights.corrections(id, entry);
    if (found === undefined) return notFound(door, request, reply, 'There is no child with this number in the record.');
    const view = correctionsView(found, sent, textOf(sent, 'key') === '' ? randomUUID() : textOf(sent, 'key'), error);
    const title = error === undefined ? view.title : `Error: ${view.title}`;
    return door.show(request, reply, { page: 'corrections', title, section: 'children', view, status: error === undefined ? 200 : 400 });
  }
}
