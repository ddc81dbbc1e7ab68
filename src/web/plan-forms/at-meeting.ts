/** The meeting at which a plan was looked at, or something in it was agreed. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PlanToWrite } from '../../casework/index.ts';
import { type Sent, textOf } from '../forms/sent.ts';

/** The question at which meeting. */
export const AT = 'at';

const number = z.string().max(300).optional().catch(undefined);
const search = z.object({ meeting: number, agreed: number });

/** The number that an address gives of a meeting. */
export function meetingIn(request: FastifyRequest): string | undefined {
  return search.parse(request.query ?? {}).meeting;
}

/** The number that an address gives of something agreed that is to be taken into a plan. */
export function agreedIn(request: FastifyRequest): string | undefined {
  return search.parse(request.query ?? {}).agreed;
}

/** What a form begins with where it was come to from one of the plan's meetings. */
export function chosenMeeting({ meetings }: Pick<PlanToWrite, 'meetings'>, named: string | undefined): Sent {
  return new Map(meetings.some(({ id }) => id === named) && named !== undefined ? [[AT, [named]]] : []);
}

/** The meeting that was chosen, where it is one of the plan's. */
export function meetingSent({ meetings }: Pick<PlanToWrite, 'meetings'>, sent: Sent): { readonly at?: string } {
  const at = textOf(sent, AT);
  return meetings.some(({ id }) => id === at) ? { at } : {};
}
