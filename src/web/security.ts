import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FORM_BYTES, REQUESTS_A_MINUTE, UPLOAD, UPLOAD_WRAPPING } from './bounds.ts';

const A_YEAR_IN_SECONDS = 31_536_000;

/** What a browser has that no page of ours asks for. */
const NO_DEVICES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');

/**
 * Guards every request. Browsers are told to come by https alone where they come by it already: many councils first run this on a plain
 * intranet, where that would lock people out.
 */
export async function guard(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(helmet, {
    strictTransportSecurity: https && { maxAge: A_YEAR_IN_SECONDS, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
  });
  // Before anything that refuses: the page that says so has a form in it, and reads the cookie.
  await app.register(cookie);
  // Whoever has gone has no address to count by, and nobody to answer.
  app.addHook('onRequest', async (request, reply) => (request.socket.remoteAddress === undefined ? reply.hijack() : undefined));
  await app.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: '1 minute' });
  await app.register(csrf, {
    cookieKey: https ? '__Host-csrf' : '_csrf',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: https },
    getToken: tokenOf,
  });
  // No page sends these.
  app.removeContentTypeParser(['application/json', 'text/plain']);
  await app.register(formbody, { bodyLimit: FORM_BYTES });
  await app.register(multipart, {
    // All files together are counted as they come, and cut off before one alone would be.
    limits: { files: UPLOAD.files, fileSize: UPLOAD.bytes + UPLOAD_WRAPPING, fields: 10, fieldSize: 10_000, headerPairs: 50 },
  });
  app.addHook('onSend', async (_request, reply) => {
    // Nobody looks for any of this in a search engine.
    reply.header('permissions-policy', NO_DEVICES).header('x-robots-tag', 'noindex, nofollow');
    // Records are not for a shared cache, nor for the back button after someone else has sat down.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

const withToken = z.object({ token: z.string() });

/** The token that a form sent; an upload carries it in its address, so that it is checked before any file is read. */
function tokenOf(request: FastifyRequest): string {
  return withToken.safeParse(request.body).data?.token ?? withToken.safeParse(request.query).data?.token ?? '';
}
