/** What a return dates besides care itself: reviews, missing episodes, decisions about adoption, unaccompanied status and workers. */
import type { Day } from '../../calendar/index.ts';
import { believed, endOf, faultAt, type ReturnChild } from './reading.ts';
import { rowsOf } from './rows.ts';

const CAME_TO_REVIEW = ['PN1', 'PN2', 'PN3', 'PN4'];
const STAYED_AWAY_FROM_REVIEW = ['PN5', 'PN6', 'PN7'];
const MISSING_KINDS: Readonly<Record<string, string>> = { M: 'missing', A: 'away' };

/** Adds the child's reviews. */
export function addReviews(child: ReturnChild): void {
  for (const row of rowsOf(child.rows, 'reviews')) {
    const day = believed(row.held, row, 'REVIEW', 'review', child);
    if (day === undefined) continue;
    const { part } = row;
    const came =
      part === undefined ? undefined : CAME_TO_REVIEW.includes(part) ? true : STAYED_AWAY_FROM_REVIEW.includes(part) ? false : undefined;
    child.entries.add({
      type: 'care-review',
      day,
      fields: { ...(part !== undefined && { 'child-took-part': part }), ...(came !== undefined && { 'child-attended': came }) },
    });
  }
}

/** Adds the times the child was missing, or away without agreement. */
export function addMissing(child: ReturnChild): void {
  for (const row of rowsOf(child.rows, 'missing')) {
    const began = believed(row.began, row, 'MIS_START', 'start of the missing episode', child);
    const ended = endOf(row.ended, began, row, 'MIS_END', 'end of the missing episode', child);
    const kind = row.kind === undefined ? undefined : MISSING_KINDS[row.kind];
    const id =
      began === undefined
        ? undefined
        : child.entries.add({ type: 'missing-started', day: began, fields: kind === undefined ? {} : { kind } });
    if (ended !== undefined)
      child.entries.add({
        type: 'missing-ended',
        day: ended,
        ends: began === undefined ? {} : { began },
        links: id === undefined ? [] : [{ rel: 'of', to: id }],
      });
  }
}

/** Adds the agency's decisions about adoption: should be placed, no longer should be, and the match. */
export function addAdoptionDecisions(child: ReturnChild): void {
  const { entries } = child;
  for (const row of rowsOf(child.rows, 'placed-for-adoption')) {
    const decided = believed(row.decided, row, 'DATE_PLACED', 'decision to place for adoption', child);
    if (decided !== undefined) entries.add({ type: 'adoption-decision', day: decided, fields: { decision: 'should-be-placed' } });
    const reversed = endOf(row.reversed, decided, row, 'DATE_PLACED_CEASED', 'decision no longer to place for adoption', child);
    if (reversed !== undefined)
      entries.add({
        type: 'adoption-decision',
        day: reversed,
        fields: { decision: 'no-longer', ...(row.whyReversed !== undefined && { reason: row.whyReversed }) },
      });
  }
  for (const row of rowsOf(child.rows, 'adoption')) {
    const decided = believed(row.decided, row, 'DATE_INT', 'decision to place for adoption', child);
    if (decided !== undefined) entries.add({ type: 'adoption-decision', day: decided, fields: { decision: 'should-be-placed' } });
    const matched = believed(row.matched, row, 'DATE_MATCH', 'decision on the match', child);
    if (matched !== undefined) entries.add({ type: 'adoption-decision', day: matched, fields: { decision: 'match' } });
  }
}

/** Adds unaccompanied status: from the day the latest period of care began, since the return does not say since when, to the day it ceased. */
export function addUnaccompanied(child: ReturnChild, careStarts: readonly Day[]): void {
  for (const row of rowsOf(child.rows, 'unaccompanied')) {
    const started = careStarts.at(-1);
    if (started !== undefined) child.entries.add({ type: 'unaccompanied-status', day: started, fields: { started: true } });
    else
      faultAt(
        child,
        row,
        'CHILD',
        'note',
        'known',
        'The child is unaccompanied, but the day the period of care began is not in this return, so nothing says since when.',
        'Take the return of the year the child came into care as well.',
      );
    // Written ahead by many councils as the eighteenth birthday: what is yet to come is not a fault, and not a fact.
    if (row.ceased !== undefined && row.ceased > child.year.lastDay) continue;
    const ceased = endOf(row.ceased, started, row, 'DUC', 'end of unaccompanied status', child);
    if (ceased !== undefined)
      child.entries.add({
        type: 'unaccompanied-status',
        day: ceased,
        fields: { started: false },
        ends: started === undefined ? {} : { began: started },
      });
  }
}

/** Adds the child's social workers. Where one takes over from another the same day, the first allocation ends by itself. */
export function addWorkers(child: ReturnChild): void {
  const rows = rowsOf(child.rows, 'social-workers');
  const takenOver = new Set(rows.map((row) => row.began));
  for (const row of rows) {
    const began = believed(row.began, row, 'SW_DECOM', 'day the worker was allocated', child);
    const ended = endOf(row.ended, began, row, 'SW_DEC', 'day the worker’s allocation ended', child);
    if (began !== undefined && row.worker !== undefined) {
      child.entries.add({
        type: 'allocation',
        day: began,
        fields: { worker: row.worker, role: 'social-worker', ...(row.why !== undefined && { reason: row.why }) },
      });
    }
    if (ended !== undefined && !takenOver.has(ended))
      child.entries.add({
        type: 'allocation-ended',
        day: ended,
        fields: { role: 'social-worker' },
        ends: began === undefined ? {} : { began },
      });
  }
}
