import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../../identity/index.ts';
import type { Door } from '../door.ts';
import { showCode } from '../pages/second-factor/show.ts';
import { showFactorSetUp } from '../pages/second-factor-set-up/show.ts';
import type { Carried } from './carried.ts';
import type { OurCookie } from './cookie.ts';

/** What the pages of signing in work with. */
export interface SigningIn {
  readonly door: Door;
  readonly identity: Identity;
  /** Holds who is signed in. */
  readonly cookie: OurCookie;
  readonly awayCookie: OurCookie;
}

/** Whoever has come in goes on to where they were going, by way of what is still wanted of them. */
export async function goOn(
  signingIn: SigningIn,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  carried: Carried,
): Promise<FastifyReply> {
  const { door, identity, cookie } = signingIn;
  cookie.give(reply, token);
  const signedIn = await identity.signedIn(token);
  if (signedIn === undefined) return reply.redirect('/sign-in', 303);
  const onTheWay = { code: '/sign-in/code', 'set-up': '/sign-in/app', nothing: undefined }[signedIn.wanted];
  if (onTheWay !== undefined && carried.kept.length === 0)
    return reply.redirect(`${onTheWay}?back=${encodeURIComponent(carried.back)}`, 303);
  if (signedIn.wanted === 'code') return showCode(signingIn, request, reply, { carried });
  if (signedIn.wanted === 'set-up') return showFactorSetUp(signingIn, request, reply, { carried, signedIn });
  if (carried.kept.length === 0) return reply.redirect(carried.back, 303);
  const isTheirs = carried.whose === undefined || carried.whose === signedIn.person.account;
  const view = { action: carried.back, fields: isTheirs ? carried.kept : [], name: signedIn.person.name };
  request.person = signedIn.person;
  return door.showWithoutRecord(request, reply, {
    page: 'send-again',
    title: isTheirs ? 'Send what you typed' : 'What was typed is gone',
    view,
  });
}

/** The token that the browser holds, and who it is. */
export async function whoHolds({ identity, cookie }: SigningIn, request: FastifyRequest) {
  const token = cookie.read(request);
  const signedIn = token === undefined ? undefined : await identity.signedIn(token);
  return token === undefined || signedIn === undefined ? undefined : { token, signedIn };
}
