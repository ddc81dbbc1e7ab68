import type { FastifyInstance } from 'fastify';
import type { Desk } from '../casework/desk.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The desk as whoever sent this is shown it. */
    desk: Desk;
  }
}

/** Gives every request the desk that it asks at. */
export function askAtDesk(app: FastifyInstance, desk: Desk): void {
  app.decorateRequest('desk', { getter: () => desk });
}
