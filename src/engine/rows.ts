/** The table of limits: the first row that holds on the day speaks, where the standard applies at all. */
import type { Day } from '../calendar/index.ts';
import type { Entry, Episode } from '../record/types.ts';
import { changeDays, holdsOn } from './conditions.ts';
import type { Condition, Row } from './standard.ts';
import { NO_ROW, type Table } from './table.ts';
import type { View } from './view.ts';

/** What is asked of a day before a clock runs on it. */
interface Applying {
  readonly applies?: Condition | undefined;
  /** Its conditions, where the day and the episode tell all there is to their answer. */
  readonly table?: Table | undefined;
}

interface Asking extends Applying {
  readonly rows: readonly Row[];
}

/** The row that speaks on a day for an episode, or for the entry that starts a clock; undefined where none does. */
export function rowOn(asking: Asking, view: View, day: Day, episode?: Episode, anchor?: Entry, met = 0): Row | undefined {
  const { applies, rows, table } = asking;
  const [first] = rows;
  if (applies === undefined && (first === undefined || first.when === undefined)) return first;
  if (table !== undefined) return rows[table.rowOn(view, day, episode)];
  if (applies !== undefined && !holdsOn(applies, view, day, episode, anchor, met)) return undefined;
  for (const row of rows) if (row.when === undefined || holdsOn(row.when, view, day, episode, anchor, met)) return row;
  return undefined;
}

/** Whether a standard without rows applies on a day. */
export function appliesOn({ applies, table }: Applying, view: View, day: Day, episode?: Episode, anchor?: Entry, met = 0): boolean {
  if (applies === undefined) return true;
  return table === undefined ? holdsOn(applies, view, day, episode, anchor, met) : table.rowOn(view, day, episode) !== NO_ROW;
}

/** Collects the days on which another row may speak, or none any more. */
export function daysOfChange(asking: Asking, view: View, episode: Episode | undefined, into: Day[]): void {
  if (asking.table !== undefined) {
    for (const day of asking.table.changeDays(view, episode)) into.push(day);
    return;
  }
  changeDays(asking.applies, view, episode, into);
  for (const row of asking.rows) changeDays(row.when, view, episode, into);
}
