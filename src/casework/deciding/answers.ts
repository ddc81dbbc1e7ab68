/** What casework answers about decisions: what is to be decided and by whom, and what came of deciding. */
import type { WhyNot } from '../../access/delegation.ts';
import type { Day } from '../../calendar/index.ts';
import type { DecisionAnswer } from '../../record/decision-forms/index.ts';
import type { Fault } from '../../record/fault.ts';
import type { EntryType, Fields } from '../../record/types.ts';
import type { ChildAnswer, EntryLine } from '../child/answers.ts';
import type { ExpectationLine } from '../expectations/answers.ts';
import type { Named } from '../answers.ts';
import type { StandardLine } from '../standards/answers.ts';

/** Something to be decided, all that it is decided on, and whether it is for whoever asks. */
export interface DecisionAsked {
  readonly child: ChildAnswer['child'];
  readonly line: ExpectationLine;
  readonly standard: StandardLine;
  /** What is decided on: what started the clock, then what was written of it. */
  readonly work: readonly EntryLine[];
  /** What was said to it by those who did not agree, the latest first. */
  readonly withheld: readonly EntryLine[];
  readonly today: Day;
  readonly whose: Whose;
}

/** Who decides, in words a page can use. */
export interface WhoDecides {
  /** Names of roles. */
  readonly roles: readonly string[];
  /** From the standard itself, or from a line of the council's scheme; with the reason somebody gave for that line. */
  readonly from: 'standard' | 'scheme';
  readonly reason?: string;
}

export type Whose =
  | {
      readonly may: true;
      readonly who: WhoDecides;
      /** In which role they decide. */
      readonly role: string;
      /** For whom, where somebody is away. */
      readonly onBehalfOf?: Named;
      readonly answers: readonly WayToAnswer[];
    }
  | { readonly may: false; readonly why: WhyNot; readonly who: readonly WhoDecides[] }
  | { readonly may: false; readonly why: 'decided' | 'not-here' };

export interface WayToAnswer extends DecisionAnswer {
  /** By which it is chosen. */
  readonly id: string;
  readonly entry: EntryType;
}

/** A decision as somebody sends it. */
export interface DecisionSent {
  /** Given with the form: the same form sent twice is one decision. */
  readonly key: string;
  /** The key of the expectation. */
  readonly expectation: string;
  readonly answer: string;
  readonly rationale: string;
  readonly fields: Fields;
}

export type Decided =
  | { readonly saved: true; readonly before: boolean }
  | { readonly saved: false; readonly faults: readonly Fault[] }
  | { readonly saved: false; readonly why: WhyNot | 'decided' | 'not-here' | 'other answers' };
