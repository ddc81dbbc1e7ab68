import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { CaseworkError } from '../../../casework/desk.ts';
import { NotAllowedError, outOfReach } from '../../../casework/index.ts';
import { IdentityError } from '../../../identity/index.ts';
import type { Door } from '../../door.ts';
import { logRefusal, logRequest } from './log-request.ts';
import { outOfReachPage } from './out-of-reach.ts';

/** Says plainly that a page is not there, and where to go instead. */
export async function notFound(door: Door, request: FastifyRequest, reply: FastifyReply, because: string): Promise<FastifyReply> {
  return problemPage(door, request, reply, 404, {
    heading: 'We could not find that',
    because,
    next: 'Check the address, or go back to the children.',
  });
}

/** Every fault and every unknown address ends on a page in plain words; what the fault was goes to the log, not to the reader. */
export function problemPages(door: Door): void {
  door.app.setNotFoundHandler((request, reply) => notFound(door, request, reply, 'There is no page at this address.'));
  door.app.setErrorHandler(async (error: FastifyError | CaseworkError | ZodError, request, reply) => {
    if (error instanceof NotAllowedError) return notAllowed(door, request, reply, error);
    // What broke off on its way here broke off at their end, however like a lost database it looks.
    const lost = 'statusCode' in error && (error.statusCode ?? 500) < 500 ? undefined : outOfReach(error);
    if (lost !== undefined) return outOfReachPage(door, request, reply, error, lost);
    const status = statusOf(error);
    // What is still on its way is not waited for.
    if (status === 413) void reply.header('connection', 'close');
    if (status >= 500) logRequest('error', 'request-failed', request, reply, status, error);
    if (status === 403 || status === 429) logRefusal('request-refused', request, reply, status);
    return problemPage(door, request, reply, status, wordsFor(status, error, request.id));
  });
}

/** Says that it is not for them, and where there is a way through, leads to it. To some there is no such record at all. */
async function notAllowed(door: Door, request: FastifyRequest, reply: FastifyReply, error: NotAllowedError): Promise<FastifyReply> {
  if (error.why === 'sensitivity') return notFound(door, request, reply, error.message);
  const open = error.glass === undefined ? undefined : `/children/${encodeURIComponent(error.glass)}/open`;
  return problemPage(door, request, reply, 403, {
    heading: 'This is not open to you',
    because: error.message,
    next:
      open === undefined
        ? 'If it should be, ask your manager or whoever looks after accounts here.'
        : 'If you need it to keep a child safe, you can open it for a time.',
    ...(open !== undefined && { open }),
  });
}

function statusOf(error: FastifyError | CaseworkError | ZodError): number {
  if (error instanceof CaseworkError || error instanceof IdentityError || error instanceof ZodError) return 400;
  return error.statusCode ?? 500;
}

interface Problem {
  readonly heading: string;
  readonly because: string;
  readonly next: string;
  /** Where a record can be opened for a reason. */
  readonly open?: string;
}

async function problemPage(door: Door, request: FastifyRequest, reply: FastifyReply, status: number, view: Problem): Promise<FastifyReply> {
  const shown = { page: 'problem', title: view.heading, view, status };
  try {
    return await door.show(request, reply, shown);
  } catch {
    // A fault while telling of one: told on a page that asks the record nothing.
    return door.showWithoutRecord(request, reply, shown);
  }
}

function wordsFor(status: number, error: Error, reference: string): Problem {
  if (error instanceof CaseworkError || error instanceof IdentityError)
    return { heading: 'That could not be done', because: error.message, next: 'Nothing has changed.' };
  if (status === 403)
    return {
      heading: 'This page had been open too long',
      because: 'For safety, what you sent was not acted on.',
      next: 'Go back, load the page again, and send it once more.',
    };
  if (status === 404)
    return {
      heading: 'We could not find that',
      because: 'There is no page at this address.',
      next: 'Check the address, or go back to the children.',
    };
  if (status === 413)
    return {
      heading: 'That is too large',
      because: 'What was sent is larger than this page takes, so none of it was kept.',
      next: 'Send fewer or smaller files at a time.',
    };
  if (status === 429)
    return {
      heading: 'Too many requests',
      because: 'More pages were asked for in a minute than one person can read.',
      next: 'Wait a minute, then try again.',
    };
  if (status < 500)
    return {
      heading: 'That could not be read',
      because: 'Something in the address or in what was sent is not as it should be. Nothing was changed.',
      next: 'Go back and try again.',
    };
  return {
    heading: 'Something went wrong here',
    because: 'The fault is ours, not yours. Nothing you had saved is lost.',
    next: `Try again in a moment. If it goes on, tell whoever looks after Sightline what you were doing, and this reference: ${reference}.`,
  };
}
