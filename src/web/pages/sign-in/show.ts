import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problems } from '../../../identity/index.ts';
import { type Carried, carriedView } from '../../signing-in/carried.ts';
import type { SigningIn } from '../../signing-in/go-on.ts';
import { problemsView, titled } from '../../signing-in/problems.ts';
import { roleWords } from '../../words/role.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface Showing {
  readonly carried: Carried;
  /** They were signed in, and sent something. */
  readonly ended?: boolean;
  readonly email?: string;
  readonly problems?: Problems;
  /** Why the council's own sign-in did not let them in. */
  readonly refused?: string;
  readonly status?: number;
}

/** Every way in that there is here. */
export async function showSignIn(
  { door, identity }: SigningIn,
  request: FastifyRequest,
  reply: FastifyReply,
  { carried, ended = false, email = '', problems = {}, refused, status = 200 }: Showing,
): Promise<FastifyReply> {
  const personas = (await identity.personas()).map(({ id, name, role, team, children }) => ({
    id,
    name: shownName(name),
    role: roleWords(role),
    about: [team, children > 0 ? plural(children, 'child', 'children') : undefined].filter((words) => words !== undefined).join(', '),
  }));
  const council = identity.council === undefined ? undefined : `/sign-in/council?back=${encodeURIComponent(carried.back)}`;
  const view = { ...carriedView(carried), ...problemsView(problems), ended, email, personas, council, refused };
  return door.showWithoutRecord(request, reply, { page: 'sign-in', title: titled('Sign in', problems), view, status });
}
