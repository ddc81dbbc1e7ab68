import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { chronologyTable } from '../../../casework/chronology/table.ts';
import type { Door } from '../../door.ts';
import { readSent, textOf } from '../../forms/sent.ts';
import { sendCsv } from '../../words/csv-reply.ts';
import { chronologyPrintView } from '../chronology-print/view.ts';
import { notFound } from '../problem/problem.ts';
import { readAsked } from './read-asked.ts';
import { chronologyView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
const NOBODY = 'There is no child with this number in the record.';

/** What mattered in this child's life, and what did it mean? On a page, on paper and as a spreadsheet. */
export function chronologyPages(door: Door): void {
  const { app } = door;

  app.get('/children/:id/chronology', async (request, reply) => {
    const { id } = address.parse(request.params);
    const filter = readAsked(request.query);
    const answer = await request.desk.chronologies.read(id, filter.asked);
    if (answer === undefined) return notFound(door, request, reply, NOBODY);
    const view = chronologyView(answer, filter, randomUUID());
    const status = filter.wrong.length > 0 ? 400 : 200;
    return door.show(request, reply, { page: 'chronology', title: `Chronology: ${view.head.name}`, section: 'children', view, status });
  });

  app.get('/children/:id/chronology/print', async (request, reply) => {
    const { answer, asked } = await whole(request);
    if (answer === undefined) return notFound(door, request, reply, NOBODY);
    const situation = await request.desk.situation();
    const view = chronologyPrintView(answer, asked, situation);
    return door.show(request, reply, { page: 'chronology-print', title: `Chronology: ${view.of}`, section: 'children', view }, situation);
  });

  app.get('/children/:id/chronology/csv', async (request, reply) => {
    const { answer } = await whole(request);
    if (answer === undefined) return notFound(door, request, reply, NOBODY);
    return sendCsv(reply, `chronology-${answer.head.child.id}`, chronologyTable(answer));
  });

  app.post('/children/:id/chronology/up-to-date', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { id } = address.parse(request.params);
    const written = await request.desk.chronologies.bringUpToDate(id, textOf(readSent(request.body), 'key'));
    if (written === undefined) return notFound(door, request, reply, NOBODY);
    return reply.redirect(chronologyHref(id), 303);
  });
}

/** All that is asked for at once, for paper and spreadsheets. */
async function whole(request: FastifyRequest) {
  const { id } = address.parse(request.params);
  const { page: _page, ...asked } = readAsked(request.query).asked;
  return { asked, answer: await request.desk.chronologies.read(id, asked) };
}

/** Where the chronology of this child is; one event in it, where one is named. */
export function chronologyHref(child: string, event?: string): string {
  const place = event === undefined ? '' : `#event-${encodeURIComponent(event)}`;
  return `/children/${encodeURIComponent(child)}/chronology${place}`;
}
