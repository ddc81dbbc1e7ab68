import { z } from 'zod';
import type { Door } from '../../door.ts';
import { draftsView } from '../../layout/drafts-view.ts';
import { timelineAsked } from '../../layout/timeline-view.ts';
import { notFound } from '../problem/problem.ts';
import { childView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
/** Who is this, what is happening, what is next? */
export function childPage(door: Door): void {
  door.app.get('/children/:id', async (request, reply) => {
    const { id } = address.parse(request.params);
    const timeline = timelineAsked(request.query);
    const [answer, situation] = await Promise.all([request.desk.child(id, timeline), request.desk.situation()]);
    if (answer === undefined) return notFound(door, request, reply, 'There is no child with this number in the record.');
    const view = { ...childView(answer, timeline, situation.asOf), drafts: await draftsView(request, id) };
    return door.show(request, reply, { page: 'child', title: view.head.name, section: 'children', view }, situation);
  });
}
