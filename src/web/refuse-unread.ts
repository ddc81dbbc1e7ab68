import type { FastifyInstance, FastifyReply } from 'fastify';
import { UPLOAD, UPLOAD_WRAPPING } from './bounds.ts';

const NEVER_IN_AN_ADDRESS = /%(?:[01][0-9a-f]|7f)/i;

/** Refuses what needs no reading to be refused: addresses that hold control characters, and more than any page takes. */
export function refuseUnread(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (NEVER_IN_AN_ADDRESS.test(request.url)) return refuseAddress(reply, 400);
    if (Number(request.headers['content-length'] ?? 0) > UPLOAD.bytes + UPLOAD_WRAPPING)
      throw Object.assign(new Error('More was sent than any page takes.'), { statusCode: 413 });
    return undefined;
  });
}

/** What an answer says where it is given before those who say so of every other are asked. */
const SHUT = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

/** Says that an address is not one of ours. */
export function refuseAddress(reply: FastifyReply, status: number): FastifyReply {
  return reply
    .status(status)
    .headers(SHUT)
    .type('text/plain; charset=utf-8')
    .send('That could not be read: the address is not one of ours. Go back and try again.');
}
