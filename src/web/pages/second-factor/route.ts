import { z } from 'zod';
import { WITH_WHAT_WAS_TYPED } from '../../bounds.ts';
import { carriedBy } from '../../signing-in/carried.ts';
import { clockAt } from '../../signing-in/clock-at.ts';
import { goOn, type SigningIn, whoHolds } from '../../signing-in/go-on.ts';
import { FEW_TRIES } from '../../signing-in/tries.ts';
import { logRefusal } from '../problem/log-request.ts';
import { showCode } from './show.ts';

const form = z.object({ code: z.string().max(100).default('') });

/** The second thing asked of whoever has an authenticator app. */
export function secondFactorPage(signingIn: SigningIn): void {
  const { app } = signingIn.door;

  app.get('/sign-in/code', async (request, reply) => {
    const held = await whoHolds(signingIn, request);
    if (held === undefined) return reply.redirect('/sign-in');
    const carried = carriedBy(request);
    return held.signedIn.wanted === 'code' ? showCode(signingIn, request, reply, { carried }) : reply.redirect(carried.back);
  });

  const options = { preHandler: app.csrfProtection, bodyLimit: WITH_WHAT_WAS_TYPED, config: FEW_TRIES };
  app.post('/sign-in/code', options, async (request, reply) => {
    const { code } = form.parse(request.body);
    const carried = carriedBy(request);
    const held = await whoHolds(signingIn, request);
    if (held === undefined) return reply.redirect('/sign-in', 303);
    const tried = await signingIn.identity.giveCode(held.token, code);
    if (tried.came === 'in') return goOn(signingIn, request, reply, tried.token, carried);
    logRefusal('sign-in-refused', request, reply, tried.came === 'wrong' ? 400 : 429);
    if (tried.came === 'too-often') {
      const problems = { code: `There were too many wrong tries. Try again after ${clockAt(tried.until)}` };
      return showCode(signingIn, request, reply, { carried, problems, status: 429 });
    }
    const problems = { code: 'This code is not right, or was used already. Wait for the next one in your app and enter it' };
    return showCode(signingIn, request, reply, { carried, problems, status: 400 });
  });
}
