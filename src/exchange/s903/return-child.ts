/** One child of the return: who they are, then everything the tables say happened. */
import type { Day } from '../../calendar/index.ts';
import type { Entry, Subject } from '../../record/types.ts';
import { childEntries } from '../child-entries.ts';
import type { FaultLog } from '../fault.ts';
import { addCare } from './care.ts';
import { addAdoptionDecisions, addMissing, addReviews, addUnaccompanied, addWorkers } from './events.ts';
import { type CollectionYear, episodesInOrder, type ReturnChild } from './reading.ts';
import { type ReturnRow, rowsOf } from './rows.ts';
import { whoIsIt } from './who.ts';

/** Turns a child's rows into the child and their entries; undefined where it cannot be told who the child is. */
export function readReturnChild(
  id: string,
  allRows: readonly ReturnRow[],
  year: CollectionYear,
  faults: FaultLog,
): { subject: Subject; entries: readonly Entry[] } | undefined {
  const who = whoIsIt(id, allRows, year.lastDay, faults);
  if (who === undefined) return undefined;
  const born = who.born === undefined ? {} : { born: who.born };
  const child: ReturnChild = { id, ...born, rows: who.rows, year, entries: childEntries('s903', id), faults };
  addDetails(child);
  const careStarts = addCare(child);
  addReviews(child);
  addMissing(child);
  addAdoptionDecisions(child);
  addUnaccompanied(child, careStarts);
  addWorkers(child);
  return { subject: { id, kind: 'child', ...born }, entries: child.entries.all() };
}

// The header has no date: it is taken to hold from the day this return begins to speak of the child.
function addDetails(child: ReturnChild): void {
  const [header] = rowsOf(child.rows, 'header');
  if (header === undefined) return;
  const { sex, ethnicity, upn, noUpnReason, mother } = header;
  const fields = {
    ...(sex !== undefined && { sex }),
    ...(ethnicity !== undefined && { ethnicity }),
    ...(upn !== undefined && { upn }),
    ...(noUpnReason !== undefined && { 'no-upn-reason': noUpnReason }),
    ...(mother !== undefined && { 'mother-of-child': mother }),
  };
  const day = sinceWhen(child);
  if (day !== undefined && Object.keys(fields).length > 0) child.entries.add({ type: 'child-details', day, fields });
}

function sinceWhen({ rows, year: { from, lastDay }, born }: ReturnChild): Day | undefined {
  if (from === undefined) return undefined;
  return Math.min(Math.max(episodesInOrder(rows)[0]?.began ?? from, from, born ?? from), lastDay);
}
