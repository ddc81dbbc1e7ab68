import type { FastifyReply, FastifyRequest } from 'fastify';
import { type outOfReach, UncertainError } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { readSent } from '../../forms/sent.ts';
import { isUnread } from '../../forms/with-files.ts';
import { logRequest } from './log-request.ts';

type Lost = NonNullable<ReturnType<typeof outOfReach>>;

interface OutOfReachView {
  readonly heading: string;
  readonly because: string;
  readonly next: string;
  /** What was sent, whole, to be sent again by one press. */
  readonly again?: { readonly action: string; readonly fields: readonly { readonly name: string; readonly value: string }[] };
  /** Leading away from here would lose what was typed. */
  readonly stay: boolean;
}

const LOOKS_AGAIN_AFTER = 5;

/**
 * Says that the record cannot be reached, without asking the record anything. A page that was only asked for comes back by
 * itself; what was sent is kept on the page, and it is said plainly whether it was saved, was not, or nobody knows.
 */
export function outOfReachPage(door: Door, request: FastifyRequest, reply: FastifyReply, error: Error, lost: Lost): FastifyReply {
  logRequest('warn', 'record-out-of-reach', request, reply, 503, error);
  const view = request.method === 'POST' ? sentView(request, error, lost) : askedView(lost);
  void reply.header('retry-after', LOOKS_AGAIN_AFTER);
  if (request.method !== 'POST') void reply.header('refresh', LOOKS_AGAIN_AFTER);
  return door.showWithoutRecord(request, reply, { page: 'problem', title: view.heading, view, status: 503 });
}

const HEADINGS: Readonly<Record<Lost, string>> = {
  gone: 'The record cannot be reached just now',
  full: 'There is no room left to save anything',
};
const WHY: Readonly<Record<Lost, string>> = {
  gone: 'The database behind these pages is not answering.',
  full: 'The disk on which the record is kept is full. Whoever looks after Sightline must make room on it.',
};

function askedView(lost: Lost): OutOfReachView {
  return {
    heading: HEADINGS[lost],
    because: `${WHY[lost]} Everything that was saved before is safe.`,
    next: 'There is nothing you need to do: this page asks again by itself every few seconds.',
    stay: true,
  };
}

function sentView(request: FastifyRequest, error: Error, lost: Lost): OutOfReachView {
  const uncertain = error instanceof UncertainError;
  const fields = isUnread(request) ? [] : [...readSent(request.body)].flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return {
    heading: uncertain ? 'It is not known whether that was saved' : HEADINGS[lost],
    because: uncertain
      ? 'The connection to the database was lost in the very moment of saving, and it has not come back to be asked.'
      : `${WHY[lost]} What you sent has not been saved. Everything that was saved before is safe.`,
    next:
      fields.length === 0
        ? 'In a moment, go back and choose the files again. Files are never taken twice.'
        : 'All that you typed is kept on this page: leave it open, and send it again in a moment. However often it is sent, it is saved once.',
    ...(fields.length > 0 && { again: { action: request.url, fields } }),
    stay: true,
  };
}
