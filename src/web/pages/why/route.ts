import { z } from 'zod';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { whyView } from './view.ts';

const address = z.object({ key: z.string().max(400) });

/** Why this date? */
export function whyPage(door: Door): void {
  door.app.get('/why/:key', async (request, reply) => {
    const { key } = address.parse(request.params);
    const answer = await request.desk.why(key);
    if (answer === undefined) {
      return notFound(
        door,
        request,
        reply,
        'Nothing in the record gives rise to this expectation now. It may have been judged by another council’s standards, or as on another day.',
      );
    }
    const view = whyView(answer);
    return door.show(request, reply, { page: 'why', title: `${view.line.title}, ${view.child.name}`, section: 'children', view });
  });
}
