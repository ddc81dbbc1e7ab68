/** Looking up days in entries that stand in order. */
import type { Day } from '../calendar/index.ts';
import type { Entry } from '../record/types.ts';

const FEW = 8;

/** The place of the first entry on or after a day; their number where there is none. */
export function firstFrom(entries: readonly Entry[], day: Day): number {
  let from = 0;
  let to = entries.length;
  while (to - from > FEW) {
    const middle = (from + to) >>> 1;
    if ((entries[middle]?.occurred.day ?? day) < day) from = middle + 1;
    else to = middle;
  }
  while (from < to && (entries[from]?.occurred.day ?? day) < day) from += 1;
  return from;
}
