/** The answers, in columns: a line for each expectation, written as it is settled. */
import { type Day } from '../../../src/calendar/index.ts';
import type { Answer } from '../../answers.ts';
import type { State } from '../../../src/engine/index.ts';
import { CHOSEN } from '../../standards/chosen.ts';
import { NONE } from './columns.ts';
import type { Days } from './days.ts';

const STATES = ['met', 'met-late', 'varied', 'lapsed', 'overdue', 'due-soon', 'upcoming', 'excused'] as const satisfies readonly State[];
const [MET, MET_LATE, VARIED, LAPSED, OVERDUE, DUE_SOON, UPCOMING, EXCUSED] = [0, 1, 2, 3, 4, 5, 6, 7];

/** How a standard's answers are settled. */
export interface Settling {
  readonly standard: number;
  readonly soon: Day;
  readonly working: boolean;
}

/** Where a standard puts what it found, to be settled. */
export interface Settles {
  /** Met, or ended unmet, or still open; `missed` is the day it was to come before, by which it is too late on that very day. */
  settle(by: Settling, child: number, opened: Day, due: Day, met: Day, ended: Day, working?: boolean, agreed?: Day, missed?: Day): void;
  /** By the clock: both moments in minutes, the distance in whole hours rounded up. */
  settleMoments(by: Settling, child: number, opened: Day, due: number, met: number, ended: Day): void;
  excuse(by: Settling, child: number, opened: Day, due: Day): void;
}

export class Found implements Settles {
  readonly #days: Days;
  #room = 1 << 14;
  #child = new Int32Array(this.#room);
  #standard = new Int32Array(this.#room);
  #opened = new Int32Array(this.#room);
  #due = new Int32Array(this.#room);
  #state = new Uint8Array(this.#room);
  #met = new Int32Array(this.#room);
  #late = new Int32Array(this.#room);
  #length = 0;

  constructor(days: Days) {
    this.#days = days;
  }

  get length(): number {
    return this.#length;
  }

  settle(
    by: Settling,
    child: number,
    opened: Day,
    due: Day,
    met: Day,
    ended: Day,
    working: boolean = by.working,
    agreed: Day = NONE,
    missed: Day = NONE,
  ): void {
    if (met !== NONE) {
      const state = due === NONE || met <= due ? MET : agreed !== NONE && met <= agreed ? VARIED : MET_LATE;
      return this.put(by.standard, child, opened, due, state, met, due === NONE ? NONE : this.#distance(due, met, working));
    }
    if (ended !== NONE) {
      const isLate = due !== NONE && (ended > due || (missed === due && ended >= due));
      return this.put(by.standard, child, opened, due, LAPSED, NONE, isLate ? this.#distance(due, ended, working) : NONE);
    }
    const last = agreed === NONE ? due : agreed;
    if (last === NONE) return this.put(by.standard, child, opened, due, UPCOMING, NONE, NONE);
    const { asOf } = this.#days;
    if (last < asOf) return this.put(by.standard, child, opened, due, OVERDUE, NONE, this.#distance(due, asOf, working));
    this.put(by.standard, child, opened, due, last <= by.soon ? DUE_SOON : UPCOMING, NONE, NONE);
  }

  settleMoments(by: Settling, child: number, opened: Day, due: number, met: number, ended: Day): void {
    const dueDay = Math.floor(due / 1440);
    if (met === NONE) return this.settle(by, child, opened, dueDay, NONE, ended);
    const hours = Math.ceil((met - due) / 60);
    this.put(by.standard, child, opened, dueDay, met <= due ? MET : MET_LATE, Math.floor(met / 1440), hours === 0 ? 0 : hours);
  }

  excuse(by: Settling, child: number, opened: Day, due: Day): void {
    this.put(by.standard, child, opened, due, EXCUSED, NONE, NONE);
  }

  put(standard: number, child: number, opened: Day, due: Day, state: number, met: Day, late: number): void {
    const at = this.#length++;
    if (at === this.#room) this.#grow();
    this.#child[at] = child;
    this.#standard[at] = standard;
    this.#opened[at] = opened;
    this.#due[at] = due;
    this.#state[at] = state;
    this.#met[at] = met;
    this.#late[at] = late;
  }

  *answers(subjects: readonly string[]): Generator<Answer> {
    for (let at = 0; at < this.#length; at++) {
      const state = STATES[this.#state[at] ?? -1];
      const standard = CHOSEN[this.#standard[at] ?? -1];
      const subject = subjects[this.#child[at] ?? -1];
      const opened = this.#opened[at];
      if (state === undefined || standard === undefined || subject === undefined || opened === undefined) continue;
      yield {
        subject,
        standard: standard.id,
        opened,
        due: some(this.#due[at]),
        state,
        met: some(this.#met[at]),
        late: some(this.#late[at]),
      };
    }
  }

  #distance(due: Day, to: Day, working: boolean): number {
    return working ? this.#days.workingDaysBetween(due, to) : to - due;
  }

  #grow(): void {
    this.#room *= 2;
    this.#child = grown(this.#child);
    this.#standard = grown(this.#standard);
    this.#opened = grown(this.#opened);
    this.#due = grown(this.#due);
    this.#met = grown(this.#met);
    this.#late = grown(this.#late);
    const states = new Uint8Array(this.#room);
    states.set(this.#state);
    this.#state = states;
  }
}

function grown(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}

function some(value: number | undefined): number | undefined {
  return value === NONE ? undefined : value;
}
