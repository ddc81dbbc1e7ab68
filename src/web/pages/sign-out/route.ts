import { z } from 'zod';
import { letGo } from '../../signing-in/cookie.ts';
import { type SigningIn, whoHolds } from '../../signing-in/go-on.ts';

const asked = z.object({ council: z.literal('yes').optional().catch(undefined) });

/** Out again, here; and at the council's own sign-in, for whoever came in by it. */
export function signOutPages(signingIn: SigningIn): void {
  const { door, identity, cookie } = signingIn;
  const { app } = door;

  app.post('/sign-out', { preHandler: app.csrfProtection }, async (request, reply) => {
    const held = await whoHolds(signingIn, request);
    if (held !== undefined) await identity.signOut(held.token);
    letGo(reply, cookie);
    return reply.redirect(held?.signedIn.byCouncil === true ? '/signed-out?council=yes' : '/signed-out', 303);
  });

  app.get('/signed-out', async (request, reply) => {
    const view = { council: identity.council !== undefined && asked.parse(request.query).council === 'yes' };
    return door.showWithoutRecord(request, reply, { page: 'sign-out', title: 'You are signed out', view });
  });

  app.get('/sign-out/council', async (_request, reply) => reply.redirect((await identity.council?.signOutAt()) ?? '/signed-out'));
}
