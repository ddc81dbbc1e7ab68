import { z } from 'zod';
import { SENSITIVITIES } from '../../../access/relations.ts';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { recordAccessView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
const asked = z.object({
  before: z.iso
    .datetime({ offset: true })
    .max(60)
    .transform((text) => Temporal.Instant.from(text))
    .optional()
    .catch(undefined),
});
const reason = z.string().max(5000).default('');
const level = z.object({ sensitivity: z.enum(SENSITIVITIES), reason });
const somebody = z.object({ account: z.uuid(), relation: z.enum(['named', 'auditing', 'own-relative']), reason });
const ending = z.object({ access: z.uuid() });
const NOT_THERE = 'There is no child with this number in the record.';

function back(id: string): string {
  return `/children/${encodeURIComponent(id)}/access`;
}

/** Who may see this child's record, and who did. */
export function recordAccessPage(door: Door): void {
  const { app } = door;

  app.get('/children/:id/access', async (request, reply) => {
    const { id } = address.parse(request.params);
    const answer = await request.desk.whoMaySee(id, asked.parse(request.query ?? {}).before);
    if (answer === undefined) return notFound(door, request, reply, NOT_THERE);
    const view = recordAccessView(answer, Temporal.Now.instant());
    return door.show(request, reply, { page: 'record-access', title: `Who may see ${view.name}’s record`, section: 'children', view });
  });

  app.post('/children/:id/access/sensitivity', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { id } = address.parse(request.params);
    const done = await request.desk.restrict(id, level.parse(request.body));
    return done ? reply.redirect(back(id), 303) : notFound(door, request, reply, NOT_THERE);
  });

  app.post('/children/:id/access/name', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { id } = address.parse(request.params);
    const done = await request.desk.nameSomebody(id, somebody.parse(request.body));
    return done ? reply.redirect(back(id), 303) : notFound(door, request, reply, NOT_THERE);
  });

  app.post('/children/:id/access/end', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { id } = address.parse(request.params);
    const done = await request.desk.endLettingIn(id, ending.parse(request.body).access);
    return done ? reply.redirect(back(id), 303) : notFound(door, request, reply, NOT_THERE);
  });
}
