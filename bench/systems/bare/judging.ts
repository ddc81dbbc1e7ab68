/** What a standard is given to judge with, and the look-ups that many of them share. */
import type { Day } from '../../../src/calendar/index.ts';
import { CHOSEN, type StandardName } from '../../standards/chosen.ts';
import { type Columns, type Council, ENDLESS, NONE } from './columns.ts';
import type { Days } from './days.ts';
import { value } from './episodes.ts';
import type { Settles, Settling } from './found.ts';
import { field, type OfAChild, typeOf } from './of-a-child.ts';

export interface Judging {
  readonly council: Council;
  readonly days: Days;
  readonly found: Settles;
  readonly of: OfAChild;
  /** Told each time a row of a table was looked for, with what it was chosen by; for the rules, which choose it again. */
  readonly onRow?: (standard: number, row: number, facts: Facts) => void;
}

/** What a row of a table is chosen by. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Judges one standard for one child. */
export type Judge = (child: number) => void;

export function settlingOf({ days }: Judging, name: StandardName): Settling {
  const standard = CHOSEN.findIndex((one) => one.name === name);
  const chosen = CHOSEN[standard];
  if (chosen === undefined) throw new Error(`There is no standard ${name}.`);
  return { standard, soon: days.soon(chosen.warn), working: chosen.counts === 'working-days' };
}

export function type({ council }: Judging, name: string): Columns {
  return typeOf(council, name);
}

export { field };

/** The day of the first entry that stands at or after a moment; NONE where there is none. */
export function firstDay(columns: Columns, child: number, moment: number): Day {
  const to = value(columns.from, child + 1);
  for (let at = value(columns.from, child); at < to; at++) {
    if (value(columns.moment, at) >= moment && value(columns.stands, at) === 1) return value(columns.day, at);
  }
  return NONE;
}

/** The same of those by one of these roles, that are tied to nothing of a type or to this entry. */
export function firstFor(columns: Columns, child: number, moment: number, roles: number, ofType: number, target: number): Day {
  const to = value(columns.from, child + 1);
  for (let at = value(columns.from, child); at < to; at++) {
    if (value(columns.moment, at) < moment || value(columns.stands, at) === 0 || (value(columns.role, at) & roles) === 0) continue;
    if (value(columns.tiedType, at) === ofType && value(columns.tiedTo, at) !== target) continue;
    return value(columns.day, at);
  }
  return NONE;
}

/** Every role, and none at all. */
export const ANYBODY = -1;

/** The first day on which the work under way ended after an entry; ENDLESS where it has not. */
export function workEnded(judging: Judging): (child: number, after: number) => Day {
  const closed = type(judging, 'case-closed');
  const left = type(judging, 'leaving-care-ended');
  return (child, after) => Math.min(firstDayAfter(closed, child, after), firstDayAfter(left, child, after));
}

function firstDayAfter(columns: Columns, child: number, after: number): Day {
  const to = value(columns.from, child + 1);
  for (let at = value(columns.from, child); at < to; at++) {
    if (value(columns.id, at) > after && value(columns.stands, at) === 1) return value(columns.day, at);
  }
  return ENDLESS;
}

export function orEndless(day: Day): Day {
  return day === NONE ? ENDLESS : day;
}

export function orNone(day: Day): Day {
  return day === ENDLESS ? NONE : day;
}
