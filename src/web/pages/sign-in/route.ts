import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Problems } from '../../../identity/index.ts';
import { RECORDING_FORM_BYTES, SIGN_IN_TRIES_A_MINUTE } from '../../bounds.ts';
import { clockAt } from '../../signing-in/clock-at.ts';
import { type Carried, carriedBy } from '../../signing-in/carried.ts';
import { carriedView, goOn, type SigningIn } from '../../signing-in/go-on.ts';

const form = z.object({ email: z.string().max(300).default(''), password: z.string().max(1000).default('') });
/** What was typed on another page comes along, each name a little longer. */
const WITH_WHAT_WAS_TYPED = 2 * RECORDING_FORM_BYTES;

interface Showing {
  readonly carried: Carried;
  /** They were signed in, and sent something. */
  readonly ended?: boolean;
  readonly email?: string;
  readonly problems?: Problems;
  readonly status?: number;
}

/** Who are you? By an email address and a password; out again by a button on every page. */
export function signInPages(signingIn: SigningIn): void {
  const { door, identity, cookie } = signingIn;
  const { app } = door;

  app.get('/sign-in', async (request, reply) => {
    if (await identity.needsSetUp()) return reply.redirect('/set-up');
    const carried = carriedBy(request);
    const token = cookie.read(request);
    const signedIn = token === undefined ? undefined : await identity.signedIn(token);
    if (signedIn !== undefined) return reply.redirect(carried.back);
    return showSignIn(signingIn, request, reply, { carried });
  });

  const tries = { rateLimit: { max: SIGN_IN_TRIES_A_MINUTE, timeWindow: '1 minute' } };
  app.post('/sign-in', { preHandler: app.csrfProtection, bodyLimit: WITH_WHAT_WAS_TYPED, config: tries }, async (request, reply) => {
    const { email, password } = form.parse(request.body);
    const carried = carriedBy(request);
    const problems = {
      ...(email.trim() === '' && { email: 'Enter your email address' }),
      ...(password === '' && { password: 'Enter your password' }),
    };
    if (Object.keys(problems).length > 0) return showSignIn(signingIn, request, reply, { carried, email, problems, status: 400 });
    const tried = await identity.signIn({ signIn: email, password, before: cookie.read(request) });
    if (tried.came === 'in') return goOn(signingIn, request, reply, tried.token, carried);
    const wrong =
      tried.came === 'wrong'
        ? 'The email address and password do not go together. Check both and try again'
        : `There were too many wrong tries. Try again after ${clockAt(tried.until)}`;
    return showSignIn(signingIn, request, reply, {
      carried,
      email,
      problems: { password: wrong },
      status: tried.came === 'wrong' ? 400 : 429,
    });
  });

  app.post('/sign-out', { preHandler: app.csrfProtection }, async (request, reply) => {
    const token = cookie.read(request);
    if (token !== undefined) await identity.signOut(token);
    cookie.take(reply);
    return reply.redirect('/signed-out', 303);
  });

  app.get('/signed-out', async (request, reply) =>
    door.showWithoutRecord(request, reply, { page: 'signed-out', title: 'You are signed out', view: {} }),
  );
}

export function showSignIn(
  { door }: SigningIn,
  request: FastifyRequest,
  reply: FastifyReply,
  { carried, ended = false, email = '', problems = {}, status = 200 }: Showing,
): FastifyReply {
  const errors = Object.entries(problems).map(([field, text]) => ({ text, href: `#${field}` }));
  const view = { ...carriedView(carried), ended, email, problems, errors };
  const title = errors.length > 0 ? 'Error: Sign in' : 'Sign in';
  return door.showWithoutRecord(request, reply, { page: 'sign-in', title, view, status });
}
