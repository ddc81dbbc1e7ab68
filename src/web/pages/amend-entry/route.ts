import type { FastifyRequest } from 'fastify';
import type { Day } from '../../../calendar/index.ts';
import type { AmendForm, AmendmentSent, Meanwhile, RecordingForm } from '../../../casework/index.ts';
import { ROW_TYPES } from '../../../record/entry-rows.ts';
import type { Door } from '../../door.ts';
import type { Sent } from '../../forms/sent.ts';
import type { DifferenceView } from '../../kept-forms/differences-in.ts';
import { underAnotherKey } from '../../kept-forms/draft-sent.ts';
import { keepForm } from '../../kept-forms/keep-form.ts';
import type { Again, Came, FormOnPage, ShownForm } from '../../kept-forms/kept-form.ts';
import { entryHref } from '../../words/home-of.ts';
import { entryAddress, NO_ENTRY } from '../entry/route.ts';
import { differences } from '../record/differences.ts';
import { NAMES } from '../record/read-recording.ts';
import { asFarAsItGoes, sentFrom } from './fill.ts';
import { AMENDING, errorsAt, readAmendment } from './read-amendment.ts';
import { amendView, askedOnForm, notAmendedView } from './view.ts';

const OTHERS_CHANGED = 'Somebody changed it in one of these records meanwhile. Untick that one, or look at it first; nothing is saved yet';
const CONFLICT = 409;

/** An entry as it may be amended, or why it may not. */
export interface Found {
  readonly asked: AmendForm;
  readonly entry: string;
  readonly asOf: Day;
  /** Absent where it cannot be amended. */
  readonly form?: RecordingForm;
  /** What somebody made of it since it was opened here. */
  readonly conflict?: Meanwhile;
  /** What had been typed where it can no longer be amended. */
  readonly typed?: readonly DifferenceView[];
}

/** An entry put right: what stands is shown in its form, and what is saved stands in its place. */
export function amendEntryPage(door: Door): void {
  keepForm<Found>(door, {
    path: '/records/:id/entries/:entry/amend',
    page: 'amend-entry',
    notThere: NO_ENTRY,
    find,
    kept: ({ asked, entry }) => {
      const next = entryHref(asked.head.child.id, entry);
      return { type: 'page.amend-entry', child: asked.head.child.id, at: `${next}/amend`, next };
    },
    first: ({ asked, form }, key) => new Map([...(form === undefined ? [] : sentFrom(form, asked)), [NAMES.key, [key]]]),
    view,
    save,
    openedAgain: async (request, found, sent) => (formToShow(found.asked) === undefined ? beside(request, found, sent) : {}),
  });
}

/** What was sent once is looked at even where it could no longer be opened: it may be in the record already. */
async function find(request: FastifyRequest, sent?: Sent): Promise<Found | undefined> {
  const { id, entry } = entryAddress.parse(request.params);
  const asked = await request.desk.amendForm(id, entry);
  if (asked === undefined) return undefined;
  const { asOf } = await request.desk.situation();
  const form = sent === undefined ? formToShow(asked) : asked.form && asFarAsItGoes(asked.form, asked);
  return { asked, entry, asOf, ...(form !== undefined && { form }) };
}

function view({ asked, form, entry, asOf, conflict, typed = [] }: Found, { sent, errors, told }: ShownForm): FormOnPage {
  if (form === undefined) {
    const page = notAmendedView(asked, typed, asOf);
    return { title: page.title, view: page, asked: [] };
  }
  const shown = { asked, form, entry, sent, errors, ...(conflict !== undefined && { conflict }), ...(told !== undefined && { told }) };
  const page = amendView(shown, asOf);
  return { title: page.title, view: page, asked: askedOnForm(page) };
}

async function save(request: FastifyRequest, found: Found, sent: Sent): Promise<Came<Found>> {
  const { asked, form, entry } = found;
  if (form === undefined) return { again: { status: CONFLICT } };
  const { amendment, errors } = readAmendment(asked, form, entry, sent);
  if (errors.size > 0) return { again: asked.meanwhile === undefined ? { errors } : await beside(request, found, underAnotherKey(sent)) };
  const saved = await request.desk.amend(amendment);
  if (saved === undefined) return { gone: true };
  const subject = asked.head.child.id;
  if (saved.saved) return { to: entryHref(subject, actOf(asked, amendment) ?? saved.entry) };
  if ('faults' in saved) return { again: { errors: errorsAt(saved.faults, form, subject) } };
  return { again: saved.why === 'conflict' ? await beside(request, found, underAnotherKey(sent)) : notAmended(found, asked) };
}

/** A line of an act is read with the act, where whoever put it right goes on. */
function actOf({ entry }: AmendForm, { tiedTo }: AmendmentSent): string | undefined {
  return ROW_TYPES.has(entry.type) ? tiedTo : undefined;
}

/** What somebody made of it meanwhile, beside what was typed here: from either one goes on, against what stands now. */
async function beside(request: FastifyRequest, found: Found, sent: Sent): Promise<Again<Found>> {
  const { asked, form } = found;
  const subject = asked.head.child.id;
  const now = (await request.desk.amendForm(subject, found.entry)) ?? asked;
  const theirs = now.meanwhile;
  if (form === undefined) return notAmended(found, now);
  if (theirs === undefined) return { found: { ...found, asked: now }, sent, errors: new Map([[AMENDING.others, OTHERS_CHANGED]]) };
  if (theirs.struckOut) return notAmended(found, now, differences(form, sent, { sent: Object.fromEntries(sentFrom(form, now)) }));
  const standing = await request.desk.amendForm(subject, theirs.entry.id);
  const standingForm = standing && formToShow(standing);
  if (standing === undefined || standingForm === undefined) return notAmended(found, standing ?? now);
  const going = { asked: standing, form: standingForm, entry: theirs.entry.id, asOf: found.asOf, conflict: theirs };
  return { found: going, sent, status: CONFLICT };
}

function notAmended({ entry, asOf }: Found, asked: AmendForm, typed: readonly DifferenceView[] = []): Again<Found> {
  return { found: { asked, entry, asOf, typed }, status: CONFLICT };
}

/** The form, where whoever asks may amend it. */
function formToShow(asked: AmendForm): RecordingForm | undefined {
  return asked.may.may && asked.form !== undefined ? asFarAsItGoes(asked.form, asked) : undefined;
}
