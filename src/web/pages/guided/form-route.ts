import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { DraftSaved, DraftWritten, GuidedAnswer } from '../../../casework/index.ts';
import { draftTypeOf, type GuidedTool } from '../../../casework/guided/tools.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { draftsView } from '../../layout/drafts-view.ts';
import { markOf, ownerOf } from '../../owner.ts';
import { savedWords } from '../../words/draft-words.ts';
import { guidedHref, toolHref } from '../../words/guided-href.ts';
import { notFound } from '../problem/problem.ts';
import { asksAsScript } from '../record/answer-script.ts';
import { draftSent, sentFrom } from '../record/draft-sent.ts';
import { NO_CHILD, NO_TOOL, toolAddress, toolNamed } from './address.ts';
import { beginFrom } from './begin-from.ts';
import { type GuidedDraft, guidedFormView } from './form-view.ts';
import { errorsIn, NAMES, readGuided } from './read-guided.ts';

const draftAsked = z.object({ draft: z.uuid().optional().catch(undefined) });
const SENT_OTHERWISE = 'This page was saved before with other answers, and those are in the record. If this is another one, save it again.';
const NOTHING_SAID = 'Nothing is written yet. Write at least one thing, then save.';
const OTHER_VERSION = 'This draft was changed in another window as well. Nothing is lost: look at what differs, then save again.';
const OPEN_TOO_LONG = 'This page had been open too long, so nothing was saved just now. All that you typed is still here: save it again.';
const NOTHING_WRONG: ReadonlyMap<string, string> = new Map();
const [GONE, NO_ROOM] = [410, 422];

/** A guided page to be filled in; kept as a draft until it is saved. */
export function guidedForms(door: Door): void {
  const { app } = door;
  const posted = { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES, errorHandler: showAgainWhereOpenTooLong };

  app.get('/children/:id/signs-of-safety/:tool/new', async (request, reply) => {
    const { answer, tool } = await asked(request);
    if (answer === undefined || tool === undefined) return notFound(door, request, reply, answer === undefined ? NO_CHILD : NO_TOOL);
    const { draft: wanted } = draftAsked.parse(request.query ?? {});
    const kept = wanted === undefined ? undefined : await request.desk.draft(ownerOf(request), wanted);
    if (kept?.type === draftTypeOf(tool) && kept.children.some(({ id }) => id === answer.head.child.id))
      return show(request, reply, answer, tool, sentFrom(kept), { kept });
    // What was typed while nothing could be kept is on the device, under the key that the address still has.
    const isNew = wanted === undefined || (await request.desk.recorded(wanted)) !== undefined;
    return show(request, reply, answer, tool, beginFrom(answer, tool, isNew ? randomUUID() : wanted));
  });

  app.post('/children/:id/signs-of-safety/:tool/new', posted, async (request, reply) => {
    const { answer, tool } = await asked(request);
    if (answer === undefined || tool === undefined) return notFound(door, request, reply, answer === undefined ? NO_CHILD : NO_TOOL);
    const sent = readSent(request.body);
    const written = draftOf(request, answer, tool, sent);
    const other = await request.desk.otherVersion(written);
    if (other !== undefined) return show(request, reply, answer, tool, sent, { draft: { saved: false, because: 'other version', other } });
    const { guided, errors } = readGuided(answer.head.child.id, tool, sent, answer.today);
    if (errors.size > 0) return show(request, reply, answer, tool, sent, { errors, draft: await request.desk.saveDraft(written) });
    const saved = await request.desk.saveGuided(guided);
    if (saved === undefined) return notFound(door, request, reply, NO_CHILD);
    if (saved.saved) return reply.redirect(toolHref(answer.head.child.id, tool, saved.made), 303);
    if ('faults' in saved)
      return show(request, reply, answer, tool, sent, { errors: errorsIn(saved.faults), draft: await request.desk.saveDraft(written) });
    if (saved.why === 'nothing said') return show(request, reply, answer, tool, sent, { told: NOTHING_SAID, status: 400 });
    return showAsAnother(request, reply, answer, tool, sent);
  });

  app.post('/children/:id/signs-of-safety/:tool/new/draft', posted, async (request, reply) => {
    const { answer, tool } = await asked(request);
    if (answer === undefined || tool === undefined) return notFound(door, request, reply, answer === undefined ? NO_CHILD : NO_TOOL);
    const sent = readSent(request.body);
    const draft = await request.desk.saveDraft(draftOf(request, answer, tool, sent));
    if (draft.saved && asksAsScript(request)) return reply.send({ version: draft.version, said: savedWords(draft.savedAt), met: {} });
    if (draft.saved) return reply.redirect(guidedHref(answer.head.child.id), 303);
    if (draft.because === 'other version') return show(request, reply, answer, tool, sent, { draft });
    if (asksAsScript(request)) {
      const isRecorded = draft.because === 'recorded';
      const said = isRecorded ? 'This page is in the record already, saved from another window.' : tooMany(draft.most);
      return reply.status(isRecorded ? GONE : NO_ROOM).send({ said, href: toolHref(answer.head.child.id, tool) });
    }
    if (draft.because === 'recorded') return showAsAnother(request, reply, answer, tool, sent);
    return show(request, reply, answer, tool, sent, { told: tooMany(draft.most) });
  });

  async function showAsAnother(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: GuidedAnswer,
    tool: GuidedTool,
    sent: Sent,
  ): Promise<FastifyReply> {
    const another = new Map([...sent, [NAMES.key, [randomUUID()]]]);
    const draft = await request.desk.saveDraft(draftOf(request, answer, tool, another));
    return show(request, reply, answer, tool, another, { told: SENT_OTHERWISE, status: 409, draft });
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: GuidedAnswer,
    tool: GuidedTool,
    sent: Sent,
    { errors = NOTHING_WRONG, told, status, draft, kept, late = false }: Saying = {},
  ): Promise<FastifyReply> {
    const other = draft?.saved === false && draft.because === 'other version' ? draft.other : undefined;
    const key = textOf(sent, NAMES.key);
    const drafts = await draftsView(request, answer.head.child.id);
    const tying: GuidedDraft = {
      version: (draft?.saved === true ? draft : (other ?? kept))?.version ?? 0,
      page: randomUUID(),
      mark: markOf(ownerOf(request)),
      unkept: late,
      ...(kept !== undefined && { kept }),
      ...(other !== undefined && { other }),
    };
    const words = other === undefined ? told : OTHER_VERSION;
    const view = {
      ...guidedFormView(answer, tool, key === '' ? new Map([...sent, [NAMES.key, [randomUUID()]]]) : sent, errors, tying, words),
      drafts: { ...drafts, lines: drafts.lines.filter((line) => line.key !== key) },
    };
    const title = `${errors.size > 0 ? 'Error: ' : ''}${view.title}: ${view.head.name}`;
    const standing = status ?? (late ? 403 : other !== undefined ? 409 : errors.size > 0 ? 400 : 200);
    return door.show(request, reply, { page: 'guided/form', title, section: 'children', view, status: standing });
  }

  /** A form that came too late to be trusted is shown again with all that was typed, for its owner to look at and save. */
  async function showAgainWhereOpenTooLong(error: Error, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const isLate = request.hasDesk && 'code' in error && String(error.code).startsWith('FST_CSRF') && !asksAsScript(request);
    const { answer, tool } = isLate ? await asked(request) : {};
    if (answer === undefined || tool === undefined) throw error;
    return show(request, reply, answer, tool, readSent(request.body), { told: OPEN_TOO_LONG, late: true });
  }
}

/** What has been made with the child that the address names, and the tool it names, where there are such. */
async function asked(request: FastifyRequest): Promise<{ readonly answer?: GuidedAnswer; readonly tool?: GuidedTool }> {
  const { id, tool: name } = toolAddress.parse(request.params);
  const [answer, tool] = [await request.desk.guidedForm(id), toolNamed(name)];
  return { ...(answer !== undefined && { answer }), ...(tool !== undefined && { tool }) };
}

/** What is said with a form, and what is kept of it. */
interface Saying {
  readonly errors?: ReadonlyMap<string, string>;
  readonly told?: string;
  readonly status?: number;
  readonly draft?: DraftSaved;
  readonly kept?: NonNullable<GuidedDraft['kept']>;
  /** It came too late to be trusted, so nothing was kept. */
  readonly late?: boolean;
}

function draftOf(request: FastifyRequest, { head }: GuidedAnswer, tool: GuidedTool, sent: Sent): DraftWritten {
  return { ...draftSent(ownerOf(request), draftTypeOf(tool), sent), children: [head.child.id] };
}

function tooMany(most: number): string {
  return `You have ${most} drafts, and no more can be kept. Save this one in the record, or throw away one that you no longer need.`;
}
