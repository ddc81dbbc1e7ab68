import type { Moment } from '../calendar/index.ts';
import type { Entry } from './types.ts';

/** The entries by the day they occurred, then the minute (those without a time first), then when recorded, then id. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return isInOrder(entries) ? entries : entries.toSorted(compareEntries);
}

/** Most records are read as they are written: in order. */
function isInOrder(entries: readonly Entry[]): boolean {
  let before: Entry | undefined;
  for (const entry of entries) {
    if (before !== undefined && compareEntries(before, entry) > 0) return false;
    before = entry;
  }
  return true;
}

/** Two runs of entries, each in order, as one. */
export function merged(some: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const all: Entry[] = [];
  let next = 0;
  for (const entry of some) {
    for (let other = others[next]; other !== undefined && compareEntries(other, entry) < 0; other = others[next]) {
      all.push(other);
      next += 1;
    }
    all.push(entry);
  }
  return all.concat(others.slice(next));
}

/** Negative where `a` comes before `b`, positive where after; never 0 for two ids that differ. */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    compareMoments(a.occurred, b.occurred) || compareMoments(a.recorded ?? a.occurred, b.recorded ?? b.occurred) || compareIds(a.id, b.id)
  );
}

/** Negative where `a` is earlier; on one day, a moment without a time is earlier than one with. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.day - b.day || (a.minute ?? -1) - (b.minute ?? -1);
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
