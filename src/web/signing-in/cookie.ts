import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie that no script reads. Behind https, one that no other site and no page without https can set. */
export interface OurCookie {
  read(request: FastifyRequest): string | undefined;
  give(reply: FastifyReply, value: string): void;
  take(reply: FastifyReply): void;
}

/** Who is signed in, for as long as the browser is open. */
export function sessionCookie(https: boolean): OurCookie {
  return ourCookie('sightline', https);
}

const A_QUARTER_OF_AN_HOUR = 15 * 60;

/** What must come back unchanged from the council's own sign-in. */
export function awayCookie(https: boolean): OurCookie {
  return ourCookie('sightline-away', https, A_QUARTER_OF_AN_HOUR);
}

/**
 * Takes the session from a browser, and the pages it holds ready for its back button. What was typed there and could not be sent yet stays,
 * under its owner's mark.
 */
export function letGo(reply: FastifyReply, session: OurCookie): void {
  session.take(reply);
  void reply.header('clear-site-data', '"cache"');
}

function ourCookie(plain: string, https: boolean, maxAge?: number): OurCookie {
  const name = https ? `__Host-${plain}` : plain;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: https } as const;
  return {
    read: (request) => request.cookies[name],
    give: (reply, value) => void reply.setCookie(name, value, { ...options, ...(maxAge !== undefined && { maxAge }) }),
    take: (reply) => void reply.clearCookie(name, options),
  };
}
