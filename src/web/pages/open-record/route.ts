import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CaseworkError } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { shownName } from '../../words/shown-name.ts';
import { notFound } from '../problem/problem.ts';

const address = z.object({ id: z.string().max(200) });
const form = z.object({ reason: z.string().max(5000).default(''), hours: z.coerce.number().catch(0) });
const NOT_THERE = 'There is no child with this number in the record.';

/** Breaking the glass: a record one does not work with is opened for a reason and a time, and those who must know are told at once. */
export function openRecordPage(door: Door): void {
  const { app } = door;

  app.get('/children/:id/open', async (request, reply) => {
    const { id } = address.parse(request.params);
    return showForm(door, request, reply, id, { reason: '', hours: 4 });
  });

  app.post('/children/:id/open', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { id } = address.parse(request.params);
    const sent = form.parse(request.body);
    try {
      if (!(await request.desk.breakGlass({ child: id, ...sent }))) return notFound(door, request, reply, NOT_THERE);
    } catch (error) {
      if (error instanceof CaseworkError) return showForm(door, request, reply, id, sent, error.message);
      throw error;
    }
    return reply.redirect(`/children/${encodeURIComponent(id)}`, 303);
  });
}

async function showForm(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  sent: { readonly reason: string; readonly hours: number },
  problem?: string,
): Promise<FastifyReply> {
  const asked = await request.desk.glassForm(id);
  if (asked === undefined) return notFound(door, request, reply, NOT_THERE);
  if (asked.open) return reply.redirect(`/children/${encodeURIComponent(id)}`, 303);
  const title = 'Open a record you do not work with';
  const view = {
    title,
    name: shownName(asked.child.name),
    action: `/children/${encodeURIComponent(id)}/open`,
    reason: sent.reason,
    hours: asked.hours.map((hours) => ({ value: String(hours), text: hoursWords(hours), checked: hours === sent.hours })),
    ...(problem !== undefined && { problem }),
  };
  return door.show(request, reply, {
    page: 'open-record',
    title: problem === undefined ? title : `Error: ${title}`,
    section: 'children',
    view,
    status: problem === undefined ? 200 : 400,
  });
}

function hoursWords(hours: number): string {
  return hours === 1 ? 'One hour' : `${hours} hours`;
}
