import { z } from 'zod';
import type { Door } from '../../door.ts';
import { timelineAsked } from '../../layout/timeline-view.ts';
import { homeOf } from '../../words/home-of.ts';
import { notFound } from '../problem/problem.ts';
import { subjectView } from './view.ts';

const address = z.object({ id: z.string().max(200) });

/** Who is this, who is no child, what is expected, and what happened? */
export function subjectPage(door: Door): void {
  door.app.get('/records/:id', async (request, reply) => {
    const { id } = address.parse(request.params);
    const asked = timelineAsked(request.query);
    const [answer, situation] = await Promise.all([request.desk.subjectRecord(id, asked), request.desk.situation()]);
    if (answer === undefined) return notFound(door, request, reply, 'There is no record with this number.');
    if (answer.kind === 'child') return reply.redirect(homeOf(id, answer.kind), 303);
    const view = subjectView(answer, asked, situation.asOf);
    return door.show(request, reply, { page: 'subject', title: view.head.name, section: 'children', view }, situation);
  });
}
