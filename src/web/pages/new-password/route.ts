import { z } from 'zod';
import type { Problems } from '../../../identity/index.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logRefusal } from '../problem/log-request.ts';
import { goOn, type SigningIn } from '../../signing-in/go-on.ts';
import { problemsView, titled } from '../../signing-in/problems.ts';
import { FEW_TRIES } from '../../signing-in/tries.ts';

const text = z.string().max(1000).default('');
const form = z.object({ email: text, code: text, password: text });

/** Whoever was given a code chooses a password by it: the first, or another in place of one that is lost. */
export function newPasswordPage(signingIn: SigningIn): void {
  const { door, identity, cookie } = signingIn;
  const { app } = door;

  app.get('/new-password', async (request, reply) => show(request, reply, { email: '', code: '' }, {}));

  app.post('/new-password', { preHandler: app.csrfProtection, config: FEW_TRIES }, async (request, reply) => {
    const { email, code, password } = form.parse(request.body);
    const chosen = await identity.choosePasswordByCode({ signIn: email, code, password, before: cookie.read(request) });
    if ('token' in chosen) return goOn(signingIn, request, reply, chosen.token, { back: '/', kept: [] });
    if (chosen.problems['code'] !== undefined) logRefusal('sign-in-refused', request, reply, 400);
    return show(request, reply, { email, code }, chosen.problems);
  });

  function show(request: FastifyRequest, reply: FastifyReply, sent: { email: string; code: string }, problems: Problems): FastifyReply {
    return door.showWithoutRecord(request, reply, {
      page: 'new-password',
      title: titled('Choose a password', problems),
      view: { sent, ...problemsView(problems) },
      status: Object.keys(problems).length > 0 ? 400 : 200,
    });
  }
}
