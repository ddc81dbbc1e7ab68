import type { Identity } from '../../identity/index.ts';
import type { Gate } from '../gate.ts';
import { accountPage } from '../pages/account/route.ts';
import { councilSignInPages } from '../pages/council-sign-in/route.ts';
import { newPasswordPage } from '../pages/new-password/route.ts';
import { peoplePage } from '../pages/people/route.ts';
import { personPage } from '../pages/person/route.ts';
import { personAddPage } from '../pages/person-add/route.ts';
import { secondFactorPage } from '../pages/second-factor/route.ts';
import { secondFactorSetUpPage } from '../pages/second-factor-set-up/route.ts';
import { setUpPage } from '../pages/set-up/route.ts';
import { signInPage } from '../pages/sign-in/route.ts';
import { showSignIn } from '../pages/sign-in/show.ts';
import { signOutPages } from '../pages/sign-out/route.ts';
import { carriedFrom } from './carried.ts';
import { awayCookie, sessionCookie } from './cookie.ts';

/** The gate of a server that people sign in to. */
export function identityGate(identity: Identity, { https }: { readonly https: boolean }): Gate {
  const cookies = { cookie: sessionCookie(https), awayCookie: awayCookie(https) };
  return {
    async personFor(request) {
      const token = cookies.cookie.read(request);
      const signedIn = token === undefined ? undefined : await identity.signedIn(token);
      return signedIn?.wanted === 'nothing' ? signedIn.person : undefined;
    },
    pages(door) {
      const signingIn = { door, identity, ...cookies };
      signInPage(signingIn);
      councilSignInPages(signingIn);
      secondFactorPage(signingIn);
      secondFactorSetUpPage(signingIn);
      newPasswordPage(signingIn);
      setUpPage(signingIn);
      signOutPages(signingIn);
      accountPage(signingIn);
      peoplePage(door, identity);
      personAddPage(door, identity);
      personPage(door, identity);
    },
    async turnAway(door, request, reply) {
      const token = cookies.cookie.read(request);
      const carried = carriedFrom(request, token === undefined ? undefined : await identity.whoseToken(token));
      if (request.method !== 'POST') return reply.redirect(`/sign-in?back=${encodeURIComponent(carried.back)}`);
      return showSignIn({ door, identity, ...cookies }, request, reply, { carried, ended: true, status: 401 });
    },
  };
}
