/** The working of one expectation: each step from the event to the due date, as data. A sentence is a rendering of it. */
import type { Day, Limit, Moment } from '../calendar/index.ts';
import type { Rejection, State } from './expectation.ts';

export interface SkippedDay {
  readonly day: Day;
  /** 'Saturday', 'Good Friday', a closure's name. */
  readonly name: string;
}

export type Step =
  /** The clock started: by this entry, this episode, this birthday. */
  | { readonly step: 'opened'; readonly on: Moment; readonly by?: string; readonly because: string }
  /** Which version of the standard speaks, and from when. */
  | { readonly step: 'version'; readonly from: Day; readonly to?: Day; readonly asIf: boolean }
  /** The row of the table in force on a day. */
  | {
      readonly step: 'row';
      readonly on: Day;
      readonly limit: Limit;
      readonly clause?: string;
      readonly index: number;
      readonly changed: boolean;
    }
  /** The limit counted, with the days it stepped over by name. */
  | {
      readonly step: 'counted';
      readonly from: Moment;
      readonly limit: Limit;
      readonly to: Moment;
      readonly back: boolean;
      readonly skipped: readonly SkippedDay[];
    }
  /** A window of days in which something is counted: how many are asked, at least or at most, and how many were found. */
  | {
      readonly step: 'window';
      readonly from: Day;
      readonly to: Day;
      readonly asked: number;
      readonly found: number;
      readonly most: boolean;
    }
  /** It falls due with something that happened, whenever that is. */
  | { readonly step: 'due-with'; readonly on: Day; readonly by: string }
  /** How many are open at once, against how many there may be. */
  | { readonly step: 'open-now'; readonly on: Day; readonly open: number; readonly most: number }
  /** The due date was moved, and why. */
  | { readonly step: 'moved'; readonly from: Moment; readonly to: Moment; readonly because: string }
  | { readonly step: 'varied'; readonly by: string; readonly due: Moment; readonly capped: boolean }
  | { readonly step: 'rejected'; readonly rejection: Rejection; readonly on: Moment }
  | { readonly step: 'met'; readonly on: Moment; readonly by?: string; readonly silent: boolean }
  | { readonly step: 'ended'; readonly on: Day; readonly because: string }
  | { readonly step: 'excused'; readonly on: Day; readonly by: string }
  | { readonly step: 'not-held'; readonly entryTypes: readonly string[] }
  /** `atOpening` where so many days before would be earlier than the clock's start. */
  | { readonly step: 'warn'; readonly on: Day; readonly workingDays: number; readonly atOpening: boolean }
  | { readonly step: 'state'; readonly state: State; readonly asOf: Day; readonly late?: number };

export interface Working {
  readonly key: string;
  readonly steps: readonly Step[];
}
