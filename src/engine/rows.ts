/** The table of limits: the first row that holds on the day speaks, where the standard applies at all. */
import type { Day } from '../calendar/index.ts';
import type { Entry, Episode } from '../record/types.ts';
import { holdsOn } from './conditions.ts';
import type { Condition, Row } from './standard.ts';
import type { View } from './view.ts';

/** What is asked of a day before a clock runs on it. */
interface Asking {
  readonly applies?: Condition | undefined;
  readonly rows: readonly Row[];
}

/** The row that speaks on a day for an episode, or for the entry that starts a clock; undefined where none does. */
export function rowOn({ applies, rows }: Asking, view: View, day: Day, episode?: Episode, anchor?: Entry, met = 0): Row | undefined {
  const [first] = rows;
  if (applies === undefined && (first === undefined || first.when === undefined)) return first;
  if (applies !== undefined && !holdsOn(applies, view, day, episode, anchor, met)) return undefined;
  for (const row of rows) if (row.when === undefined || holdsOn(row.when, view, day, episode, anchor, met)) return row;
  return undefined;
}
