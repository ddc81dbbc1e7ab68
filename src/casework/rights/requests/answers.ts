import type { Day } from '../../../calendar/index.ts';
import type { AskingKind, RequestStep, Signed } from '../../../store/rights-of-people/index.ts';
import type { Piece, Run } from '../pack/released-pack.ts';
import type { Suggestion } from '../pack/suggestions.ts';
import type { PackEntry, Passage } from '../pack/whole-pack.ts';
import type { Standing } from './request-state.ts';

export interface RequestLine {
  readonly id: string;
  readonly child: { readonly id: string; readonly name: string };
  readonly kind: AskingKind;
  readonly askedBy: string;
  readonly receivedOn: Day;
  readonly standing: Standing;
}

export interface RequestAnswer extends RequestLine {
  readonly askedAs: string;
  readonly by: Signed;
  readonly steps: readonly RequestStep[];
  readonly undecided: number;
  readonly hidden: number;
  readonly today: Day;
}

/** A passage with what is hidden in it now, and what is suggested. */
export interface PassageToPrepare {
  readonly passage: Passage;
  readonly runs: readonly Run[];
  readonly pieces: readonly Piece[];
  readonly suggestions: readonly Suggestion[];
}

export interface EntryToPrepare {
  readonly entry: PackEntry;
  readonly whole: PassageToPrepare;
  readonly passages: readonly PassageToPrepare[];
}

/** One year of a record, to decide what of it is hidden. */
export interface ToPrepare {
  readonly request: RequestAnswer;
  /** What comes before the first year is 'record'. */
  readonly year: number | 'record';
  readonly heading: string;
  readonly years: readonly { readonly year: number | 'record'; readonly heading: string; readonly undecided: number }[];
  readonly record: readonly PassageToPrepare[];
  readonly entries: readonly EntryToPrepare[];
  /** How many decisions there are: a further one is the next. */
  readonly decisions: number;
}

/** One decision as the office keeps it; never sent. */
export interface LoggedRedaction {
  readonly nth: number;
  readonly decision: 'hide' | 'show';
  readonly where: string;
  readonly words: string;
  readonly reason?: string;
  readonly law?: string;
  readonly because?: string;
  readonly suggested: boolean;
  readonly by: string;
  readonly at: Temporal.Instant;
}

export interface RedactionLog {
  readonly request: RequestAnswer;
  readonly redactions: readonly LoggedRedaction[];
}

/** The file that is sent, or would be. */
export interface AnswerFile {
  readonly html: string;
  readonly sha256: string;
  /** As it was prepared; undefined where it still can change. */
  readonly preparedAs?: string;
  /** What its style must be let in by. */
  readonly style: string;
}
