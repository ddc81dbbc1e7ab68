import { z } from 'zod';
import { goOn, type SigningIn } from '../../signing-in/go-on.ts';
import { problemsView, titled } from '../../signing-in/problems.ts';
import { FEW_TRIES } from '../../signing-in/tries.ts';

const text = z.string().max(1000).default('');
/** The address that the server prints has the code in it. */
const printed = z.object({ code: z.string().max(100).catch('') });
const form = z.object({ code: text, name: text, email: text, password: text });

/** The first account, made by whoever can read what the server printed. */
export function setUpPage(signingIn: SigningIn): void {
  const { door, identity, cookie } = signingIn;
  const { app } = door;

  app.get('/set-up', async (request, reply) => {
    if (!(await identity.needsSetUp())) return reply.redirect('/sign-in');
    const { code } = printed.parse(request.query ?? {});
    const view = { sent: { code, name: '', email: '' }, ...problemsView({}) };
    return door.showWithoutRecord(request, reply, { page: 'set-up', title: 'Set up Sightline', view });
  });

  app.post('/set-up', { preHandler: app.csrfProtection, config: FEW_TRIES }, async (request, reply) => {
    const { code, name, email, password } = form.parse(request.body);
    const made = await identity.setUp({ code, name, email, password, before: cookie.read(request) });
    if ('token' in made) return goOn(signingIn, request, reply, made.token, { back: '/', kept: [] });
    const view = { sent: { code, name, email }, ...problemsView(made.problems) };
    const title = titled('Set up Sightline', made.problems);
    return door.showWithoutRecord(request, reply, { page: 'set-up', title, view, status: 400 });
  });
}
