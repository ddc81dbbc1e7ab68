import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Desk } from '../casework/desk.ts';
import type { Asking } from '../casework/index.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The desk as whoever is signed in is shown it; there is none where nobody is. */
    readonly desk: Desk;
    /** Whether there is one: not for whoever is only just coming in, or going out. */
    readonly hasDesk: boolean;
  }
}

/** Gives everyone who was let in the desk that they ask at, once it is clear that what is behind this door is for them. After the gate. */
export function askAtDesk(app: FastifyInstance, deskFor: (asking: Asking) => Desk): void {
  const desks = new WeakMap<FastifyRequest, Desk>();
  app.decorateRequest('desk', {
    getter(this: FastifyRequest): Desk {
      const desk = desks.get(this);
      if (desk === undefined) throw new Error(`Nobody is signed in at ${this.method} ${this.routeOptions.url ?? 'no page'}.`);
      return desk;
    },
  });
  app.decorateRequest('hasDesk', {
    getter(this: FastifyRequest): boolean {
      return desks.has(this);
    },
  });
  app.addHook('preHandler', async (request) => {
    const { person } = request;
    const { way } = request.routeOptions.config;
    if (person === undefined) return;
    const door = `${request.method} ${request.routeOptions.url ?? 'unknown'}`;
    const desk = deskFor({ person, request: request.id, door, event: way?.event ?? 'none' });
    desks.set(request, desk);
    if (way !== undefined && way.may !== 'anyone') await desk.enter(way.may);
  });
}
