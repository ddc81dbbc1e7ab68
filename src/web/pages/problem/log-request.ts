import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorInLog, type Level, log, type LogFields } from '../../../casework/log.ts';

/** Tells the log of a request that went wrong: which page it was for, never whom it was about. */
export function logRequest(level: Level, event: string, request: FastifyRequest, reply: FastifyReply, status: number, error: Error): void {
  log(level, event, { ...whichPage(request, reply, status), error: errorInLog(error) });
}

const SECONDS_BETWEEN_TOO_MANY = 1;
let toldOfTooMany = Number.NEGATIVE_INFINITY;

/**
 * Tells the log of somebody who was turned away: a form without the token of ours, a wrong password or code, too many requests. Of these last
 * once a second at most, or whoever asks too often would fill the log as well.
 */
export function logRefusal(
  event: 'request-refused' | 'sign-in-refused',
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
): void {
  if (status === 429) {
    if (performance.now() - toldOfTooMany < SECONDS_BETWEEN_TOO_MANY * 1000) return;
    toldOfTooMany = performance.now();
  }
  log('warn', event, whichPage(request, reply, status));
}

function whichPage(request: FastifyRequest, reply: FastifyReply, status: number): LogFields {
  return {
    method: request.method,
    route: request.routeOptions.url ?? 'none',
    status,
    milliseconds: Math.round(reply.elapsedTime),
    request: request.id,
  };
}
