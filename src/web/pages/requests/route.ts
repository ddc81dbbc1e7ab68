import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CaseworkError } from '../../../casework/desk.ts';
import { ASKING_KINDS } from '../../../casework/rights/index.ts';
import { todayInEngland } from '../../../casework/index.ts';
import { askerOf } from '../../asker.ts';
import type { Door } from '../../door.ts';
import { readDate } from '../../forms/read-date.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { notFound } from '../problem/problem.ts';
import { newRequestView, requestsView } from './view.ts';

const asked = z.object({ child: z.string().max(200) });
const key = z.uuid();
const kind = z.enum(ASKING_KINDS);
const NOBODY = 'There is no child with this number in the record.';

/** Who asks for a record, and the form on which that is noted. */
export function requestsPages(door: Door): void {
  const { app } = door;

  app.get('/requests', async (request, reply) => {
    askerOf(request);
    const view = requestsView(await request.desk.rights.requests(), todayInEngland());
    return door.show(request, reply, { page: 'requests', title: 'Requests for a record', section: 'requests', view });
  });

  app.get('/requests/new', async (request, reply) => {
    askerOf(request);
    return showForm(request, reply, asked.parse(request.query).child, new Map(), randomUUID());
  });

  app.post('/requests', { preHandler: app.csrfProtection }, async (request, reply) => {
    const asker = askerOf(request);
    const sent = readSent(request.body);
    const id = key.parse(textOf(sent, 'key'));
    const child = textOf(sent, 'child');
    const receivedOn = readDate(sent, 'received');
    const who = kind.safeParse(textOf(sent, 'kind')).data;
    if (who === undefined) return showForm(request, reply, child, sent, id, 'Choose who asks');
    if (typeof receivedOn !== 'number')
      return showForm(request, reply, child, sent, id, 'Give the day it reached the council, such as 31 3 2026');
    try {
      const [askedBy, askedAs] = [textOf(sent, 'asked-by'), textOf(sent, 'asked-as')];
      await request.desk.rights.receiveRequest(asker, { id, subject: child, kind: who, askedBy, askedAs, receivedOn });
    } catch (error) {
      if (!(error instanceof CaseworkError)) throw error;
      return showForm(request, reply, child, sent, id, error.message);
    }
    return reply.redirect(`/requests/${id}`, 303);
  });

  async function showForm(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    sent: Sent,
    form: string,
    error?: string,
  ): Promise<FastifyReply> {
    const found = await request.desk.child(id);
    if (found === undefined) return notFound(door, request, reply, NOBODY);
    const { name } = found.child;
    const view = newRequestView({ id, name }, sent, form, todayInEngland(), error);
    const title = error === undefined ? 'Somebody asks for a record' : 'Error: somebody asks for a record';
    return door.show(request, reply, { page: 'request-new', title, section: 'requests', view, status: error === undefined ? 200 : 400 });
  }
}
