/** What a pack expects for one record: every expectation that has arisen by the as-of day, and how each stands. */
import type { Day } from '../calendar/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { answer, noteAnswer } from './answer.ts';
import { Answers } from './answers.ts';
import { type Draft, type Drafts, end, type Judging, note } from './draft.ts';
import type { Answered, Expectation } from './expectation.ts';
import { answeredIn, expectationOf } from './expectation-of.ts';
import { type Planned, planOf } from './plan.ts';
import { judgeApproved } from './shapes/approved.ts';
import { judgeBefore } from './shapes/before.ts';
import { judgeBounded } from './shapes/bounded.ts';
import { judgeCurrent } from './shapes/current.ts';
import { judgeEvery } from './shapes/every.ts';
import { judgeRecorded } from './shapes/recorded.ts';
import { judgeShows } from './shapes/shows.ts';
import { judgeWithin } from './shapes/within.ts';
import type { Pack, Standard, Version } from './standard.ts';
import { applyExceptions, applyVariations } from './variations.ts';
import { type Ask, View } from './view.ts';
import { rejectedFor } from './wanted.ts';
import { endOfWork, lapsesOn } from './work-ended.ts';
import type { Working } from './working.ts';

/** What was judged of one record. Good until its columns are used for another. */
export interface Judgment {
  readonly answers: Answers;
  /** The first day after the as-of day on which the answer may be another though nothing is written by then; Infinity where there is none. */
  readonly changesOn: Day;
  /** The expectation of a row, and the same without the entries that did not count. */
  expectation(row: number): Expectation;
  answered(row: number): Answered;
}

/**
 * Judges a record by a pack, in numbers. Pure: the same record, pack and question give the same answer for ever.
 * `into` are columns to use again, whose rows are lost; new ones where absent.
 * Throws `BeyondCalendarError` where a working-day count would run past the calendar's end.
 */
export function judgment(record: SubjectRecord, pack: Pack, ask: Ask, into = new Answers()): Judgment {
  const plan = planOf(pack, record.subject.kind);
  into.clear();
  const view = new View(record, ask, false, into);
  plan.forEachAwake(view, (planned) => judgeStandard(view, planned, into));
  return {
    answers: into,
    changesOn: view.turnsOn,
    expectation: (row) => expectationOf(view, into, row),
    answered: (row) => answeredIn(view, into, row),
  };
}

/** The same with every expectation made of its row. */
export function judge(record: SubjectRecord, pack: Pack, ask: Ask): Expectation[] {
  const { answers, expectation } = judgment(record, pack, ask);
  return Array.from({ length: answers.length }, (_, row) => expectation(row));
}

/** An expectation with the standard that asks it and each step of its working. */
export interface Explained {
  readonly expectation: Expectation;
  readonly standard: Standard;
  readonly working: Working;
}

/** The working of one expectation, by the same code path that judged it; undefined where no such expectation has arisen. */
export function explain(record: SubjectRecord, pack: Pack, ask: Ask, key: string): Explained | undefined {
  const { standards } = planOf(pack, record.subject.kind);
  const planned = standards.find(({ standard }) => key.startsWith(`${standard.id}:`));
  if (planned === undefined) return undefined;
  return explainStandard(new View(record, ask, true), pack, planned).find((one) => one.expectation.key === key);
}

/** Every expectation of a record with its working; slower than `judge`, for a record at a time. */
export function explainAll(record: SubjectRecord, pack: Pack, ask: Ask): Explained[] {
  const { standards } = planOf(pack, record.subject.kind);
  const view = new View(record, ask, true);
  return standards.flatMap((planned) => explainStandard(view, pack, planned));
}

function explainStandard(view: View, pack: Pack, planned: Planned): Explained[] {
  const answers = new Answers();
  const standard = pack.standards[planned.place] ?? planned.standard;
  judgeStandard(view, planned, answers);
  return answers.drafts.list().map(({ steps }, row) => {
    const expectation = expectationOf(view, answers, row);
    return { expectation, standard, working: { key: expectation.key, steps } };
  });
}

function judgeStandard(view: View, planned: Planned, into: Answers): void {
  const { drafts } = into;
  const judging: Judging = { view, drafts, standard: planned.standard, planned };
  drafts.clear();
  openAll(judging);
  if (drafts.length === 0) return;
  drafts.putInOrder();
  if (!planned.recurs) {
    endWithTheWork(judging, drafts);
    applyExceptions(judging);
  }
  if (planned.isVaried) applyVariations(judging);
  let nth = 0;
  let before: Day | undefined;
  for (let place = 0; place < drafts.length; place++) {
    const draft = drafts.at(place);
    nth = draft.opened.day === before ? nth + 1 : 0;
    before = draft.opened.day;
    noteVersion(judging, draft);
    const row = answer(judging, draft, nth, into);
    if (view.explaining) noteHowItStands(judging, draft, into, row);
  }
}

/** The entries that did not count come before how it stands. */
function noteHowItStands(judging: Judging, draft: Draft, into: Answers, row: number): void {
  const { view } = judging;
  const { version, opened, openedBy, metBy, metOn, ended } = draft;
  // What an entry failed to show was noted when it was looked at.
  if (version.shape !== 'shows') {
    for (const { rejection, on } of rejectedFor(view, { version, opened: opened.day, settled: metOn?.day ?? ended, openedBy, metBy })) {
      if (view.explaining) note(draft, { step: 'rejected', rejection, on });
    }
  }
  noteAnswer(judging, draft, into, row);
}

/** What was still open when the case was closed ended with it, whatever would have ended it later. */
function endWithTheWork(judging: Judging, drafts: Drafts): void {
  if (judging.view.workEnded.length === 0) return;
  for (let place = 0; place < drafts.length; place++) {
    const draft = drafts.at(place);
    const by = endOfWork(judging.view, draft);
    if (by === undefined || draft.metOn !== undefined) continue;
    const on = lapsesOn(draft, by);
    if (on < (draft.ended ?? Infinity)) end(judging, draft, on, by);
  }
}

/** A chain runs through the versions of its standard, and a later start may take the place of one under an earlier version; any other shape is asked version by version. */
function openAll(judging: Judging): void {
  const { every, current, within, others } = judging.planned;
  if (every.length > 0) judgeEvery(judging, every);
  if (current.length > 0) judgeCurrent(judging, current);
  if (within.length > 0) judgeWithin(judging, within);
  for (const version of others) judgeVersion(judging, version);
}

function judgeVersion(judging: Judging, version: Version): void {
  switch (version.shape) {
    case 'approved':
      return judgeApproved(judging, version);
    case 'before':
      return judgeBefore(judging, version);
    case 'recorded':
      return judgeRecorded(judging, version);
    case 'shows':
      return judgeShows(judging, version);
    case 'at-most':
    case 'at-least':
      return judgeBounded(judging, version);
    case 'every':
    case 'current':
    case 'within':
      return;
  }
}

function noteVersion({ view }: Judging, draft: Draft): void {
  const { from, to } = draft.version;
  if (view.explaining) note(draft, { step: 'version', from, ...(to !== undefined && { to }), asIf: draft.opened.day < from });
}
