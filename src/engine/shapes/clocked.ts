/** A clock that starts, and what settles it: the mechanism that `within` and `approved` share. */
import { type Moment, wholeDay } from '../../calendar/index.ts';
import { compareEntries } from '../../record/order.ts';
import type { Entry } from '../../record/types.ts';
import { dateWritten, isBefore, startsOf, type Start } from '../anchors.ts';
import { countDue, countDueBack, end, excuse, meet, note, noteRow, openDraft, type Draft, type Judging } from '../draft.ts';
import { endingOf } from '../endings.ts';
import { asksForLinks, belongsTo, candidates, matches, matching } from '../matching.ts';
import { rowOn } from '../rows.ts';
import { firstFrom } from '../search.ts';
import type { Anchor, Approved, Matcher, Row, Standard, Version, Within } from '../standard.ts';
import { versionOn } from '../versions.ts';
import { dayWorkEnded } from '../work-ended.ts';
import type { View } from '../view.ts';

type Clocked = Within | Approved;

/** The starts for which this version speaks, in order. */
export function startsUnder({ view, standard }: Judging, version: Version, after: Anchor): readonly Start[] {
  const starts = startsOf(after, view);
  for (const { at } of starts) {
    if (versionOn(standard, at.day, view.asIfAlways) !== version) return onlyUnder(starts, version, standard, view.asIfAlways);
  }
  return starts;
}

function onlyUnder(starts: readonly Start[], version: Version, standard: Standard, asIfAlways: boolean): readonly Start[] {
  return starts.filter(({ at }) => versionOn(standard, at.day, asIfAlways) === version);
}

/** The expectation that a start opens, settled as far as the record allows; undefined where the standard does not apply. */
export function runClock(judging: Judging, clocked: Clocked, start: Start): Draft | undefined {
  const { view } = judging;
  const row = rowOn(clocked, view, start.at.day, start.episode ?? start.ended, start.entry);
  if (row === undefined) return undefined;
  const draft = openDraft(judging, clocked, start.at, start.because, start.entry);
  noteRow(judging, draft, clocked.rows, row, start.at.day, false);
  if (row.limit.next === undefined) {
    count(judging, draft, clocked, row, start);
    settle(judging, draft, clocked, start, answerTo(judging, clocked.metBy, start));
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
  const excusing = answerTo(judging, clocked.unless, start);
  const metDay = met?.occurred.day ?? Infinity;
  const endDay = ended?.on ?? Infinity;
  const excuseDay = excusing?.occurred.day ?? Infinity;
  const workDay = dayWorkEnded(judging.view, draft);
  if (met !== undefined && metDay <= endDay && (metDay <= excuseDay || workDay < excuseDay)) meet(judging, draft, met.occurred, met);
  else if (excusing !== undefined && excuseDay <= Math.min(endDay, workDay)) excuse(judging, draft, excusing);
  else if (ended !== undefined) end(judging, draft, ended.on, ended.because);
}

/** The first entry that answers the start, or the n-th: on or after it, never the entry that started the clock, and no sooner in the record than another where one is given. */
export function answerTo({ view }: Judging, wanted: readonly Matcher[], start: Start, n = 1, noSooner?: Entry): Entry | undefined {
  if (wanted.length === 0) return undefined;
  const isTied = asksForLinks(wanted);
  const found = isTied ? candidates(view, wanted) : matching(view, wanted);
  let left = n;
  for (let i = firstFrom(found, start.at.day); i < found.length; i++) {
    const entry = found[i];
    if (entry === undefined || entry === start.entry || isBefore(entry.occurred, start.at)) continue;
    if (noSooner !== undefined && compareEntries(entry, noSooner) < 0) continue;
    if (isTied && !matches(view, wanted, entry, start.entry)) continue;
    if (!belongsTo(view, entry, start.entry)) continue;
    left -= 1;
    if (left === 0) return entry;
  }
  return undefined;
}

/** "At the next visit": no due date until that visit, which either shows what is asked or does not; nothing sooner counts. */
function settleAtNext(judging: Judging, draft: Draft, clocked: Clocked, start: Start, type: string): void {
  const { view } = judging;
  const next = nextOf(view, type, start);
  if (next === undefined) return settle(judging, draft, clocked, start, undefined);
  draft.due = wholeDay(next.occurred.day);
  if (view.explaining) note(draft, { step: 'due-with', on: next.occurred.day, by: next.id });
  settle(judging, draft, clocked, start, answerTo(judging, clocked.metBy, start, 1, next));
}

/** The next entry of a type after the start, in the order of the record. */
function nextOf(view: View, type: string, { entry: starter, at }: Start): Entry | undefined {
  const isAfter = (entry: Entry) => (starter === undefined ? entry.occurred.day > at.day : compareEntries(entry, starter) > 0);
  return view.ofType(type).find((entry) => isAfter(entry) && belongsTo(view, entry, starter));
}
