/**
 * What was judged, in numbers: a row for each expectation and a column for each thing said of it. Days are day numbers. An
 * `Expectation`, with its key, its owner's name and the entries that did not count, is made of a row only when someone asks.
 */
import type { Day, Moment } from '../calendar/index.ts';
import type { Entry } from '../record/types.ts';
import type { LateUnit } from './expectation.ts';
import { Drafts } from './draft.ts';
import type { Planned } from './plan.ts';
import type { Row, Version } from './standard.ts';
import type { Stretch } from './table.ts';

/** Stands in a column of numbers for what is not known or does not apply. */
export const NONE = -2_147_483_648;

export const LATE_UNITS = ['working-days', 'days', 'hours'] as const satisfies readonly LateUnit[];

const ROOM_AT_FIRST = 512;

/** Columns that grow with their rows; cleared and used again for the next record. */
export class Answers {
  length = 0;
  /** Day numbers, or NONE. */
  opened = new Int32Array(ROOM_AT_FIRST);
  due = new Int32Array(ROOM_AT_FIRST);
  agreedDue = new Int32Array(ROOM_AT_FIRST);
  warn = new Int32Array(ROOM_AT_FIRST);
  metOn = new Int32Array(ROOM_AT_FIRST);
  ended = new Int32Array(ROOM_AT_FIRST);
  /** Minutes of those days, or NONE. */
  openedAt = new Int32Array(ROOM_AT_FIRST);
  dueAt = new Int32Array(ROOM_AT_FIRST);
  agreedDueAt = new Int32Array(ROOM_AT_FIRST);
  metOnAt = new Int32Array(ROOM_AT_FIRST);
  /** Places in STATES. */
  state = new Uint8Array(ROOM_AT_FIRST);
  /** Signed distance from due, or NONE; in the unit at this place in LATE_UNITS. */
  late = new Int32Array(ROOM_AT_FIRST);
  lateUnit = new Uint8Array(ROOM_AT_FIRST);
  /** 1 where it was agreed by silence. */
  silent = new Uint8Array(ROOM_AT_FIRST);
  /** How many of its standard opened that same day before it. */
  nth = new Uint16Array(ROOM_AT_FIRST);
  readonly standards: Planned[] = [];
  readonly versions: Version[] = [];
  readonly rows: (Row | undefined)[] = [];
  readonly openedBy: (Entry | undefined)[] = [];
  readonly metBy: (Entry | undefined)[] = [];
  /** What each list of matchers of the pack found in the record. */
  readonly found: (readonly Entry[] | undefined)[] = [];
  /** What each table of the pack last answered, used again for the next record. */
  readonly stretches: (Stretch | undefined)[] = [];
  /** What a standard is worked out on before it is answered. */
  readonly drafts = new Drafts();

  /** Makes room for one more row and answers its place. */
  open(): number {
    if (this.length === this.opened.length) this.#grow();
    return this.length++;
  }

  clear(): void {
    this.length = 0;
    this.found.fill(undefined);
    for (const stretch of this.stretches) stretch?.forget();
  }

  /** The moment in two columns of a row; undefined where there is none. */
  momentAt(days: Int32Array, minutes: Int32Array, row: number): Moment | undefined {
    const day = dayAt(days, row);
    if (day === undefined) return undefined;
    const minute = dayAt(minutes, row);
    return minute === undefined ? { day } : { day, minute };
  }

  #grow(): void {
    const room = this.length * 2;
    this.opened = longer(this.opened, room);
    this.due = longer(this.due, room);
    this.agreedDue = longer(this.agreedDue, room);
    this.warn = longer(this.warn, room);
    this.metOn = longer(this.metOn, room);
    this.ended = longer(this.ended, room);
    this.openedAt = longer(this.openedAt, room);
    this.dueAt = longer(this.dueAt, room);
    this.agreedDueAt = longer(this.agreedDueAt, room);
    this.metOnAt = longer(this.metOnAt, room);
    this.late = longer(this.late, room);
    this.state = longerBytes(this.state, room);
    this.lateUnit = longerBytes(this.lateUnit, room);
    this.silent = longerBytes(this.silent, room);
    const nth = new Uint16Array(room);
    nth.set(this.nth);
    this.nth = nth;
  }
}

/** The number in a column, or undefined. */
export function dayAt(days: Int32Array, row: number): Day | undefined {
  const day = days[row];
  return day === undefined || day === NONE ? undefined : day;
}

function longer(column: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(room);
  grown.set(column);
  return grown;
}

function longerBytes(column: Uint8Array, room: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(room);
  grown.set(column);
  return grown;
}
