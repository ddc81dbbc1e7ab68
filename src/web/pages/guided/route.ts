import { z } from 'zod';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { guidedForms } from './form-route.ts';
import { NO_CHILD, NO_TOOL, toolAddress, toolNamed } from './address.ts';
import { guidedView } from './view.ts';
import { toolView } from './tool-view.ts';
import { draftsView } from '../../layout/drafts-view.ts';

const address = toolAddress.pick({ id: true });
const asked = z.object({ made: z.string().max(200).optional().catch(undefined) });

/** What was thought through and made together with a child, and the pages to do it on. */
export function guidedPages(door: Door): void {
  const { app } = door;

  app.get('/children/:id/signs-of-safety', async (request, reply) => {
    const { id } = address.parse(request.params);
    const answer = await request.desk.guided(id);
    if (answer === undefined) return notFound(door, request, reply, NO_CHILD);
    const view = { ...guidedView(answer), drafts: await draftsView(request, id) };
    return door.show(request, reply, { page: 'guided', title: `Signs of Safety: ${view.head.name}`, section: 'children', view });
  });

  app.get('/children/:id/signs-of-safety/:tool', async (request, reply) => {
    const { id, ...named } = toolAddress.parse(request.params);
    const tool = toolNamed(named.tool);
    const { made } = asked.parse(request.query);
    const answer = await request.desk.guided(id);
    if (answer === undefined) return notFound(door, request, reply, NO_CHILD);
    if (tool === undefined) return notFound(door, request, reply, NO_TOOL);
    const view = toolView(answer, tool, made);
    return door.show(request, reply, { page: 'guided/tool', title: `${view.title}: ${view.head.name}`, section: 'children', view });
  });

  guidedForms(door);
}
