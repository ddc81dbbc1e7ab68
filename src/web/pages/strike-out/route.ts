import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { entryHref } from '../../words/home-of.ts';
import { entryAddress, NO_ENTRY } from '../entry/route.ts';
import { notFound } from '../problem/problem.ts';
import { NAMES, strikeOutView } from './view.ts';

/** An entry struck out, with its reason, once it is plain what follows. */
export function strikeOutPage(door: Door): void {
  const { app } = door;

  app.get('/records/:id/entries/:entry/strike-out', async (request, reply) => {
    return show(request, reply, new Map([[NAMES.key, [randomUUID()]]]));
  });

  app.post('/records/:id/entries/:entry/strike-out', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { id, entry } = entryAddress.parse(request.params);
    const sent = readSent(request.body);
    const [key, reason] = [textOf(sent, NAMES.key), textOf(sent, NAMES.reason)];
    if (reason === '') return show(request, reply, sent, 'Say why it is struck out');
    const saved = await request.desk.strikeOut({ key, subject: id, entry, reason });
    if (saved === undefined) return notFound(door, request, reply, NO_ENTRY);
    if (saved.saved) return reply.redirect(entryHref(id, saved.entry), 303);
    if ('faults' in saved) return show(request, reply, sent, saved.faults[0]?.message);
    // Whatever stands in the way has come to be since the page was opened: it says so itself when it is shown again.
    return show(request, reply, sent, undefined, 409);
  });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    sent: Sent,
    error?: string,
    status = error === undefined ? 200 : 400,
  ): Promise<FastifyReply> {
    const { id, entry } = entryAddress.parse(request.params);
    const asked = await request.desk.strikeOutForm(id, entry);
    if (asked === undefined) return notFound(door, request, reply, NO_ENTRY);
    const view = strikeOutView(asked, sent, error);
    const title = error === undefined ? view.title : `Error: ${view.title}`;
    return door.show(request, reply, { page: 'strike-out', title, section: 'children', view, status });
  }
}
