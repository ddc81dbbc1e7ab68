import { z } from 'zod';
import { maySetUp, type SignedIn } from '../../../identity/index.ts';
import { WITH_WHAT_WAS_TYPED } from '../../bounds.ts';
import { carriedBy, carriedView } from '../../signing-in/carried.ts';
import { type SigningIn, whoHolds } from '../../signing-in/go-on.ts';
import { FEW_TRIES } from '../../signing-in/tries.ts';
import { showFactorSetUp } from './show.ts';

const form = z.object({ code: z.string().max(100).default(''), sealed: z.string().max(1000).default('') });

/** Somebody sets up the app that shows the second thing they are asked for; and is given the codes for when it is lost. */
export function secondFactorSetUpPage(signingIn: SigningIn): void {
  const { door, identity, cookie } = signingIn;
  const { app } = door;

  app.get('/sign-in/app', async (request, reply) => {
    const held = await whoHolds(signingIn, request);
    if (held === undefined || !maySetUp(held.signedIn)) return reply.redirect(placeBefore(held));
    return showFactorSetUp(signingIn, request, reply, { carried: carriedBy(request), signedIn: held.signedIn });
  });

  const options = { preHandler: app.csrfProtection, bodyLimit: WITH_WHAT_WAS_TYPED, config: FEW_TRIES };
  app.post('/sign-in/app', options, async (request, reply) => {
    const { code, sealed } = form.parse(request.body);
    const carried = carriedBy(request);
    const held = await whoHolds(signingIn, request);
    if (held === undefined || !maySetUp(held.signedIn)) return reply.redirect(placeBefore(held), 303);
    const done = await identity.finishFactor(held.token, { sealed, code });
    if (done.came === 'wrong') {
      const problems = { code: 'This code is not right. Wait for the next one in your app and enter it' };
      return showFactorSetUp(signingIn, request, reply, { carried, signedIn: held.signedIn, sealed, problems });
    }
    cookie.give(reply, done.token);
    const view = { ...carriedView(carried), codes: done.recoveryCodes };
    return door.showWithoutRecord(request, reply, { page: 'recovery-codes', title: 'Keep these codes', view });
  });
}

/** Where what is wanted first is asked for, or said. */
function placeBefore(held: { readonly signedIn: SignedIn } | undefined): string {
  return held?.signedIn.wanted === 'nothing' ? '/account' : '/sign-in';
}
