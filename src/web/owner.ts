import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** Whose drafts are shown and kept: those of whoever is signed in, on whatever device. Throws where nobody is. */
export function ownerOf({ person }: FastifyRequest): string {
  if (person === undefined) throw new Error('Nobody is signed in whose draft this could be.');
  return person.account;
}

/** What tells a page's script whose copies on this device are this owner's, and tells it nothing else. */
export function markOf(owner: string): string {
  return createHash('sha256').update(`drafts of ${owner}`).digest('hex').slice(0, 32);
}
