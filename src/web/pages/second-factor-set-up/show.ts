import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problems, SignedIn } from '../../../identity/index.ts';
import { type Carried, carriedView } from '../../signing-in/carried.ts';
import type { SigningIn } from '../../signing-in/go-on.ts';
import { problemsView, titled } from '../../signing-in/problems.ts';

interface Showing {
  readonly carried: Carried;
  readonly signedIn: SignedIn;
  /** The secret that the page was first shown with. */
  readonly sealed?: string;
  readonly problems?: Problems;
}

/** Shows the secret that an app is to have, to a camera and to fingers. */
export async function showFactorSetUp(
  { door, identity }: SigningIn,
  request: FastifyRequest,
  reply: FastifyReply,
  { carried, signedIn, sealed, problems = {} }: Showing,
): Promise<FastifyReply> {
  const toSetUp = await identity.beginFactor(signedIn.person.account, sealed);
  const view = { ...carriedView(carried), ...problemsView(problems), ...toSetUp, mustSetUp: signedIn.wanted === 'set-up' };
  return door.showWithoutRecord(request, reply, {
    page: 'second-factor-set-up',
    title: titled('Set up your authenticator app', problems),
    view,
    status: Object.keys(problems).length > 0 ? 400 : 200,
  });
}
