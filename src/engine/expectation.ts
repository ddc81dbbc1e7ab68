/** What `judge` answers: one expectation of one subject, in numbers; its working is made on demand by `explain`. */
import type { Day, Moment } from '../calendar/index.ts';
import type { Role } from '../record/types.ts';

export const STATES = ['upcoming', 'due-soon', 'overdue', 'met', 'met-late', 'varied', 'excused', 'lapsed', 'not-held'] as const;
export type State = (typeof STATES)[number];

/** What each state is called on screen, in the field's words. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  upcoming: 'upcoming',
  'due-soon': 'due soon',
  overdue: 'overdue',
  met: 'met',
  'met-late': 'met late',
  varied: 'met, agreed variation',
  excused: 'excused',
  lapsed: 'lapsed',
  'not-held': 'not held in source',
};

/** Why an entry that might have met the expectation did not. */
export interface Rejection {
  readonly entry: string;
  readonly why: 'field' | 'role' | 'link' | 'untimed' | 'too-early' | 'not-held';
  /** The field that failed, for `field`. */
  readonly field?: string;
}

export type LateUnit = 'working-days' | 'days' | 'hours';

export interface Expectation {
  /** `standard:subject:opened[:n]` */
  readonly key: string;
  readonly standard: string;
  /** The day the version that speaks starts from. */
  readonly version: Day;
  readonly subject: string;
  readonly owner: Role;
  /** The worker allocated in that role, where one is. */
  readonly person?: string;
  readonly opened: Moment;
  /** The entry that started the clock, where one did. */
  readonly openedBy?: string;
  /** Absent where there is no date yet (the next visit, whenever that is). */
  readonly due?: Moment;
  /** The due date agreed for this child, by variation or extension. */
  readonly agreedDue?: Moment;
  readonly warn?: Day;
  readonly state: State;
  readonly metBy?: string;
  readonly metOn?: Moment;
  /** Agreed by silence: nobody objected within the limit. */
  readonly silent?: boolean;
  /** The day it ended unmet or was excused. */
  readonly ended?: Day;
  /** Signed distance from due; negative early, 0 on the day. */
  readonly late?: number;
  readonly lateUnit?: LateUnit;
  /** The clause of the row that gave the limit, where a table did. */
  readonly row?: string;
  readonly rejected: readonly Rejection[];
}

/** What is said of it wherever its working is not. */
export type Answered = Omit<Expectation, 'rejected'>;
