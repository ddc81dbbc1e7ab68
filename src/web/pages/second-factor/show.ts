import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problems } from '../../../identity/index.ts';
import { type Carried, carriedView } from '../../signing-in/carried.ts';
import type { SigningIn } from '../../signing-in/go-on.ts';
import { problemsView, titled } from '../../signing-in/problems.ts';

interface Showing {
  readonly carried: Carried;
  readonly problems?: Problems;
  readonly status?: number;
}

/** Asks for the code that their app shows. */
export function showCode(
  { door }: SigningIn,
  request: FastifyRequest,
  reply: FastifyReply,
  { carried, problems = {}, status = 200 }: Showing,
): FastifyReply {
  const view = { ...carriedView(carried), ...problemsView(problems) };
  return door.showWithoutRecord(request, reply, { page: 'second-factor', title: titled('Enter your code', problems), view, status });
}
