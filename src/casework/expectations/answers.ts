/** What is answered of expectations: each with the names a person needs beside it, and why. */
import type { Day, Moment, WorkingCalendar } from '../../calendar/index.ts';
import type { Expectation, LateUnit } from '../../engine/expectation.ts';
import type { Working } from '../../engine/working.ts';
import type { SubjectKind } from '../../record/types.ts';
import type { ToPutRight } from '../judging/pressing.ts';
import type { Citation } from '../standards/citing.ts';
import type { HowMany } from '../front-page/answers.ts';
import type { Council, Named } from '../answers.ts';
import type { EntryLine, ChildHead } from '../child/answers.ts';
import type { VersionLine, StandardLine } from '../standards/answers.ts';

/** One expectation with the names a person needs beside it. */
export interface ExpectationLine {
  readonly expectation: Expectation;
  /** What is asked, as a short noun phrase: 'Visit, child protection plan'. */
  readonly title: string;
  readonly cited: Citation;
  readonly ownerRole: string;
  readonly personName?: string;
  /** From the as-of day to the day it is due (as agreed, where agreed); negative once past. Absent without a due date. */
  readonly away?: { readonly n: number; readonly unit: LateUnit };
  /** The types of entry that would meet it, or show what it asks for. */
  readonly settledBy: readonly string[];
  /** Nobody can do it any more: something written does not show it, or a step has been taken that it was to come before. */
  readonly toPutRight?: ToPutRight;
  /** The entry that is to be put right, where it is known: the one that does not show it, or from which it was to be done. */
  readonly about?: { readonly id: string; readonly label: string; readonly occurred: Moment };
  /** Whose decision it waits for; absent where it waits for none that can be made here. */
  readonly toDecide?: ToBeDecided;
}

export interface ToBeDecided {
  /** It is for whoever asks. */
  readonly yours: boolean;
  /** The roles that decide it, by name. */
  readonly by: readonly string[];
}

/** Everything expected of one child, however it stands. */
export interface ExpectedAnswer {
  readonly head: ChildHead;
  readonly mayWrite: boolean;
  /** Open ones first, by the day they are due; then the latest of each other state. */
  readonly expectations: readonly ExpectationLine[];
  /** Of each state, those that are not listed too. */
  readonly howMany: HowMany;
  readonly asOf: Day;
}

export interface WhyAnswer {
  readonly kind: SubjectKind;
  /** Whoever asks may write in this record too. */
  readonly mayWrite: boolean;
  readonly child: Named & { readonly born?: Day };
  readonly line: ExpectationLine;
  readonly council: Council;
  readonly standard: StandardLine;
  readonly version: VersionLine;
  readonly asOf: Day;
  readonly working: Working;
  readonly calendar: WorkingCalendar;
  /** The entries that the working names. */
  readonly entries: readonly EntryLine[];
  readonly started: Started;
  /** Entries that might have met it and did not, each with the reason in a sentence. */
  readonly didNotCount: readonly { readonly entry: string; readonly words: string }[];
  /** The working as sentences, in the order in which it can be redone with a pencil and a calendar. */
  readonly steps: readonly string[];
}

/** What started the clock. */
export type Started =
  | { readonly by: 'entry' | 'last-met'; readonly label: string; readonly on: Moment }
  | { readonly by: 'episode-start' | 'episode-end'; readonly label: string; readonly on: Moment }
  | { readonly by: 'other'; readonly words: string; readonly on: Moment };
