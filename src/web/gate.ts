import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { type Door as Way, ROUTES } from '../access/doors.ts';
import type { Person } from '../access/person.ts';
import type { Door } from './door.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; undefined where nobody is signed in, or the page is open to anyone. */
    person: Person | undefined;
  }
  interface FastifyContextConfig {
    /** What this address lets people do, as the table of doors has it. */
    way?: Way;
  }
}

/** Who is let in. */
export interface Gate {
  personFor(request: FastifyRequest): Promise<Person | undefined>;
  /** The pages by which people come in and go out. */
  pages(door: Door): void;
  /** Answers whoever must sign in first; what they sent has been read, and shown to come from a page of ours. */
  turnAway(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
}

/**
 * Lets nobody in who is not signed in, but to what is open to anyone. An address that the table of doors does not have, or a form that
 * anybody's page could send, is a fault of ours: throws, so that the server does not start. Before the first page is added.
 */
export function keepGate(door: Door, gate: Gate): void {
  const { app } = door;
  app.decorateRequest('person', undefined);
  app.addHook('onRoute', (route) => {
    const way = wayOf(route);
    route.config = { ...route.config, way };
    const before = [route.preHandler ?? []].flat();
    if (methodOf(route) === 'POST' && !before.includes(app.csrfProtection))
      throw new Error(`POST ${route.url} does not ask for the token that shows a form to be ours.`);
    if (way.may !== 'anyone') route.preHandler = [...before, admit];
  });
  // After what was sent has been read: else whatever somebody typed would be lost where the record cannot be asked who they are.
  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.config.way?.may !== 'anyone') request.person = await gate.personFor(request);
  });

  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    return request.person === undefined ? gate.turnAway(door, request, reply) : undefined;
  }
}

function wayOf(route: RouteOptions): Way {
  const name = `${methodOf(route)} ${route.url}`;
  const way = ROUTES[name];
  if (way === undefined) throw new Error(`${name} is not in the table of doors. Say in src/access/doors.ts who may use it.`);
  return way;
}

function methodOf({ method }: RouteOptions): string {
  const name = String(method);
  return name === 'HEAD' ? 'GET' : name;
}
