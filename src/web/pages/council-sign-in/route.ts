import type { FastifyReply, FastifyRequest } from 'fastify';
import { carriedBy } from '../../signing-in/carried.ts';
import { goOn, type SigningIn } from '../../signing-in/go-on.ts';
import { FEW_TRIES } from '../../signing-in/tries.ts';
import { logRefusal } from '../problem/log-request.ts';
import { showSignIn } from '../sign-in/show.ts';

const REFUSED = {
  away: 'Your council’s own sign-in does not answer just now. Try again in a few minutes, or sign in with a password where you have one.',
  unproved:
    'What came back from your council’s own sign-in could not be relied on: it was used before, took too long, or was begun in another browser. Try again.',
  unknown:
    'Your council knows you, but nobody has made you an account here, or you have left. Ask whoever looks after Sightline in your council.',
} as const;
const STATUS = { away: 503, unproved: 400, unknown: 403 } as const;

/** In by the council's own accounts: there, and back again with proof. */
export function councilSignInPages(signingIn: SigningIn): void {
  const { door, identity, cookie, awayCookie } = signingIn;
  const { app } = door;

  app.get('/sign-in/council', { config: FEW_TRIES }, async (request, reply) => {
    const { back } = carriedBy(request);
    if (isFromElsewhere(request)) return showSignIn(signingIn, request, reply, { carried: { back, kept: [] } });
    const away = await identity.council?.begin(back);
    if (away === undefined) return refused(request, reply, 'away', back);
    awayCookie.give(reply, away.sealed);
    return reply.redirect(away.url);
  });

  app.get('/sign-in/council/back', { config: FEW_TRIES }, async (request, reply) => {
    const query = request.url.split('?').slice(1).join('?');
    const came = await identity.council?.finish(query, awayCookie.read(request));
    // Good for one coming back, however it ends.
    awayCookie.take(reply);
    if (came === undefined || came.came !== 'back') return refused(request, reply, came?.came ?? 'away', '/');
    const token = await identity.comeInByCouncil(came.vouched, cookie.read(request));
    if (token === undefined) return refused(request, reply, 'unknown', came.back);
    return goOn(signingIn, request, reply, token, { back: came.back, kept: [] });
  });

  function refused(request: FastifyRequest, reply: FastifyReply, why: keyof typeof REFUSED, back: string): Promise<FastifyReply> {
    logRefusal('sign-in-refused', request, reply, STATUS[why]);
    return showSignIn(signingIn, request, reply, { carried: { back, kept: [] }, refused: REFUSED[why], status: STATUS[why] });
  }
}

/** Whether another site's link led here, by what browsers say: nobody is signed in by one, but asks for it here. */
function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const from = headers['sec-fetch-site'];
  return from !== undefined && from !== 'same-origin' && from !== 'none';
}
