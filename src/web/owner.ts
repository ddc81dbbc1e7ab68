import { createHash, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

const COOKIE = 'sightline-drafts';
const A_YEAR = 365 * 24 * 60 * 60;
const cookies = z.object({ [COOKIE]: z.uuid() });

/** Whose drafts are shown: this browser's own. Undefined for one in which no form was opened yet. */
export function ownerOf(request: FastifyRequest): string | undefined {
  return newcomers.get(request) ?? cookies.safeParse(request.cookies).data?.[COOKIE];
}

/** Whoever was given a name while this request was answered. */
const newcomers = new WeakMap<FastifyRequest, string>();

/** The same for whoever is about to write one, who is known from then on. */
export function ownerIn(request: FastifyRequest, reply: FastifyReply): string {
  const owner = ownerOf(request) ?? randomUUID();
  newcomers.set(request, owner);
  void reply.setCookie(COOKIE, owner, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: A_YEAR });
  return owner;
}

/** What tells a page's script whose copies on this device are this owner's, and tells it nothing else. */
export function markOf(owner: string | undefined): string {
  return owner === undefined ? '' : createHash('sha256').update(`drafts of ${owner}`).digest('hex').slice(0, 32);
}
