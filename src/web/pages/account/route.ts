import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { maySetUp, type Problems } from '../../../identity/index.ts';
import { letGo } from '../../signing-in/cookie.ts';
import { goOn, type SigningIn, whoHolds } from '../../signing-in/go-on.ts';
import { problemsView, titled } from '../../signing-in/problems.ts';
import { FEW_TRIES } from '../../signing-in/tries.ts';
import { accountView } from './view.ts';

const text = z.string().max(1000).default('');
const postcode = z.object({ postcode: text });
const form = z.object({ current: text, password: text });

/** Who am I here, and how do I come in? */
export function accountPage(signingIn: SigningIn): void {
  const { door, identity, cookie } = signingIn;
  const { app } = door;

  app.get('/account', async (request, reply) => show(request, reply, {}));

  app.post('/account/password', { preHandler: app.csrfProtection, config: FEW_TRIES }, async (request, reply) => {
    const held = await whoHolds(signingIn, request);
    if (held === undefined) return reply.redirect('/sign-in', 303);
    const changed = await identity.changePassword(held.token, form.parse(request.body));
    if ('problems' in changed) return show(request, reply, changed.problems);
    return goOn(signingIn, request, reply, changed.token, { back: '/account?changed=password', kept: [] });
  });

  app.post('/account/postcode', { preHandler: app.csrfProtection }, async (request, reply) => {
    if (request.person === undefined) return reply.redirect('/sign-in', 303);
    const problems = await identity.saysPostcode(request.person.account, postcode.parse(request.body).postcode);
    return Object.keys(problems).length > 0 ? show(request, reply, problems) : reply.redirect('/account', 303);
  });

  app.post('/account/sign-out-everywhere', { preHandler: app.csrfProtection }, async (request, reply) => {
    if (request.person !== undefined) await identity.signOutEverywhere(request.person.account);
    letGo(reply, cookie);
    return reply.redirect('/signed-out', 303);
  });

  async function show(request: FastifyRequest, reply: FastifyReply, problems: Problems): Promise<FastifyReply> {
    const person = request.person === undefined ? undefined : await identity.person(request.person.account, request.person.account);
    if (person === undefined) return reply.redirect('/sign-in', 303);
    const held = await whoHolds(signingIn, request);
    const maySetUpApp = held !== undefined && maySetUp(held.signedIn);
    const view = { ...accountView(person), maySetUpApp, ...problemsView(problems), changed: request.url.endsWith('?changed=password') };
    const status = Object.keys(problems).length > 0 ? 400 : 200;
    return door.show(request, reply, { page: 'account', title: titled('Your account', problems), view, status });
  }
}
