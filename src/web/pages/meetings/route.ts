import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { errorsIn, readArrangement } from '../meeting-arrange/read-arrangement.ts';
import { NAMES } from '../meeting-arrange/form.ts';
import { arrangeView } from '../meeting-arrange/view.ts';
import { readStep } from '../meeting/read-step.ts';
import { meetingView } from '../meeting/view.ts';
import { notFound } from '../problem/problem.ts';
import { meetingsHref, meetingsView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
const ofOne = address.extend({ meeting: z.string().max(300) });
const asked = z.object({ kind: z.string().max(80).optional().catch(undefined) });
const NO_CHILD = 'There is no child with this number in the record.';
const NO_MEETING = 'There is no meeting with this number in this child’s record.';
const SENT_OTHERWISE = 'This form was sent before with other answers, and those are in the record.';
const OVER = 'The meeting was cancelled while this page was open. Nothing was written.';

type Errors = ReadonlyMap<string, string>;

/** A child's meetings: arranged, invited to, answered, chased, moved, cancelled and put into calendars. */
export function meetingPages(door: Door): void {
  const { app } = door;
  const posted = { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES };

  app.get('/children/:id/meetings', async (request, reply) => {
    const answer = await request.desk.meetings(address.parse(request.params).id);
    if (answer === undefined) return notFound(door, request, reply, NO_CHILD);
    const view = meetingsView(answer);
    return door.show(request, reply, { page: 'meetings', title: `Meetings of ${view.head.name}`, section: 'children', view });
  });

  app.get('/children/:id/meetings/arrange', async (request, reply) => {
    const { kind } = asked.parse(request.query ?? {});
    const first = new Map([[NAMES.key, [randomUUID()]], ...(kind === undefined ? [] : [[NAMES.kind, [kind]] as const])]);
    return showArranging(request, reply, address.parse(request.params).id, first);
  });

  app.post('/children/:id/meetings/arrange', posted, async (request, reply) => {
    const { id } = address.parse(request.params);
    const sent = readSent(request.body);
    const answer = await request.desk.arrangingMeeting(id);
    if (answer === undefined) return notFound(door, request, reply, NO_CHILD);
    const { asked: arrangement, errors } = readArrangement(id, sent, answer.today);
    if (errors.size > 0) return showArranging(request, reply, id, sent, errors);
    const written = await request.desk.arrangeMeeting(arrangement);
    if (written === undefined) return notFound(door, request, reply, NO_CHILD);
    if (written.saved) return reply.redirect(`${meetingsHref(id)}/${encodeURIComponent(`${arrangement.key}.1`)}`, 303);
    if ('faults' in written) return showArranging(request, reply, id, sent, errorsIn(written.faults));
    return showArranging(request, reply, id, new Map([...sent, [NAMES.key, [randomUUID()]]]), new Map(), SENT_OTHERWISE);
  });

  app.get('/children/:id/meetings/:meeting', async (request, reply) => {
    const { id, meeting } = ofOne.parse(request.params);
    return showMeeting(request, reply, id, meeting, new Map([[NAMES.key, [randomUUID()]]]));
  });

  app.post('/children/:id/meetings/:meeting', posted, async (request, reply) => {
    const { id, meeting } = ofOne.parse(request.params);
    const sent = readSent(request.body);
    const answer = await request.desk.meetingToChange(id, meeting);
    if (answer === undefined) return notFound(door, request, reply, NO_MEETING);
    const errors = new Map<string, string>();
    const step = readStep(answer, sent, errors, answer.today);
    if (step === undefined || errors.size > 0) return showMeeting(request, reply, id, meeting, sent, errors);
    const written = await request.desk.writeMeetingStep(id, meeting, textOf(sent, NAMES.key), step);
    if (written === undefined) return notFound(door, request, reply, NO_MEETING);
    if (written.saved) return reply.redirect(`${meetingsHref(id)}/${encodeURIComponent(meeting)}`, 303);
    if ('faults' in written) return showMeeting(request, reply, id, meeting, sent, errorsIn(written.faults));
    const told = written.why === 'over' ? OVER : SENT_OTHERWISE;
    return showMeeting(request, reply, id, meeting, new Map([[NAMES.key, [randomUUID()]]]), new Map(), told);
  });

  app.get('/children/:id/meetings/:meeting/calendar', async (request, reply) => {
    const { id, meeting } = ofOne.parse(request.params);
    const file = await request.desk.meetingInCalendar(id, meeting);
    if (file === undefined) return notFound(door, request, reply, NO_MEETING);
    return reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="meeting.ics"').send(file);
  });

  async function showArranging(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    sent: Sent,
    errors: Errors = new Map(),
    told?: string,
  ): Promise<FastifyReply> {
    const answer = await request.desk.arrangingMeeting(id);
    if (answer === undefined) return notFound(door, request, reply, NO_CHILD);
    const view = arrangeView(answer, sent, errors, told);
    return door.show(request, reply, { page: 'meeting-arrange', section: 'children', view, ...saying(view.title, errors) });
  }

  async function showMeeting(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    meeting: string,
    sent: Sent,
    errors: Errors = new Map(),
    told?: string,
  ): Promise<FastifyReply> {
    const answer = await request.desk.meeting(id, meeting);
    if (answer === undefined) return notFound(door, request, reply, NO_MEETING);
    const view = meetingView(answer, sent, errors, told);
    return door.show(request, reply, { page: 'meeting', section: 'children', view, ...saying(view.title, errors) });
  }
}

function saying(title: string, errors: Errors): { readonly title: string; readonly status: number } {
  return errors.size > 0 ? { title: `Error: ${title}`, status: 400 } : { title, status: 200 };
}
