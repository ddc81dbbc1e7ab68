/** What casework answers about one entry: what it says, what came before and after it, and how it may be changed. */
import type { Day, Moment } from '../../calendar/index.ts';
import type { Fault } from '../../record/fault.ts';
import type { Fields, SubjectKind } from '../../record/types.ts';
import type { ChildHead, EntryLine, Fact } from '../child/answers.ts';
import type { ExpectationLine } from '../expectations/answers.ts';
import type { Named } from '../answers.ts';
import type { AgreedAction } from '../plans/agreed-actions.ts';
import type { MayBeTiedTo, Outcome, RecordingForm } from '../recording/answers.ts';

/** Everything that one entry says and is bound up with. */
export interface EntryAnswer {
  readonly head: ChildHead;
  readonly kind: SubjectKind;
  readonly asOf: Day;
  readonly entry: EntryLine;
  readonly groups: readonly FactGroup[];
  /** Every version of it, from the first to the last; one where it was never amended. */
  readonly versions: readonly EntryVersion[];
  /** It was struck out, by whom, when and why. */
  readonly struckOut?: EntryLine;
  readonly ties: readonly EntryTie[];
  /** What repeats in it, each kind with its rows. */
  readonly rows: readonly RowsBeside[];
  /** Files that belong with it. */
  readonly files: readonly FileBeside[];
  /** The clocks that it started. */
  readonly started: readonly ExpectationLine[];
  readonly met: readonly Outcome[];
  readonly notMet: readonly Outcome[];
  /** The same act as it stands in other records that whoever asks may read. */
  readonly alsoOf: readonly SameAct[];
  readonly may: { readonly amend: MayChange; readonly strikeOut: MayChange };
  /** There is a form by which another of its type is recorded. */
  readonly hasForm: boolean;
}

/** Rows that were written with an entry: who came, what was agreed. */
export interface RowsBeside {
  readonly type: string;
  readonly heading: string;
  /** What one is called. */
  readonly one: string;
  readonly columns: readonly string[];
  /** Each with the id of its own entry; of something that was agreed also how it stands. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[]; readonly agreed?: AgreedAction }[];
}

export interface FileBeside {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly description?: string;
}

/** What was asked and answered, under one heading of its form. */
export interface FactGroup {
  readonly title?: string;
  readonly facts: readonly EntryFact[];
}

export interface EntryFact extends Fact {
  /** Of the field. */
  readonly name: string;
  /** In a line, in paragraphs, or as the child said it. */
  readonly as: 'line' | 'paragraphs' | 'own-words';
}

export interface EntryVersion {
  readonly entry: EntryLine;
  /** What it says otherwise than the version before it. */
  readonly changes: readonly Changed[];
  readonly stands: boolean;
}

export interface Changed {
  readonly label: string;
  readonly before?: string;
  readonly now?: string;
}

/** Another entry that this one is tied to, or that is tied to this one. */
export interface EntryTie extends MayBeTiedTo {
  readonly rel: 'of' | 'for' | 'follows';
  /** It is the other that speaks of this one. */
  readonly back: boolean;
}

/** What was written of somebody else by the same act. */
export interface SameAct {
  readonly subject: Named;
  readonly entry: string;
}

/**
 * Whether whoever asks may change it, or why not. `withdrawn`: something else stands, or nothing does. `no-form`: entries of its type are
 * written where what they speak of stands. `not-theirs`: somebody else wrote it. `another-record`: it stands in a record besides that they
 * may not write in. `no-right`: they do not write in this record.
 */
export type MayChange =
  | { readonly may: true }
  | { readonly may: false; readonly why: 'withdrawn' | 'no-form' | 'not-theirs' | 'another-record' | 'no-right' };

/** A form filled with what stands. */
export interface AmendForm {
  readonly head: ChildHead;
  readonly kind: SubjectKind;
  readonly entry: EntryLine;
  readonly occurred: Moment;
  readonly fields: Fields;
  readonly facts: readonly EntryFact[];
  /** What repeats in it, each kind with its rows: each is put right by itself. */
  readonly rows: readonly RowsBeside[];
  readonly tiedTo?: string;
  /** Absent where its type has no form. */
  readonly form?: RecordingForm;
  /** What standards ask it to show, and it does not. */
  readonly notShown: readonly NotShown[];
  readonly may: MayChange;
  /** What stands in its place by now, or that it was struck out. */
  readonly meanwhile?: Meanwhile;
  /** The same act in records of others, where whoever asks may amend it too. */
  readonly others: readonly SameAct[];
}

export interface NotShown {
  readonly line: ExpectationLine;
  /** The standard in a sentence. */
  readonly says: string;
}

/** What somebody did to an entry since it was read. */
export interface Meanwhile {
  /** The version that stands, or the striking-out. */
  readonly entry: EntryLine;
  readonly struckOut: boolean;
  readonly occurred: Moment;
  readonly fields: Fields;
  readonly tiedTo?: string;
}

export interface AmendmentSent {
  readonly key: string;
  readonly subject: string;
  readonly entry: string;
  readonly role: string;
  readonly occurred: Moment;
  /** All that it says from now on. */
  readonly fields: Fields;
  readonly tiedTo?: string;
  readonly reason: string;
  /** In whose records the same act is amended too, where shared facts changed. */
  readonly alsoOf: readonly string[];
}

/** `conflict`: somebody amended or struck it out since, or it was saved by this form already, with other answers. */
export type ChangeSaved =
  | { readonly saved: true; readonly entry: string }
  | { readonly saved: false; readonly why: 'conflict' | 'not-allowed' }
  | { readonly saved: false; readonly faults: readonly Fault[] };

/** What is asked before an entry is struck out, with what will follow from it. */
export interface StrikeOutForm {
  readonly head: ChildHead;
  readonly kind: SubjectKind;
  readonly asOf: Day;
  readonly entry: EntryLine;
  readonly may: MayChange;
  /** Expectations that it met, as they will stand without it. */
  readonly unmet: readonly ExpectationLine[];
  /** Those that will no longer be expected. */
  readonly gone: readonly ExpectationLine[];
  /** Those that will be expected anew, or stand otherwise. */
  readonly otherwise: readonly ExpectationLine[];
  /** How many rows were written with it, which go with it. */
  readonly withIt: number;
  readonly alsoOf: readonly SameAct[];
}

export interface StrikeOutSent {
  readonly key: string;
  readonly subject: string;
  readonly entry: string;
  readonly reason: string;
}
