/** A clock that starts, and what settles it: the mechanism that `within` and `approved` share. */
import type { Moment } from '../../calendar/index.ts';
import type { Entry } from '../../record/types.ts';
import { dateWritten, isBefore, startsOf, type Start } from '../anchors.ts';
import { holds } from '../conditions.ts';
import { countDue, countDueBack, end, excuse, meet, note, noteRow, openDraft, type Draft, type Judging } from '../draft.ts';
import { endingOf } from '../endings.ts';
import { belongsTo, candidates, matches } from '../matching.ts';
import { rowOn } from '../rows.ts';
import type { Anchor, Counting, Ending, Matcher, Row, Version } from '../standard.ts';
import { versionOn } from '../versions.ts';
import { endOfWork } from '../work-ended.ts';
import type { View } from '../view.ts';

export interface Clocked extends Counting {
  readonly version: Version;
  readonly after: Anchor;
  readonly rows: readonly Row[];
  readonly metBy: readonly Matcher[];
  readonly endsWhen: readonly Ending[];
  readonly unless: readonly Matcher[];
}

/** The starts for which this version speaks, in order. */
export function startsUnder({ view, standard }: Judging, version: Version, after: Anchor): readonly Start[] {
  return startsOf(after, view).filter((start) => versionOn(standard, start.at.day, view.asIfAlways ?? false) === version);
}

/** The expectation that a start opens, settled as far as the record allows; undefined where the standard does not apply. */
export function runClock(judging: Judging, clocked: Clocked, start: Start): Draft | undefined {
  const { view } = judging;
  const episode = start.episode ?? start.ended;
  const asked = { day: start.at.day, ...(episode && { episode }), ...(start.entry && { anchor: start.entry }) };
  if (!holds(clocked.version.applies, view, asked)) return undefined;
  const row = rowOn(clocked.rows, view, asked);
  if (row === undefined) return undefined;
  const draft = openDraft(judging, clocked.version, start.at, start.because, start.entry);
  noteRow(judging, draft, clocked.rows, row, start.at.day, false);
  if (row.limit.next === undefined) {
    count(judging, draft, clocked, row, start);
    settle(judging, draft, clocked, start, answersTo(judging, clocked.metBy, start)[0]);
  } else {
    draft.row = row;
    settleAtNext(judging, draft, clocked, start, row.limit.next);
  }
  return draft;
}

/** Counts the due date; none where what it counts from is not known: a date of birth, a date not written, something that has not happened. */
function count(judging: Judging, draft: Draft, { countingFrom, backFrom }: Clocked, row: Row, start: Start): void {
  const { view } = judging;
  const from = backFrom === undefined ? countedFrom(view, countingFrom, start) : dateWritten(start.entry, backFrom);
  if (from === undefined || (row.limit.unit === 'age' && view.record.subject.born === undefined)) draft.row = row;
  else if (backFrom === undefined) countDue(judging, draft, row, from);
  else countDueBack(judging, draft, row, from);
}

function countedFrom(view: View, anchor: Anchor | undefined, start: Start): Moment | undefined {
  if (anchor === undefined) return start.at;
  return startsOf(anchor, view).findLast(({ at }) => !isBefore(start.at, at))?.at;
}

/** Settles by whichever came first: what meets it, what excuses it, what ends it. On the very day of an ending it can still be met. */
function settle(judging: Judging, draft: Draft, clocked: Clocked, start: Start, met: Entry | undefined): void {
  const ended = endingOf(clocked.endsWhen, start, judging.view);
  const excusing = answersTo(judging, clocked.unless, start)[0];
  const metDay = met?.occurred.day ?? Infinity;
  const endDay = ended?.on ?? Infinity;
  const excuseDay = excusing?.occurred.day ?? Infinity;
  const workDay = endOfWork(judging.view, draft)?.on ?? Infinity;
  if (met !== undefined && metDay <= endDay && (metDay <= excuseDay || workDay < excuseDay)) meet(judging, draft, met.occurred, met);
  else if (excusing !== undefined && excuseDay <= Math.min(endDay, workDay)) excuse(judging, draft, excusing);
  else if (ended !== undefined) end(judging, draft, ended.on, ended.because);
}

/** Entries that answer the start, on or after it; the entry that started the clock never does. */
export function answersTo({ view }: Judging, wanted: readonly Matcher[], start: Start): readonly Entry[] {
  return candidates(view, wanted).filter(
    (entry) =>
      entry !== start.entry &&
      !isBefore(entry.occurred, start.at) &&
      matches(view, wanted, entry, start.entry) &&
      belongsTo(view, entry, start.entry),
  );
}

/** "At the next visit": no due date until that visit, which either shows what is asked or does not; nothing sooner counts. */
function settleAtNext(judging: Judging, draft: Draft, clocked: Clocked, start: Start, type: string): void {
  const { view } = judging;
  const position = start.entry === undefined ? -1 : view.entries.indexOf(start.entry);
  const isAfter = (entry: Entry) => (position < 0 ? entry.occurred.day > start.at.day : view.entries.indexOf(entry) > position);
  const next = view.ofType(type).find((entry) => isAfter(entry) && belongsTo(view, entry, start.entry));
  if (next === undefined) return settle(judging, draft, clocked, start, undefined);
  draft.due = { day: next.occurred.day };
  note(view, draft, () => ({ step: 'due-with', on: next.occurred.day, by: next.id }));
  const isNotSooner = (entry: Entry) => view.entries.indexOf(entry) >= view.entries.indexOf(next);
  settle(judging, draft, clocked, start, answersTo(judging, clocked.metBy, start).find(isNotSooner));
}
