import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { DraftSaved, DraftWritten } from '../../casework/index.ts';
import { RECORDING_FORM_BYTES } from '../bounds.ts';
import type { Door } from '../door.ts';
import { readSent, type Sent, textOf } from '../forms/sent.ts';
import { draftsView } from '../layout/drafts-view.ts';
import { ownerOf } from '../owner.ts';
import { notFound } from '../pages/problem/problem.ts';
import { AT, savedWords, tooManyWords } from '../words/draft-words.ts';
import { asksAsScript, draftSent, KEY, sentFrom, underAnotherKey } from './draft-sent.ts';
import { type DraftKnown, draftOfForm, inAnotherWindow, otherOf, typedBefore } from './draft-view.ts';
import { differencesIn, questionsOn } from './differences-in.ts';
import type { Again, Elsewhere, Errors, KeptAs, KeptForm } from './kept-form.ts';

const draftAsked = z.object({ draft: z.uuid().optional().catch(undefined) });
const OTHER_VERSION = 'This draft was changed in another window as well. Nothing is lost: look at what differs, then save again.';
const OPEN_TOO_LONG = 'This page had been open too long, so nothing was saved just now. All that you typed is still here: save it again.';
const SENT_OTHERWISE = 'This page was saved before with other answers, and those are in the record. If this is another one, save it again.';
const IN_RECORD = 'This page is in the record already, saved from another window.';
const NOTHING_WRONG: Errors = new Map();
const [GONE, NO_ROOM] = [410, 422];

/** What a form is shown with, and what is known of its draft. */
type Showing<Found> = Pick<Again<Found>, 'errors' | 'told' | 'status'> &
  DraftKnown & {
    /** Typed for what no longer stands so. */
    readonly typed?: Sent;
  };

/** The three doors of a form that is kept until it is saved: asked for, sent to be saved, sent to be kept. */
export function keepForm<Found extends object>(door: Door, form: KeptForm<Found>): void {
  const { app } = door;
  const posted = { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES, errorHandler: showAgainWhereOpenTooLong };

  app.get(form.path, async (request, reply) => {
    const { draft: wanted } = draftAsked.parse(request.query ?? {});
    const kept = wanted === undefined ? undefined : await request.desk.draft(ownerOf(request), wanted);
    const typed = kept && sentFrom(kept);
    const found = await form.find(request, typed);
    if (found === undefined || isElsewhere(found)) return leave(request, reply, found, isKeptHere(kept, request) ? typed : undefined);
    if (kept !== undefined && typed !== undefined && isOf(kept, form.kept(found))) {
      const again = (await form.openedAgain?.(request, found, typed)) ?? {};
      return show(request, reply, again.found ?? found, again.sent ?? typed, { ...again, kept });
    }
    // What was typed while nothing could be kept is on the device, under the key that the address still has.
    const isNew = wanted === undefined || (await request.desk.recorded(wanted)) !== undefined;
    return show(request, reply, found, form.first(found, isNew ? randomUUID() : wanted));
  });

  app.post(form.path, posted, async (request, reply) => {
    const sent = readSent(request.body);
    const found = await form.find(request, sent);
    if (found === undefined || isElsewhere(found)) return leave(request, reply, found, sent);
    const other = await request.desk.otherVersion(written(request, found, sent));
    if (other !== undefined) return show(request, reply, found, sent, { draft: { saved: false, because: 'other version', other } });
    const came = await form.save(request, found, sent);
    if ('to' in came) return reply.redirect(came.to, 303);
    if ('gone' in came) return notFound(door, request, reply, form.notThere);
    return showAgain(request, reply, found, sent, came.again);
  });

  app.post(`${form.path}/draft`, posted, async (request, reply) => {
    const sent = readSent(request.body);
    const found = await form.find(request, sent);
    if (found === undefined || isElsewhere(found)) return leave(request, reply, found);
    const draft = await request.desk.saveDraft(written(request, found, sent));
    const { next } = form.kept(found);
    if (draft.saved && asksAsScript(request)) return reply.send({ version: draft.version, said: savedWords(draft.savedAt), met: {} });
    if (draft.saved) return reply.redirect(next, 303);
    if (draft.because === 'other version') return show(request, reply, found, sent, { draft });
    if (asksAsScript(request)) {
      const isRecorded = draft.because === 'recorded';
      return reply.status(isRecorded ? GONE : NO_ROOM).send({ said: isRecorded ? IN_RECORD : `${tooManyWords(draft.most)}.`, href: next });
    }
    if (draft.because === 'too many') return show(request, reply, found, sent, { told: `${tooManyWords(draft.most)}.` });
    return showAgain(request, reply, found, sent, { told: SENT_OTHERWISE, status: 409, sent: underAnotherKey(sent) });
  });

  /** Shows a form that was not saved, once what was typed in it is kept. */
  async function showAgain(
    request: FastifyRequest,
    reply: FastifyReply,
    found: Found,
    sent: Sent,
    { standsOtherwise, ...again }: Again<Found>,
  ): Promise<FastifyReply> {
    if (standsOtherwise === true) {
      await keep(request, found, sent);
      const now = await form.find(request);
      if (now === undefined || isElsewhere(now)) return leave(request, reply, now);
      return show(request, reply, now, form.first(now, randomUUID()), { ...again, typed: sent });
    }
    const shown = again.sent ?? sent;
    const about = again.found ?? found;
    const draft = await request.desk.saveDraft(written(request, about, shown));
    const [before, now] = [textOf(sent, KEY), textOf(shown, KEY)];
    if (draft.saved && before !== now) await request.desk.throwAwayDraft(ownerOf(request), before);
    return show(request, reply, about, shown, { ...again, draft });
  }

  /** Under its own key, or another where its own is in the record already. */
  async function keep(request: FastifyRequest, found: Found, sent: Sent): Promise<DraftSaved> {
    const draft = await request.desk.saveDraft(written(request, found, sent));
    if (draft.saved || draft.because !== 'recorded') return draft;
    return request.desk.saveDraft(written(request, found, underAnotherKey(sent)));
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    found: Found,
    shown: Sent,
    showing: Showing<Found> = {},
  ): Promise<FastifyReply> {
    const { errors = NOTHING_WRONG, typed, late } = showing;
    const sent = textOf(shown, KEY) === '' ? underAnotherKey(shown) : shown;
    const other = otherOf(showing);
    const told = other === undefined ? (tooMany(showing) ?? showing.told) : OTHER_VERSION;
    const { title, view, asked } = form.view(found, { sent, errors, ...(told !== undefined && { told }) });
    const beside =
      other === undefined
        ? typed && typedBefore(questionsOn(asked), sent, typed)
        : inAnotherWindow(other, differencesTo(found, sent, other));
    const { at, child } = form.kept(found);
    const drafts = await draftsView(request, child);
    const key = textOf(sent, KEY);
    return door.show(request, reply, {
      page: form.page,
      title: `${errors.size > 0 ? 'Error: ' : ''}${title}`,
      section: 'children',
      view: {
        ...view,
        key,
        draft: draftOfForm(request, at, showing, beside),
        drafts: { ...drafts, lines: drafts.lines.filter((line) => line.key !== key) },
      },
      status: late === true ? 403 : other !== undefined || typed !== undefined ? 409 : (showing.status ?? (errors.size > 0 ? 400 : 200)),
    });
  }

  /** In the words of both: another window may have asked for more than this one. */
  function differencesTo(found: Found, here: Sent, other: { readonly sent: Readonly<Record<string, readonly string[]>> }) {
    const questions = (sent: Sent) => questionsOn(form.view(found, { sent, errors: NOTHING_WRONG }).asked);
    const asked = questions(here);
    const names = new Set(asked.flatMap((one) => one.names));
    const more = questions(sentFrom(other)).filter((one) => !one.names.some((name) => names.has(name)));
    return differencesIn([...asked, ...more], here, other, names);
  }

  function written(request: FastifyRequest, found: Found, sent: Sent): DraftWritten {
    const { type, child, at } = form.kept(found);
    return draftSent(ownerOf(request), type, [child], sent, at);
  }

  /** Where there is nothing to fill in; what was typed for what has ended since is shown all the same. */
  async function leave(request: FastifyRequest, reply: FastifyReply, found: Elsewhere | undefined, typed?: Sent): Promise<FastifyReply> {
    if (found !== undefined) return reply.redirect(found.elsewhere, 303);
    const left = typed && (await form.leftOver?.(request, typed));
    if (typed === undefined || left === undefined) return notFound(door, request, reply, form.notThere);
    const kept = await request.desk.draft(ownerOf(request), textOf(typed, KEY));
    const view = { ...left, ...(kept !== undefined && { throwAway: `/draft/${kept.key}/throw-away` }) };
    return door.show(request, reply, {
      page: 'left-over',
      title: 'What you were writing about has ended',
      section: 'children',
      view,
      status: GONE,
    });
  }

  /** A form that came too late to be trusted is shown again with all that was typed, for its owner to look at and save. */
  async function showAgainWhereOpenTooLong(error: Error, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const isLate = request.hasDesk && 'code' in error && String(error.code).startsWith('FST_CSRF') && !asksAsScript(request);
    if (!isLate) throw error;
    const sent = readSent(request.body);
    const found = await form.find(request, sent);
    if (found === undefined || isElsewhere(found)) throw error;
    return show(request, reply, found, sent, { told: OPEN_TOO_LONG, late: true });
  }
}

/** A draft speaks of the address it was typed at, and of no other. */
function isKeptHere(kept: { readonly sent: Readonly<Record<string, readonly string[]>> } | undefined, request: FastifyRequest): boolean {
  return kept?.sent[AT]?.[0] === request.url.split('?')[0];
}

function isElsewhere(found: object): found is Elsewhere {
  return 'elsewhere' in found;
}

function isOf(
  kept: {
    readonly type: string;
    readonly children: readonly { readonly id: string }[];
    readonly sent: Readonly<Record<string, readonly string[]>>;
  },
  { type, child, at }: KeptAs,
): boolean {
  return kept.type === type && kept.sent[AT]?.[0] === at && kept.children.some(({ id }) => id === child);
}

function tooMany({ draft }: DraftKnown): string | undefined {
  return draft?.saved === false && draft.because === 'too many' ? `${tooManyWords(draft.most)}.` : undefined;
}
