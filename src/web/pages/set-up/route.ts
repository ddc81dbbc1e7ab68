import { z } from 'zod';
import { SIGN_IN_TRIES_A_MINUTE } from '../../bounds.ts';
import { goOn, type SigningIn } from '../../signing-in/go-on.ts';

const text = z.string().max(1000).default('');
const form = z.object({ code: text, name: text, email: text, password: text });

/** The first account, made by whoever can read what the server printed. */
export function setUpPage(signingIn: SigningIn): void {
  const { door, identity, cookie } = signingIn;
  const { app } = door;

  app.get('/set-up', async (request, reply) => {
    if (!(await identity.needsSetUp())) return reply.redirect('/sign-in');
    const view = { sent: { code: '', name: '', email: '' }, problems: {}, errors: [] };
    return door.showWithoutRecord(request, reply, { page: 'set-up', title: 'Set up Sightline', view });
  });

  const tries = { rateLimit: { max: SIGN_IN_TRIES_A_MINUTE, timeWindow: '1 minute' } };
  app.post('/set-up', { preHandler: app.csrfProtection, config: tries }, async (request, reply) => {
    const { code, name, email, password } = form.parse(request.body);
    const made = await identity.setUp({ code, name, email, password, before: cookie.read(request) });
    if ('token' in made) return goOn(signingIn, request, reply, made.token, { back: '/', kept: [] });
    const errors = Object.entries(made.problems).map(([field, problem]) => ({ text: problem, href: `#${field}` }));
    const view = { sent: { code, name, email }, problems: made.problems, errors };
    return door.showWithoutRecord(request, reply, { page: 'set-up', title: 'Error: Set up Sightline', view, status: 400 });
  });
}
