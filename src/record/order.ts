import type { Moment } from '../calendar/index.ts';
import type { Entry } from './types.ts';

/** The entries by the day they occurred, then the minute (those without a time first), then when recorded, then id. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(compareEntries);
}

/** Negative where `a` comes before `b`, positive where after; never 0 for two ids that differ. */
export function compareEntries(a: Entry, b: Entry): number {
  return compareMoments(a.occurred, b.occurred) || compareMoments(a.recorded ?? a.occurred, b.recorded ?? b.occurred) || compareIds(a.id, b.id);
}

/** Negative where `a` is earlier; on one day, a moment without a time is earlier than one with. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.day - b.day || (a.minute ?? -1) - (b.minute ?? -1);
}

// Ids made by counting have numbers of differing length in them: e9 comes before e10.
function compareIds(a: string, b: string): number {
  const byNumber = a.length - b.length;
  if (byNumber !== 0 && a.replace(/\d+$/, '') === b.replace(/\d+$/, '')) return byNumber;
  return a < b ? -1 : a > b ? 1 : 0;
}
