import { z } from 'zod';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { recordedView } from './view.ts';

const address = z.object({ key: z.string().max(80) });

/** What did that meet, what did it not, and what comes next? */
export function recordedPage(door: Door): void {
  door.app.get('/recorded/:key', async (request, reply) => {
    const answer = await request.desk.recorded(address.parse(request.params).key);
    if (answer === undefined) return notFound(door, request, reply, 'Nothing was saved under this number.');
    const view = recordedView(answer);
    return door.show(request, reply, { page: 'recorded', title: view.heading, section: 'children', view });
  });
}
