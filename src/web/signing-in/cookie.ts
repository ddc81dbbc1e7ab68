import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie that holds who is signed in. Behind https, one that no other site and no page without https can set. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  give(reply: FastifyReply, token: string): void;
  take(reply: FastifyReply): void;
}

export function sessionCookie(https: boolean): SessionCookie {
  const name = https ? '__Host-sightline' : 'sightline';
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: https } as const;
  return {
    read: (request) => request.cookies[name],
    give: (reply, token) => void reply.setCookie(name, token, options),
    take: (reply) => void reply.clearCookie(name, options),
  };
}
