import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Person } from '../access/person.ts';
import { ROLES } from '../record/types.ts';

const texts = z.array(z.string());
const person = z.object({
  account: z.string(),
  name: z.string(),
  worker: z.string().exactOptional(),
  roles: z.array(z.enum(ROLES)),
  teams: texts,
  covering: texts,
});

/** Who asks, as whoever signed them in put it beside the request. Throws where nobody is signed in. */
export function askerOf(request: FastifyRequest): Person {
  const known = 'person' in request ? person.safeParse(request.person) : undefined;
  if (known?.success !== true) throw Object.assign(new Error('Nobody is signed in.'), { statusCode: 401 });
  return known.data;
}
