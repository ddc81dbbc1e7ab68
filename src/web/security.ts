import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FORM_BYTES, REQUESTS_A_MINUTE, UPLOAD, UPLOAD_WRAPPING } from './bounds.ts';

/**
 * Guards every request. Strict transport and upgrading to https are left to whoever puts the server behind https: many
 * councils first run it on a plain intranet, where both would lock people out.
 */
export async function guard(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(helmet, {
    strictTransportSecurity: false,
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
      },
    },
  });
  // Before anything that refuses: the page that says so has a form in it, and reads the cookie.
  await app.register(cookie);
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
  // Records are not for a shared cache, nor for the back button after someone else has sat down.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

const withToken = z.object({ token: z.string() });

/** The token that a form sent; an upload carries it in its address, so that it is checked before any file is read. */
function tokenOf(request: FastifyRequest): string {
  return withToken.safeParse(request.body).data?.token ?? withToken.safeParse(request.query).data?.token ?? '';
}
