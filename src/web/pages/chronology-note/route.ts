import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { childHeadView } from '../../layout/child-head-view.ts';
import { entryView } from '../../words/entry-view.ts';
import { backTo } from '../chronology/route.ts';
import { notFound } from '../problem/problem.ts';
import { answered, asSent, type Errors, errorsFrom, questions, summaryOf } from './form.ts';

const TYPE = 'chronology-note';
const address = z.object({ id: z.string().max(200) });
const asked = z.object({ entry: z.string().max(300).catch('') });
const NOT_THERE = 'This entry does not stand in the child’s record. It may have been replaced or removed since.';
const NONE: Errors = new Map();

/** Does this entry belong in the chronology, and what did it mean for the child? */
export function chronologyNotePage(door: Door): void {
  const { app } = door;

  app.get('/children/:id/chronology/note', async (request, reply) => {
    const { id } = address.parse(request.params);
    const { entry } = asked.parse(request.query ?? {});
    return show(request, reply, id, { entry, key: randomUUID() });
  });

  app.post('/children/:id/chronology/note', { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES }, async (request, reply) => {
    const { id } = address.parse(request.params);
    const sent = readSent(request.body);
    const [key, entry] = [textOf(sent, 'key'), textOf(sent, 'entry')];
    const { fields, errors } = answered(TYPE, sent);
    if (errors.size > 0) return show(request, reply, id, { entry, key, sent, errors });
    const written = await request.desk.chronologies.note(id, { key, entry, fields });
    if (written === undefined) return notFound(door, request, reply, NOT_THERE);
    if (!written.saved) return show(request, reply, id, { entry, key, sent, errors: errorsFrom(written.faults) });
    return backTo(reply, id, entry);
  });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    { entry, key, sent, errors = NONE }: { entry: string; key: string; sent?: Sent; errors?: Errors },
  ): Promise<FastifyReply> {
    const form = await request.desk.chronologies.noteForm(id, entry);
    if (form === undefined) return notFound(door, request, reply, NOT_THERE);
    const part = questions(TYPE, sent ?? asSent(TYPE, form.said), errors);
    const head = childHeadView(form.head, 'chronology', form.asOf);
    const here = `/children/${encodeURIComponent(id)}/chronology`;
    const view = {
      head,
      entry: entryView(form.entry, form.asOf),
      usual: form.significant ? 'Its kind goes into the chronology by itself.' : 'Its kind does not go into the chronology by itself.',
      fields: part.fields,
      action: `${here}/note`,
      back: here,
      key,
      summary: summaryOf(errors, part),
    };
    const title = `${errors.size > 0 ? 'Error: ' : ''}In the chronology? ${head.name}`;
    return door.show(request, reply, { page: 'chronology-note', title, section: 'children', view, status: errors.size > 0 ? 400 : 200 });
  }
}
