import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../../identity/index.ts';
import type { Door } from '../door.ts';
import { type Carried, hiddenFields } from './carried.ts';
import type { SessionCookie } from './cookie.ts';

/** What the pages of signing in work with. */
export interface SigningIn {
  readonly door: Door;
  readonly identity: Identity;
  readonly cookie: SessionCookie;
}

/** Whoever has come in goes on to where they were going, by way of what is still wanted of them. */
export async function goOn(
  { door, identity, cookie }: SigningIn,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  carried: Carried,
): Promise<FastifyReply> {
  cookie.give(reply, token);
  const signedIn = await identity.signedIn(token);
  if (signedIn === undefined) return reply.redirect('/sign-in', 303);
  if (carried.kept.length === 0) return reply.redirect(carried.back, 303);
  const isTheirs = carried.whose === undefined || carried.whose === signedIn.person.account;
  const view = { action: carried.back, fields: isTheirs ? carried.kept : [], name: signedIn.person.name };
  request.person = signedIn.person;
  return door.show(request, reply, { page: 'send-again', title: isTheirs ? 'Send what you typed' : 'What was typed is gone', view });
}

/** The hidden fields of a form that goes on with what somebody was about. */
export function carriedView(carried: Carried) {
  return { hidden: hiddenFields(carried), typed: carried.kept.length > 0 };
}
