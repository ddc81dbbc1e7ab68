import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Desk, type Draft, type DraftSaved, type DraftWritten, outOfReach, type RecordingForm } from '../../../casework/index.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { MOST_FILES } from '../../forms/file-slots.ts';
import { afterPressing } from '../../forms/row-numbers.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { takingFiles } from '../../forms/with-files.ts';
import { draftsView } from '../../layout/drafts-view.ts';
import { ownerOf } from '../../owner.ts';
import { type AdviceView, adviceView } from '../../words/advice-view.ts';
import { tooManyWords } from '../../words/draft-words.ts';
import { homeOf } from '../../words/home-of.ts';
import { notFound } from '../problem/problem.ts';
import { draftOfForm, inAnotherWindow, otherOf } from '../../kept-forms/draft-view.ts';
import { asksAsScript, LOOK, sentFrom } from '../../kept-forms/draft-sent.ts';
import { answerScript } from './answer-script.ts';
import { recordingDraft, renumbered } from './draft-sent.ts';
import { groupsOn } from './row-groups.ts';
import { childrenSent, type Errors, errorsFrom, firstSent, NAMES, readRecording, withTie } from './read-recording.ts';
import { differences } from './differences.ts';
import { withMeeting } from './from-meeting.ts';
import { chooseAgain, filesTaken, withFiles } from './files-sent.ts';
import { recordView } from './view.ts';
import { withWhatWasWritten } from './earlier.ts';
import { wordsSent } from './words-sent.ts';

const address = z.object({ type: z.string().max(80) });
const MOST_CHILDREN = 30;
const id = z.string().max(200);
const asked = z.object({
  child: z.union([id, z.array(id).max(MOST_CHILDREN)]).optional(),
  draft: z.string().max(80).optional(),
  look: z.string().max(10).optional(),
  update: z.string().max(10).optional(),
  meeting: z.string().max(300).optional(),
  of: z.string().max(300).optional(),
});
const keyWanted = z.uuid();
const NO_FORM = 'There is no form for this, or no child with this number in the record.';
const NO_DRAFT = 'There is no draft here with this number. It may have been saved in the record, thrown away, or written by somebody else.';
const SAVED_OTHERWISE =
  'This form was saved before, with other answers, and those are in the record. If this is another one, save it again; nothing typed here is lost';
const OPEN_TOO_LONG = 'This page had been open too long, so nothing was saved just now. All that you typed is still here: save it again';

/** Something that happened, written down for one child or for brothers and sisters at once; kept as a draft until it is saved. */
export function recordPage(door: Door): void {
  const { app } = door;
  const posted = { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES, errorHandler: showAgainWhereOpenTooLong(door) };

  app.get('/record/:type', async (request, reply) => {
    const { type } = address.parse(request.params);
    const { child, draft: wanted, look, update, meeting, of } = asked.parse(request.query);
    const owner = ownerOf(request);
    const draft = wanted === undefined ? undefined : await request.desk.draft(owner, wanted);
    if (draft === undefined && child === undefined) return notFound(door, request, reply, wanted === undefined ? NO_FORM : NO_DRAFT);
    const sent = draft === undefined ? undefined : sentFrom(draft);
    const form = await request.desk.recordingForm({ type, children: sent === undefined ? [child ?? []].flat() : childrenSent(sent) });
    if (form === undefined || (draft !== undefined && draft.type !== type)) return notFound(door, request, reply, NO_FORM);
    if (sent !== undefined) return showForm(door, request, reply, form, renumbered(form, sent), { kept: draft, look: look !== undefined });
    const first = withTie(form, firstSent(form, await keyFor(request.desk, wanted)), of);
    if (update !== undefined) return showForm(door, request, reply, form, withWhatWasWritten(form, first));
    const held = meeting === undefined ? undefined : await request.desk.meeting([child ?? []].flat()[0] ?? '', meeting);
    return showForm(door, request, reply, form, held === undefined ? first : withMeeting(form, first, held.meeting));
  });

  app.post('/record/:type', { ...posted, ...takingFiles(MOST_FILES) }, async (request, reply) => {
    const { type, form } = await formSent(request);
    if (form === undefined) return notFound(door, request, reply, NO_FORM);
    const taken = await filesTaken(request, form);
    // With what was typed after the files.
    const sent = readSent(request.body);
    const again = chooseAgain(taken);
    const written = recordingDraft(ownerOf(request), type, sent);
    const other = await request.desk.otherVersion(written);
    if (other !== undefined)
      return showForm(door, request, reply, form, sent, { errors: again, draft: { saved: false, because: 'other version', other } });
    const { recording, errors } = withFiles(form, readRecording(form, sent), taken, sent);
    if (errors.size > 0)
      return showForm(door, request, reply, form, sent, {
        errors: new Map([...again, ...errors]),
        draft: await request.desk.saveDraft(written),
      });
    const saved = await request.desk.record(recording).catch((error: unknown) => keepAndThrow(request.desk, written, error));
    if (saved.saved) {
      return reply.redirect(`/recorded/${recording.key}`, 303);
    }
    if ('faults' in saved)
      return showForm(door, request, reply, form, sent, {
        errors: new Map([...again, ...errorsFrom(saved.faults, form)]),
        draft: await request.desk.saveDraft(written),
      });
    return showAsAnother(door, request, reply, form, sent, again);
  });

  app.post('/record/:type/draft', posted, async (request, reply) => {
    const { type, sent: asSent, form } = await formSent(request);
    if (form === undefined) return notFound(door, request, reply, NO_FORM);
    const pressed = afterPressing(asSent, groupsOn(form));
    const sent = pressed?.sent ?? asSent;
    const draft = await request.desk.saveDraft(recordingDraft(ownerOf(request), type, sent));
    if (asksAsScript(request) && (draft.saved || draft.because !== 'other version'))
      return answerScript(request.desk, reply, draft, form, sent);
    if (draft.saved && pressed !== undefined) return reply.redirect(`/record/${type}?draft=${textOf(sent, NAMES.key)}#${pressed.at}`, 303);
    if (draft.saved && sent.has(LOOK)) return reply.redirect(lookAgainHref(type, sent), 303);
    if (draft.saved) return reply.redirect(homeOf(childrenSent(sent)[0] ?? '', form.children[0]?.kind ?? 'child'), 303);
    if (draft.because === 'recorded') return showAsAnother(door, request, reply, form, sent);
    return showForm(door, request, reply, form, sent, { draft });
  });
}

/** The same draft with advice on its words. */
function lookAgainHref(type: string, sent: Sent): string {
  return `/record/${type}?${new URLSearchParams({ draft: textOf(sent, NAMES.key), [LOOK]: 'words' }).toString()}`;
}

/** The key that a page was typed under before it could be kept, for what is on the device to find its form; a new one where that is recorded already. */
async function keyFor(desk: Desk, wanted: string | undefined): Promise<string> {
  const key = keyWanted.safeParse(wanted).data;
  return key === undefined || (await desk.recorded(key)) !== undefined ? randomUUID() : key;
}

/** Where saving fails for a reason of ours, what was typed is kept. Where the record is out of reach, the page that says so holds it all. */
async function keepAndThrow(desk: Desk, written: DraftWritten, error: unknown): Promise<never> {
  if (outOfReach(error) === undefined) await desk.saveDraft(written).catch(() => undefined);
  throw error;
}

interface FormSent {
  readonly type: string;
  readonly sent: Sent;
  readonly form: RecordingForm | undefined;
}

async function formSent(request: FastifyRequest): Promise<FormSent> {
  const { type } = address.parse(request.params);
  const sent = readSent(request.body);
  return { type, sent, form: await request.desk.recordingForm({ type, children: childrenSent(sent) }) };
}

/** What is said with a form, and what is kept of it. */
interface Saying {
  readonly errors?: Errors;
  readonly told?: string;
  /** What came of keeping what was sent. */
  readonly draft?: DraftSaved;
  /** What was kept of it before. */
  readonly kept?: Draft | undefined;
  /** It came too late to be trusted, so nothing was kept. */
  readonly late?: boolean;
  /** Advice on its words is asked for. */
  readonly look?: boolean;
}

async function showForm(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  form: RecordingForm,
  sent: Sent,
  { errors, told, draft, kept, late = false, look = false }: Saying = {},
): Promise<FastifyReply> {
  const known = { late, ...(draft !== undefined && { draft }), ...(kept !== undefined && { kept }) };
  const other = otherOf(known);
  const tooMany = draft?.saved === false && draft.because === 'too many' ? tooManyWords(draft.most) : undefined;
  const key = textOf(sent, NAMES.key);
  const drafts = await draftsView(request, form.children[0]?.child.id);
  const view = recordView(form, sent, {
    ...(errors !== undefined && { errors }),
    ...(look && { advice: await adviceOnWords(request.desk, form, sent) }),
    drafts: { ...drafts, lines: drafts.lines.filter((line) => line.key !== key) },
    told: [told, tooMany].filter((one) => one !== undefined),
    draft: draftOfForm(request, `/record/${form.type.name}`, known, other && inAnotherWindow(other, differences(form, sent, other))),
  });
  const wrong = view.summary.length > 0;
  const title = wrong ? `Error: ${view.title}` : view.title;
  const shown = {
    page: 'record',
    title,
    section: 'children',
    view,
    status: late ? 403 : other !== undefined ? 409 : wrong ? 400 : 200,
  } as const;
  return door.show(request, reply, shown);
}

/** Advice on everything that was written in sentences, by the name of its field. */
async function adviceOnWords(desk: Desk, form: RecordingForm, sent: Sent): Promise<ReadonlyMap<string, AdviceView>> {
  const advice = await desk.adviceOn(Object.fromEntries(wordsSent(form, sent).map(({ name, text }) => [name, text])));
  return new Map(Object.entries(advice).map(([name, one]) => [name, adviceView(one)]));
}

/** What was sent of a form that is in the record already becomes a form of its own, which whoever sent it may save as well. */
async function showAsAnother(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  form: RecordingForm,
  sent: Sent,
  errors?: Errors,
): Promise<FastifyReply> {
  const another = new Map([...sent, [NAMES.key, [randomUUID()]]]);
  const draft = await request.desk.saveDraft(recordingDraft(ownerOf(request), form.type.name, another));
  return showForm(door, request, reply, form, another, { told: SAVED_OTHERWISE, draft, ...(errors !== undefined && { errors }) });
}

/** A form that came too late to be trusted is shown again with all that was typed, for its owner to look at and save. */
function showAgainWhereOpenTooLong(door: Door) {
  return async (error: Error, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const isLate = request.hasDesk && 'code' in error && String(error.code).startsWith('FST_CSRF');
    const { sent, form } = isLate && !asksAsScript(request) ? await formSent(request) : {};
    if (sent === undefined || form === undefined) throw error;
    return showForm(door, request, reply, form, sent, { told: OPEN_TOO_LONG, late: true });
  };
}
