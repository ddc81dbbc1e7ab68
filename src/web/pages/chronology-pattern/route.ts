import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { childHeadView } from '../../layout/child-head-view.ts';
import { backTo } from '../chronology/route.ts';
import { answered, type Errors, errorsFrom, questions, summaryOf } from '../chronology-note/form.ts';
import { notFound } from '../problem/problem.ts';

const TYPE = 'chronology-analysis';
const address = z.object({ id: z.string().max(200) });
const NOBODY = 'There is no child with this number in the record.';
const NONE: Errors = new Map();

/** What do these events come to, read together? */
export function chronologyPatternPage(door: Door): void {
  const { app } = door;

  app.get('/children/:id/chronology/pattern', async (request, reply) =>
    show(request, reply, address.parse(request.params).id, randomUUID(), new Map(), NONE),
  );

  app.post(
    '/children/:id/chronology/pattern',
    { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES },
    async (request, reply) => {
      const { id } = address.parse(request.params);
      const sent = readSent(request.body);
      const key = textOf(sent, 'key');
      const { fields, errors } = answered(TYPE, sent);
      if (errors.size > 0) return show(request, reply, id, key, sent, errors);
      const written = await request.desk.chronologies.pattern(id, { key, fields });
      if (written === undefined) return notFound(door, request, reply, NOBODY);
      if (!written.saved) return show(request, reply, id, key, sent, errorsFrom(written.faults));
      return backTo(reply, id);
    },
  );

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    key: string,
    sent: Sent,
    errors: Errors,
  ): Promise<FastifyReply> {
    const form = await request.desk.chronologies.patternForm(id);
    if (form === undefined) return notFound(door, request, reply, NOBODY);
    const part = questions(TYPE, sent, errors);
    const head = childHeadView(form.head, 'chronology', form.asOf);
    const here = `/children/${encodeURIComponent(id)}/chronology`;
    const view = { head, fields: part.fields, action: `${here}/pattern`, back: here, key, summary: summaryOf(errors, part) };
    const title = `${errors.size > 0 ? 'Error: ' : ''}What the events come to: ${head.name}`;
    return door.show(request, reply, { page: 'chronology-pattern', title, section: 'children', view, status: errors.size > 0 ? 400 : 200 });
  }
}
