import { z } from 'zod';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { standardsView } from './view.ts';

const address = z.object({ authority: z.string().max(80) });

/** What do we expect of ourselves? */
export function standardsPage(door: Door): void {
  door.app.get('/standards', async (request, reply) => {
    const { council } = await request.desk.situation();
    return reply.redirect(`/standards/${encodeURIComponent(council.authority)}`);
  });

  door.app.get('/standards/:authority', async (request, reply) => {
    const { authority } = address.parse(request.params);
    const [answer, councils] = await Promise.all([request.desk.standards(authority), request.desk.councils()]);
    if (answer === undefined) return notFound(door, request, reply, 'There are no practice standards of a council by this name here.');
    const view = standardsView(answer, councils);
    return door.show(request, reply, { page: 'standards', title: `Standards of ${view.name}`, section: 'standards', view });
  });
}
