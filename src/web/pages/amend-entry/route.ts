import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AmendForm, Meanwhile, RecordingForm } from '../../../casework/index.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent } from '../../forms/sent.ts';
import { entryHref } from '../../words/home-of.ts';
import { entryAddress, NO_ENTRY } from '../entry/route.ts';
import { notFound } from '../problem/problem.ts';
import type { DifferenceView } from '../../kept-forms/differences-in.ts';
import { differences } from '../record/differences.ts';
import { type Errors, NAMES } from '../record/read-recording.ts';
import { asFarAsItGoes, sentFrom } from './fill.ts';
import { AMENDING, errorsAt, readAmendment } from './read-amendment.ts';
import { amendView, notAmendedView } from './view.ts';

const OTHERS_CHANGED = 'Somebody changed it in one of these records meanwhile. Untick that one, or look at it first; nothing is saved yet';

/** An entry put right: what stands is shown in its form, and what is saved stands in its place. */
export function amendEntryPage(door: Door): void {
  const { app } = door;

  app.get('/records/:id/entries/:entry/amend', async (request, reply) => {
    const { id, entry } = entryAddress.parse(request.params);
    const asked = await request.desk.amendForm(id, entry);
    if (asked === undefined) return notFound(door, request, reply, NO_ENTRY);
    const form = formToShow(asked);
    if (form === undefined) return showWhyNot(request, reply, asked);
    return show(request, reply, { asked, form, entry, sent: freshly(form, asked) });
  });

  app.post(
    '/records/:id/entries/:entry/amend',
    { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES },
    async (request, reply) => {
      const { id, entry } = entryAddress.parse(request.params);
      const sent = readSent(request.body);
      const asked = await request.desk.amendForm(id, entry);
      if (asked === undefined) return notFound(door, request, reply, NO_ENTRY);
      if (asked.form === undefined) return showWhyNot(request, reply, asked, 409);
      const form = asFarAsItGoes(asked.form, asked);
      const { amendment, errors } = readAmendment(asked, form, entry, sent);
      if (errors.size > 0)
        return asked.meanwhile === undefined
          ? show(request, reply, { asked, form, entry, sent, errors })
          : showConflict(request, reply, { asked, form, entry, sent });
      const saved = await request.desk.amend(amendment);
      if (saved === undefined) return notFound(door, request, reply, NO_ENTRY);
      if (saved.saved) return reply.redirect(entryHref(id, saved.entry), 303);
      if ('faults' in saved) return show(request, reply, { asked, form, entry, sent, errors: errorsAt(saved.faults, form, id) });
      return saved.why === 'conflict' ? showConflict(request, reply, { asked, form, entry, sent }) : showWhyNot(request, reply, asked, 409);
    },
  );

  /** What somebody made of it meanwhile, beside what was typed here: from either one goes on, against what stands now. */
  async function showConflict(request: FastifyRequest, reply: FastifyReply, { asked, form, entry, sent }: Shown): Promise<FastifyReply> {
    const subject = asked.head.child.id;
    const now = (await request.desk.amendForm(subject, entry)) ?? asked;
    const theirs = now.meanwhile;
    if (theirs === undefined)
      return show(request, reply, { asked: now, form, entry, sent, errors: new Map([[AMENDING.others, OTHERS_CHANGED]]) });
    if (theirs.struckOut)
      return showWhyNot(request, reply, now, 409, differences(form, sent, { sent: Object.fromEntries(sentFrom(form, now)) }));
    const standing = await request.desk.amendForm(subject, theirs.entry.id);
    const standingForm = standing && formToShow(standing);
    if (standing === undefined || standingForm === undefined) return showWhyNot(request, reply, standing ?? now, 409);
    const again: Sent = new Map([...sent, [NAMES.key, [randomUUID()]]]);
    return show(request, reply, { asked: standing, form: standingForm, entry: theirs.entry.id, sent: again, conflict: theirs });
  }

  async function show(request: FastifyRequest, reply: FastifyReply, shown: Shown): Promise<FastifyReply> {
    const { asOf } = await request.desk.situation();
    const view = amendView(shown, asOf);
    const wrong = view.summary.length > 0;
    const title = wrong ? `Error: ${view.title}` : view.title;
    const status = shown.conflict === undefined ? (wrong ? 400 : 200) : 409;
    return door.show(request, reply, { page: 'amend-entry', title, section: 'children', view, status });
  }

  async function showWhyNot(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: AmendForm,
    status = 200,
    typed: readonly DifferenceView[] = [],
  ): Promise<FastifyReply> {
    const { asOf } = await request.desk.situation();
    const view = notAmendedView(asked, typed, asOf);
    return door.show(request, reply, { page: 'amend-entry', title: view.title, section: 'children', view, status });
  }
}

export interface Shown {
  readonly asked: AmendForm;
  readonly form: RecordingForm;
  readonly entry: string;
  readonly sent: Sent;
  readonly errors?: Errors;
  /** What somebody made of it since it was opened here. */
  readonly conflict?: Meanwhile;
}

/** The form, where whoever asks may amend it. */
function formToShow(asked: AmendForm): RecordingForm | undefined {
  return asked.may.may && asked.form !== undefined ? asFarAsItGoes(asked.form, asked) : undefined;
}

function freshly(form: RecordingForm, asked: AmendForm): Sent {
  return new Map([...sentFrom(form, asked), [NAMES.key, [randomUUID()]]]);
}
