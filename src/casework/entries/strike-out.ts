import { type Answers, type Expectation, judgment } from '../../engine/index.ts';
import type { Entry, SubjectRecord } from '../../record/types.ts';
import { entryLine } from '../child/entry-lines.ts';
import { expectationLine, inOrderOfNeed, namesGivenBy, type Naming } from '../expectations/expectation-lines.ts';
import { expectationsOf, rowsWhere, sameIn } from '../judging/judged-rows.ts';
import { askOf } from '../judging/judging-now.ts';
import { knownFor } from '../names.ts';
import { openedToWrite } from '../child/opened-record.ts';
import type { EntryAsked } from '../recording/write-entries.ts';
import type { Judging, Room } from '../room.ts';
import type { ChangeSaved, StrikeOutForm, StrikeOutSent } from './answers.ts';
import { rowsOfEntry } from './beside.ts';
import { entryIn, peopleIn } from './entry.ts';
import { mayChangeIt } from './may-change.ts';
import { sameActElsewhere } from './same-act.ts';
import { isTooShort, writeUnlessChanged } from './unless-changed.ts';
import { standsIn, versionsOf } from './versions.ts';

/** What is asked before an entry is struck out, with what would follow, judged as though it had been. */
export async function strikeOutForm(room: Room, subject: string, id: string): Promise<StrikeOutForm | undefined> {
  const opened = await openedToWrite(room, subject);
  const found = opened && entryIn(opened.record, id);
  if (opened === undefined || found === undefined) return undefined;
  const { judging, record, head } = opened;
  const versions = versionsOf(found, record.entries);
  const { unmet, gone, otherwise } = standsIn(versions, found) ? whatFollows(record, found, judging) : NOTHING;
  const known = await knownFor(room, judging, [found], peopleIn([...unmet, ...gone, ...otherwise]), record.entries);
  const naming: Naming = { ...namesGivenBy(judging), workerName: known.workerName };
  const lines = (some: readonly Expectation[]) => inOrderOfNeed(some.map((one) => expectationLine(one, naming)));
  return {
    head,
    kind: record.subject.kind,
    asOf: judging.asOf,
    entry: entryLine(found, known),
    may: await mayChangeIt(room, 'strike-out', found, versions),
    unmet: lines(unmet),
    gone: lines(gone),
    otherwise: lines(otherwise),
    withIt: rowsOfEntry(versions, record).length,
    alsoOf: await sameActElsewhere(room, 'read-record', subject, versions),
  };
}

interface WhatFollows {
  readonly unmet: readonly Expectation[];
  readonly gone: readonly Expectation[];
  readonly otherwise: readonly Expectation[];
}

const NOTHING: WhatFollows = { unmet: [], gone: [], otherwise: [] };

/** How expectations would stand without this entry: those that it met, those that would be gone, and all else that would stand otherwise. */
function whatFollows(record: SubjectRecord, entry: Entry, judging: Judging): WhatFollows {
  const pack = judging.loaded.judged;
  const now = judgment(record, pack, askOf(judging));
  const without = judgment({ ...record, entries: [...record.entries, removalOf(entry)] }, pack, askOf(judging));
  const [before, after] = [now.answers, without.answers];
  const [rowBefore, rowAfter] = [sameIn(before), sameIn(after)];
  const wasMet = (row: number | undefined): boolean => row !== undefined && before.metBy[row]?.id === entry.id;
  return {
    unmet: expectationsOf(
      without,
      rowsWhere(after, (row) => wasMet(rowBefore(after, row))),
    ),
    // What its own record was asked to show goes with it, and is nothing that anybody loses.
    gone: expectationsOf(
      now,
      rowsWhere(before, (row) => rowAfter(before, row) === undefined && !(wasMet(row) && before.openedBy[row]?.id === entry.id)),
    ),
    otherwise: expectationsOf(
      without,
      rowsWhere(after, (row) => {
        const was = rowBefore(after, row);
        return !wasMet(was) && (was === undefined || standsOtherwise(before, was, after, row));
      }),
    ),
  };
}

function standsOtherwise(before: Answers, was: number, after: Answers, row: number): boolean {
  return before.state[was] !== after.state[row] || before.due[was] !== after.due[row];
}

function removalOf({ id, type, subjects, occurred, fields }: Entry): Entry {
  return { id: `${id} struck out`, type, subjects, occurred, fields, strikesOut: id };
}

const NO_REASON = { path: 'reason', message: 'Say why it is struck out. The reason stays in the record with it' };

/**
 * Strikes an entry out, with its rows, and judges its records anew: it stays to be read, and counts for nothing. Undefined where to whoever asks there is no such
 * entry.
 */
export async function strikeOut(room: Room, sent: StrikeOutSent): Promise<ChangeSaved | undefined> {
  const opened = await openedToWrite(room, sent.subject);
  const before = opened && entryIn(opened.record, sent.entry);
  if (opened === undefined || before === undefined) return undefined;
  const versions = versionsOf(before, opened.record.entries);
  if (versions.struckOut?.id !== `${sent.key}.1`) {
    if (!standsIn(versions, before)) return { saved: false, why: 'conflict' };
    if (!(await mayChangeIt(room, 'strike-out', before, versions)).may) return { saved: false, why: 'not-allowed' };
  }
  if (isTooShort(sent.reason)) return { saved: false, faults: [NO_REASON] };
  const { entries } = opened.record;
  // Sent twice, the rows are those that it struck out the first time.
  const unstruck = entries.filter(({ id, strikesOut }) => strikesOut === undefined || !id.startsWith(`${sent.key}.`));
  const rows = rowsOfEntry(versions, { entries: unstruck });
  const removals = [before, ...rows].map((one) => removalAsked(one, sent));
  const written = await writeUnlessChanged(room, { key: sent.key, entries: removals }, [before.id]);
  return written?.saved === true ? { saved: true, entry: before.id } : written;
}

function removalAsked({ id, type, subjects, occurred }: Entry, { subject, reason }: StrikeOutSent): EntryAsked {
  return {
    type,
    subject: subjects[0] ?? subject,
    alsoAbout: subjects.slice(1),
    // It never happened so, on whatever day the record is judged.
    occurred,
    fields: {},
    strikesOut: id,
    reason: reason.trim(),
  };
}
