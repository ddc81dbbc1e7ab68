/** What casework answers about recording: what a form needs, and what came of it. */
import type { Day, Moment } from '../../calendar/index.ts';
import type { EntryForm } from '../../record/entry-forms/index.ts';
import type { Fault } from '../../record/fault.ts';
import type { Area, EntryType, Fields, Role, SubjectKind } from '../../record/types.ts';
import type { LastTime } from '../meetings/last-time.ts';
import type { ExpectationLine } from '../expectations/answers.ts';
import type { Named } from '../answers.ts';

export interface RecordingForm {
  readonly type: EntryType;
  readonly form: EntryForm;
  /** Those asked for, then their brothers and sisters. */
  readonly children: readonly FormChild[];
  /** Everyone known to the record, for questions that ask for somebody. */
  readonly people: readonly Person[];
  /** People of the networks of all these children, each once, for questions that ask for them by name. */
  readonly network: readonly InNetwork[];
  /** As whom it can be signed: whoever is signed in, in each role of theirs that writes in records. */
  readonly signers: readonly Person[];
  readonly asOf: Day;
  readonly today: Day;
}

export interface FormChild {
  readonly child: Named & { readonly born?: Day; readonly expected?: Day };
  readonly kind: SubjectKind;
  readonly askedFor: boolean;
  /** People of their own network. */
  readonly network: readonly InNetwork[];
  /** What of their own record it may be tied to, the newest first. */
  readonly mayBeTiedTo: readonly MayBeTiedTo[];
  /** What the latest such entry says, where the form begins from it. */
  readonly last?: Fields;
  /** The latest of the same type in their record, where this one brings it up to date. */
  readonly earlier?: EarlierEntry;
  /** What was agreed the last time people met for this, and how it stands. */
  readonly lastTime?: LastTime;
  /** What this entry could answer, the soonest due first. */
  readonly prompts: readonly Prompt[];
  /** The options of each field that some standard looks for just now. */
  readonly lookedFor: Readonly<Record<string, readonly string[]>>;
}

/** Somebody of a child's network, to be named in an entry. */
export interface InNetwork {
  /** Of the first entry about them. */
  readonly id: string;
  readonly name: string;
  /** The code of how they stand to the child. */
  readonly relation?: string;
  readonly born?: Day;
}

/** An entry that another may be said to be of, or for. */
export interface MayBeTiedTo {
  readonly id: string;
  readonly label: string;
  readonly occurred: Moment;
  /** What it says, where several of one day could be meant. */
  readonly says?: string;
}

/** What was written last time. */
export interface EarlierEntry {
  readonly id: string;
  readonly occurred: Moment;
  readonly fields: Fields;
  /** Each answer in words, by its field. */
  readonly words: Readonly<Record<string, string>>;
}

/** What can be written down of somebody: what is expected of them first, then every type of entry by its area. */
export interface WhatToRecord {
  readonly child: Named;
  readonly kind: SubjectKind;
  /** What is open, the soonest due first. */
  readonly expected: readonly ExpectationLine[];
  readonly areas: readonly { readonly area: Area; readonly types: readonly EntryType[] }[];
  readonly asOf: Day;
}

/** Something expected that the entry could meet. */
export interface Prompt {
  readonly line: ExpectationLine;
  /** In one plain sentence. */
  readonly says: string;
  /** It is owed already; otherwise it is asked of the entry once it is written. */
  readonly open: boolean;
}

/** What of one child's prompts a form would meet as it stands: what is owed by its key, what is asked of the entry itself by its standard. */
export interface MetSoFar {
  readonly child: string;
  readonly met: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly roleName: string;
}

/** Something wrong with one recording: where in it, and of which child where it is one child's. */
export interface RecordingFault extends Fault {
  readonly child?: string;
  /** Which of what came with it, as whoever sent it knows it. */
  readonly at?: string;
}

/** `before`: this form was saved already, with the same answers or with others. */
export type Recorded =
  | { readonly saved: true; readonly before: boolean; readonly by: { readonly worker: string; readonly role: Role } }
  | { readonly saved: false; readonly faults: readonly RecordingFault[] }
  | { readonly saved: false; readonly before: 'other answers' };

export interface RecordedAnswer {
  readonly key: string;
  readonly label: string;
  /** How it is recorded again; absent where it is no form that can be opened at will. */
  readonly form?: EntryForm;
  /** For whom it was decided, who was away. */
  readonly onBehalfOf?: string;
  readonly occurred: Moment;
  readonly recorded?: Moment;
  readonly by?: string;
  readonly role?: string;
  readonly asOf: Day;
  readonly children: readonly RecordedOfChild[];
}

export interface RecordedOfChild {
  readonly kind: SubjectKind;
  readonly child: Named & { readonly born?: Day };
  readonly entry: string;
  /** The act that it is of, where it is tied to one. */
  readonly of?: MayBeTiedTo;
  /** The acts it settled, then what its record shows as it should. */
  readonly met: readonly Outcome[];
  readonly notMet: readonly Outcome[];
  readonly next: readonly ExpectationLine[];
}

export interface Outcome {
  readonly line: ExpectationLine;
  /** An act that is owed, not what the record of one must show. */
  readonly act: boolean;
  /** Why it did not count, as a phrase. */
  readonly because?: string;
}
