import type { Identity } from '../../identity/index.ts';
import type { Gate } from '../gate.ts';
import { setUpPage } from '../pages/set-up/route.ts';
import { showSignIn, signInPages } from '../pages/sign-in/route.ts';
import { carriedFrom } from './carried.ts';
import { sessionCookie } from './cookie.ts';

/** The gate of a server that people sign in to. */
export function identityGate(identity: Identity, { https }: { readonly https: boolean }): Gate {
  const cookie = sessionCookie(https);
  return {
    async personFor(request) {
      const token = cookie.read(request);
      const signedIn = token === undefined ? undefined : await identity.signedIn(token);
      return signedIn?.wanted === 'nothing' ? signedIn.person : undefined;
    },
    pages(door) {
      const signingIn = { door, identity, cookie };
      signInPages(signingIn);
      setUpPage(signingIn);
    },
    async turnAway(door, request, reply) {
      const token = cookie.read(request);
      const carried = carriedFrom(request, token === undefined ? undefined : await identity.whoseToken(token));
      if (request.method !== 'POST') return reply.redirect(`/sign-in?back=${encodeURIComponent(carried.back)}`);
      return showSignIn({ door, identity, cookie }, request, reply, { carried, ended: true, status: 401 });
    },
  };
}
