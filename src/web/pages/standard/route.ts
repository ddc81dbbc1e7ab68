import { z } from 'zod';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { standardPageView } from './view.ts';

const address = z.object({ authority: z.string().max(80), id: z.string().max(200) });

/** What does this one standard ask, and of whom? */
export function standardPage(door: Door): void {
  door.app.get('/standards/:authority/:id', async (request, reply) => {
    const { authority, id } = address.parse(request.params);
    const [answer, situation] = await Promise.all([request.desk.standard(id), request.desk.situation()]);
    if (answer === undefined || answer.council.authority !== authority) {
      return notFound(door, request, reply, 'This council has no practice standard by this name.');
    }
    const view = standardPageView(answer, situation.asOf);
    return door.show(request, reply, { page: 'standard', title: view.standard.title, section: 'standards', view }, situation);
  });
}
