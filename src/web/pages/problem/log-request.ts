import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorInLog, type Level, log } from '../../../casework/log.ts';

/** Tells the log of a request that went wrong: which page it was for, never whom it was about. */
export function logRequest(level: Level, event: string, request: FastifyRequest, reply: FastifyReply, status: number, error: Error): void {
  log(level, event, {
    method: request.method,
    route: request.routeOptions.url ?? 'none',
    status,
    milliseconds: Math.round(reply.elapsedTime),
    request: request.id,
    error: errorInLog(error),
  });
}
