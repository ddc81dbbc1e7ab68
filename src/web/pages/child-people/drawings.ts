import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CaseworkError } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { childEcomapView } from '../child-ecomap/view.ts';
import { childGenogramView } from '../child-genogram/view.ts';
import { notFound } from '../problem/problem.ts';
import { showPeople } from './route.ts';

const address = z.object({ id: z.string().max(200) });
const kept = z.object({
  key: z.string().max(80),
  type: z.enum(['genogram', 'ecomap']),
  'made-with-family': z.enum(['yes', 'no']).optional(),
});

/** The drawings made from a child's people, and keeping one as it is today. */
export function drawingPages(door: Door): void {
  const { app } = door;

  app.get('/children/:id/people/genogram', (request, reply) =>
    showPeople(door, request, reply, (answer) => {
      const view = childGenogramView(answer, randomUUID());
      return { page: 'child-genogram', title: `Genogram: ${view.head.name}`, view };
    }),
  );

  app.get('/children/:id/people/ecomap', (request, reply) =>
    showPeople(door, request, reply, (answer) => {
      const view = childEcomapView(answer, randomUUID());
      return { page: 'child-ecomap', title: `Ecomap: ${view.head.name}`, view };
    }),
  );

  app.post('/children/:id/people/keep', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { id } = address.parse(request.params);
    const { key, type, 'made-with-family': made } = kept.parse(request.body);
    const saved = await request.desk.keepDrawing({ key, child: id, type, ...(made !== undefined && { madeWithFamily: made === 'yes' }) });
    if (saved === undefined) return notFound(door, request, reply, 'There is no child with this number in the record.');
    if (!saved.saved) throw new CaseworkError('This drawing could not be kept. Open the page of people again, and keep it from there.');
    return reply.redirect(`/recorded/${key}`, 303);
  });
}
