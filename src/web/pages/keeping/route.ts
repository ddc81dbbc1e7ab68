import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CaseworkError } from '../../../casework/desk.ts';
import { HOLD_REASONS } from '../../../casework/rights/index.ts';
import { askerOf } from '../../asker.ts';
import type { Door } from '../../door.ts';
import { readDate } from '../../forms/read-date.ts';
import { readSent } from '../../forms/sent.ts';
import { keptView } from '../kept/view.ts';
import { notFound } from '../problem/problem.ts';
import { keepingView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
const decision = z.object({
  kind: z.enum(['keep', 'destroy', 'agreed', 'refused', 'withdrawn']),
  because: z.string().max(20_000).default(''),
  after: z.coerce.number().int().min(0).max(10_000),
});
const holding = z.object({ key: z.uuid(), reason: z.enum(HOLD_REASONS), because: z.string().max(20_000).default('') });
const lifting = z.object({ because: z.string().max(20_000).default('') });
const NO_RECORD = 'There is no record with this number, nothing is written in it, or only the information governance lead may look at it.';

/** How long records are kept, those whose date has come, and what is decided of each. */
export function keepingPages(door: Door): void {
  const { app } = door;

  app.get('/keeping', async (request, reply) => {
    askerOf(request);
    const view = keepingView(await request.desk.rights.keeping());
    return door.show(request, reply, { page: 'keeping', title: 'How long records are kept', section: 'keeping', view });
  });

  app.post('/keeping/dates', { preHandler: app.csrfProtection }, async (request, reply) => {
    askerOf(request);
    await request.desk.rights.workOutDates();
    return reply.redirect('/keeping', 303);
  });

  app.get('/keeping/:id', (request, reply) => show(request, reply));

  app.get('/keeping/:id/record', async (request, reply) => {
    const file = await request.desk.rights.readAside(askerOf(request), address.parse(request.params).id);
    if (file === undefined) return notFound(door, request, reply, NO_RECORD);
    return reply
      .header(
        'content-security-policy',
        `default-src 'none'; style-src ${file.style}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      )
      .type('text/html; charset=utf-8')
      .send(file.html);
  });

  app.post('/keeping/:id/decisions', { preHandler: app.csrfProtection }, async (request, reply) => {
    const asker = askerOf(request);
    const { id } = address.parse(request.params);
    const sent = decision.parse(request.body);
    const until = readDate(readSent(request.body), 'until');
    return orShow(request, reply, sent.because, () =>
      request.desk.rights.decideKeeping(asker, id, { ...sent, ...(typeof until === 'number' && { keepUntil: until }) }),
    );
  });

  app.post('/keeping/:id/hold', { preHandler: app.csrfProtection }, async (request, reply) => {
    const asker = askerOf(request);
    const { key, reason, because } = holding.parse(request.body);
    return orShow(request, reply, because, () =>
      request.desk.rights.hold(asker, address.parse(request.params).id, { id: key, reason, because }),
    );
  });

  app.post('/keeping/:id/lift', { preHandler: app.csrfProtection }, async (request, reply) => {
    const asker = askerOf(request);
    const { because } = lifting.parse(request.body);
    return orShow(request, reply, because, () => request.desk.rights.lift(asker, address.parse(request.params).id, because));
  });

  async function orShow(request: FastifyRequest, reply: FastifyReply, because: string, work: () => Promise<void>): Promise<FastifyReply> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CaseworkError)) throw error;
      return show(request, reply, { because, message: error.message });
    }
    const { id } = address.parse(request.params);
    const seen = await request.desk.rights.kept(askerOf(request), id);
    return reply.redirect(seen === undefined ? '/keeping' : `/keeping/${encodeURIComponent(id)}`, 303);
  }

  async function show(request: FastifyRequest, reply: FastifyReply, refused?: { because: string; message: string }): Promise<FastifyReply> {
    const asker = askerOf(request);
    const answer = await request.desk.rights.kept(asker, address.parse(request.params).id);
    if (answer === undefined) return notFound(door, request, reply, NO_RECORD);
    const view = keptView(answer, asker, randomUUID(), refused);
    const title = refused === undefined ? view.title : `Error: ${view.title}`;
    return door.show(request, reply, { page: 'kept', title, section: 'keeping', view, status: refused === undefined ? 200 : 400 });
  }
}
