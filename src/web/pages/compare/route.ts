import { z } from 'zod';
import type { Door } from '../../door.ts';
import { sendCsv } from '../../words/csv-reply.ts';
import { compareView } from './view.ts';

const asked = z.object({ q: z.string().max(200).default('').catch('') });

/** How do councils answer the same question? The questions, by the part of a child's journey. */
export function comparePage({ app, show }: Door): void {
  app.get('/compare', async (_request, reply) => reply.redirect('/standards/compare', 301));

  app.get('/standards/compare', async (request, reply) => {
    const view = compareView(await request.desk.questions(), asked.parse(request.query).q);
    return show(request, reply, { page: 'compare', title: 'Compare councils', section: 'compare', view });
  });

  app.get('/standards/compare.csv', async (request, reply) =>
    sendCsv(reply, 'standards-compared', (await request.desk.questionTable()) ?? []),
  );
}
