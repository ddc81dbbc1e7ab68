import type { Expectation } from '../engine/index.ts';
import type { Period } from './period.ts';

/** How an expectation came out: in time, in time only as agreed, short of it, or left out of any share. */
export type Settled = 'in-time' | 'agreed' | 'short' | 'excused' | 'not-held';

/** How an expectation came out that fell due in the period, by the agreed date where there is one; undefined for one that did not, or is open still. */
export function settledIn({ from, to }: Period, one: Expectation): Settled | undefined {
  const due = (one.agreedDue ?? one.due)?.day;
  if (due === undefined || due < from || due > to) return undefined;
  switch (one.state) {
    case 'met':
      return 'in-time';
    case 'varied':
      return 'agreed';
    case 'met-late':
    case 'overdue':
      return 'short';
    case 'lapsed':
      // Ended while there was still time: nothing was owed any more.
      return one.late === undefined ? undefined : 'short';
    case 'excused':
    case 'not-held':
      return one.state;
    case 'upcoming':
    case 'due-soon':
      return undefined;
  }
}
