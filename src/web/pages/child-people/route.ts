import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Day, tryDayOf } from '../../../calendar/index.ts';
import type { PeopleAnswer } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { peopleView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
const asked = z.object({
  on: z.string().max(10).optional().catch(undefined),
});

/** Who is in this child's life? */
export function childPeoplePage(door: Door): void {
  door.app.get('/children/:id/people', (request, reply) =>
    showPeople(door, request, reply, (answer) => {
      const view = peopleView(answer);
      return { page: 'child-people', title: `People: ${view.head.name}`, view };
    }),
  );
}

/** Shows one of the pages that tell the people of a child's life on the day that is asked for. */
export async function showPeople(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  made: (answer: PeopleAnswer) => { readonly page: string; readonly title: string; readonly view: object },
): Promise<FastifyReply> {
  const { id } = address.parse(request.params);
  const on = dayAsked(request.query);
  const answer = await request.desk.people(id, on === undefined ? {} : { on });
  if (answer === undefined) return notFound(door, request, reply, 'There is no child with this number in the record.');
  return door.show(request, reply, { ...made(answer), section: 'children' });
}

function dayAsked(query: unknown): Day | undefined {
  const { on } = asked.parse(query ?? {});
  return on === undefined ? undefined : tryDayOf(on);
}
