import type { FastifyRequest } from 'fastify';

/** The account of whoever asks. Only pages that somebody must be signed in for may ask it. */
export function byWhom(request: FastifyRequest): string {
  if (request.person === undefined) throw new Error('This page can only be asked for by somebody who is signed in.');
  return request.person.account;
}
