import { z } from 'zod';
import { WITH_WHAT_WAS_TYPED } from '../../bounds.ts';
import { carriedBy } from '../../signing-in/carried.ts';
import { clockAt } from '../../signing-in/clock-at.ts';
import { goOn, type SigningIn, whoHolds } from '../../signing-in/go-on.ts';
import { FEW_TRIES } from '../../signing-in/tries.ts';
import { logRefusal } from '../problem/log-request.ts';
import { showSignIn } from './show.ts';

const form = z.object({ email: z.string().max(300).default(''), password: z.string().max(1000).default('') });
/** Whoever is signed in to a demonstration may choose to be somebody else. */
const another = z.object({ as: z.literal('another') });
const chosen = z.object({ persona: z.string().max(300) });

/** Who are you? By an email address and a password, or whom you choose to be in a demonstration. */
export function signInPage(signingIn: SigningIn): void {
  const { door, identity, cookie } = signingIn;
  const { app } = door;

  app.get('/sign-in', async (request, reply) => {
    const carried = carriedBy(request);
    const held = await whoHolds(signingIn, request);
    const staysHere = another.safeParse(request.query).success && (await identity.personas()).length > 0;
    if (held !== undefined && !staysHere) return goOn(signingIn, request, reply, held.token, carried);
    if ((await identity.needsSetUp()) && (await identity.personas()).length === 0) return reply.redirect('/set-up');
    return showSignIn(signingIn, request, reply, { carried });
  });

  const options = { preHandler: app.csrfProtection, bodyLimit: WITH_WHAT_WAS_TYPED, config: FEW_TRIES };
  app.post('/sign-in', options, async (request, reply) => {
    const { email, password } = form.parse(request.body);
    const carried = carriedBy(request);
    const problems = {
      ...(email.trim() === '' && { email: 'Enter your email address' }),
      ...(password === '' && { password: 'Enter your password' }),
    };
    if (Object.keys(problems).length > 0) return showSignIn(signingIn, request, reply, { carried, email, problems, status: 400 });
    const tried = await identity.signIn({ signIn: email, password, before: cookie.read(request) });
    if (tried.came === 'in') return goOn(signingIn, request, reply, tried.token, carried);
    logRefusal('sign-in-refused', request, reply, tried.came === 'wrong' ? 400 : 429);
    if (tried.came === 'too-often') {
      const wait = { password: `There were too many wrong tries. Try again after ${clockAt(tried.until)}` };
      return showSignIn(signingIn, request, reply, { carried, email, problems: wait, status: 429 });
    }
    const wrong = { password: 'The email address and password do not go together. Check both and try again' };
    return showSignIn(signingIn, request, reply, { carried, email, problems: wrong, status: 400 });
  });

  app.post('/sign-in/as', options, async (request, reply) => {
    const token = await identity.signInAs(chosen.parse(request.body).persona, cookie.read(request));
    return goOn(signingIn, request, reply, token, carriedBy(request));
  });

  // For whoever has come in by another window meanwhile, or has read what stood between.
  app.post('/sign-in/on', { preHandler: app.csrfProtection, bodyLimit: WITH_WHAT_WAS_TYPED }, async (request, reply) => {
    const carried = carriedBy(request);
    const held = await whoHolds(signingIn, request);
    if (held !== undefined) return goOn(signingIn, request, reply, held.token, carried);
    return showSignIn(signingIn, request, reply, { carried, ended: true, status: 401 });
  });
}
