/** What the front page of a child's record answers, for somebody who has never heard of the child. */
import type { Day, Moment } from '../../calendar/index.ts';
import type { State } from '../../engine/expectation.ts';
import type { EntryLine } from '../child/answers.ts';

/** The entry that a fact rests on: who wrote it, and when. */
export interface Told {
  readonly entry: string;
  readonly label: string;
  readonly occurred: Moment;
  readonly recorded?: Moment;
  readonly by?: string;
  readonly role?: string;
}

/** `said` is one that somebody wrote down as a warning; the others follow from what is in the record. */
export type WarningKind = 'died' | 'missing' | 'away' | 'address-restricted' | 'interpreter' | 'said';

/** What whoever opens the record must know before all else. */
export interface Warning {
  readonly kind: WarningKind;
  readonly since: Day;
  /** What it is about: 'Risk to workers'. */
  readonly about?: string;
  /** The warning itself, as it was written; the language for an interpreter. */
  readonly what?: string;
  readonly toDo?: string;
  readonly saidBy?: string;
  /** The last day on which it holds. */
  readonly until?: Day;
}

export type WarningTold = Warning & { readonly told: Told };

/** The latest case summary. */
export interface Story {
  readonly on: Day;
  /** Each part that was written, what a stranger needs first coming first. */
  readonly parts: readonly { readonly name: string; readonly label: string; readonly text: string }[];
  readonly told: Told;
}

/** Which part of the timeline is asked for. */
export interface TimelineAsked {
  /** The name of an entry type, or `SIGNIFICANT`; everything where absent. */
  readonly kind?: string;
  /** From 1. */
  readonly page: number;
}

/** Asks for significant events alone: the name of no entry type. */
export const SIGNIFICANT = 'all-significant';

export interface Timeline {
  /** Of this page alone, newest first. */
  readonly lines: readonly EntryLine[];
  /** Of the kind that is asked for, on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly kinds: readonly { readonly type: string; readonly label: string; readonly n: number }[];
  readonly significant: number;
}

/** How many expectations stand in each way; those of which there are none are left out. */
export type HowMany = Readonly<Partial<Record<State, number>>>;
