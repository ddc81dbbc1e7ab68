import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { RecordingForm } from '../../../casework/index.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { notFound } from '../problem/problem.ts';
import { type Errors, errorsFrom, firstSent, NAMES, prefixOf, readRecording } from './read-recording.ts';
import { recordView } from './view.ts';

const address = z.object({ type: z.string().max(80) });
const MOST_CHILDREN = 30;
const id = z.string().max(200);
const asked = z.object({ child: z.union([id, z.array(id).max(MOST_CHILDREN)]) });
/** No child's number holds one, and the database takes none. */
const CONTROL = /\p{Cc}/u;
const who = z.object({ 'sightline-who': z.string().max(300) });
const A_MONTH = 30 * 24 * 60 * 60;
const NO_FORM = 'There is no form for this, or no child with this number in the record.';
const SAVED_OTHERWISE =
  'This form was saved before, with other answers, and those are in the record. If this is another one, save it again; nothing typed here is lost';

/** Something that happened, written down for one child or for brothers and sisters at once. */
export function recordPage(door: Door): void {
  const { app } = door;

  app.get('/record/:type', async (request, reply) => {
    const { type } = address.parse(request.params);
    const form = await request.desk.recordingForm({ type, children: [asked.parse(request.query).child].flat() });
    if (form === undefined) return notFound(door, request, reply, NO_FORM);
    return showForm(door, request, reply, form, firstSent(form, randomUUID(), whoWasIt(request)));
  });

  app.post('/record/:type', { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES }, async (request, reply) => {
    const { type } = address.parse(request.params);
    const sent = readSent(request.body);
    const form = await request.desk.recordingForm({ type, children: childrenSent(sent) });
    if (form === undefined) return notFound(door, request, reply, NO_FORM);
    const { recording, errors } = readRecording(form, sent);
    if (errors.size > 0) return showForm(door, request, reply, form, sent, errors);
    const saved = await request.desk.record(recording);
    if (saved.saved) {
      const value = `${saved.by.role} ${saved.by.worker}`;
      void reply.setCookie('sightline-who', value, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: A_MONTH });
      return reply.redirect(`/recorded/${recording.key}`, 303);
    }
    if ('faults' in saved) return showForm(door, request, reply, form, sent, errorsFrom(saved.faults, form));
    const anew = new Map([...sent, [NAMES.key, [randomUUID()]]]);
    return showForm(door, request, reply, form, anew, new Map(), SAVED_OTHERWISE);
  });
}

function showForm(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  form: RecordingForm,
  sent: Sent,
  errors?: Errors,
  told?: string,
): Promise<FastifyReply> {
  const view = recordView(form, sent, errors, told);
  const title = errors === undefined ? view.title : `Error: ${view.title}`;
  return door.show(request, reply, { page: 'record', title, section: 'children', view, status: errors === undefined ? 200 : 400 });
}

/** In the order of the form, so that what was typed stays with the child it was typed for. */
function childrenSent(sent: Sent): readonly string[] {
  return Array.from({ length: MOST_CHILDREN }, (_, index) => textOf(sent, `${prefixOf(index)}-id`)).filter(
    (one) => one !== '' && !CONTROL.test(one),
  );
}

function whoWasIt(request: FastifyRequest): string {
  return who.safeParse(request.cookies).data?.['sightline-who'] ?? '';
}
