/** What casework answers about chronologies, and what it is told of them. */
import type { Day } from '../../calendar/index.ts';
import type { Fault } from '../../record/fault.ts';
import type { Fields } from '../../record/types.ts';
import type { ChildHead, EntryLine } from '../child/answers.ts';
import type { Named } from '../answers.ts';
import type { Told } from '../front-page/answers.ts';

/** Which events are asked for; all parts must hold. */
export interface ChronologyAsked {
  readonly from?: Day;
  readonly to?: Day;
  /** The name of an entry type. */
  readonly kind?: string;
  /** The id of whoever wrote it, or a role. */
  readonly by?: string;
  /** Only those of which somebody said what they meant. */
  readonly analysed?: boolean;
  /** With the events of brothers and sisters whose records are for whoever asks. */
  readonly family?: boolean;
  /** From 1; everything at once where absent. */
  readonly page?: number;
}

/** What somebody said an event meant, for the child whose record it was said in. */
export interface Meaning {
  readonly child: Named;
  /** Then, as far as it was written with the event or afterwards. */
  readonly impact?: string;
  readonly since?: string;
  /** Why it was put in, or left out. */
  readonly because?: string;
  readonly told?: Told;
}

export interface ChronologyLine {
  /** What happened in the words of whoever wrote it; the other answers stand in the entry. */
  readonly says?: string;
  readonly entry: EntryLine;
  /** In whose chronologies it stands, of those shown. */
  readonly children: readonly Named[];
  /** Somebody put it in; its kind alone would not have. */
  readonly added: boolean;
  readonly meanings: readonly Meaning[];
}

export interface Pattern {
  readonly child: Named;
  readonly from: Day;
  readonly to: Day;
  readonly pattern: string;
  readonly meaning?: string;
  readonly follows?: string;
  readonly told: Told;
}

/** The codes of what a chronology sets out, by what stands in it. */
export type SetsOut = readonly ('key-events' | 'impact-then' | 'impact-together' | 'pattern')[];

export interface ChronologyAnswer {
  readonly head: ChildHead;
  readonly mayWrite: boolean;
  readonly asOf: Day;
  /** Whose chronologies these are: the child, then brothers and sisters where they were asked for. */
  readonly children: readonly (Named & { readonly born?: Day; readonly expected?: Day })[];
  /** There are brothers or sisters whose chronologies could be shown beside it. */
  readonly hasFamily: boolean;
  /** Oldest first. */
  readonly lines: readonly ChronologyLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** What somebody left out of this child's, oldest first. */
  readonly leftOut: readonly ChronologyLine[];
  readonly patterns: readonly Pattern[];
  /** What it could be narrowed to. */
  readonly kinds: readonly { readonly type: string; readonly label: string }[];
  readonly people: readonly Named[];
  readonly roles: readonly Named[];
  /** When it was last said to be up to date. */
  readonly upToDate?: Told;
  /** What saying so today would say of it. */
  readonly setsOut: SetsOut;
}

/** One entry of a record, to say whether it belongs in the chronology. */
export interface NoteForm {
  readonly head: ChildHead;
  readonly asOf: Day;
  readonly entry: EntryLine;
  /** Its kind alone puts it in. */
  readonly significant: boolean;
  /** What was said of it last. */
  readonly said: Fields;
}

export interface NoteSent {
  readonly key: string;
  readonly entry: string;
  readonly fields: Fields;
}

export interface PatternForm {
  readonly head: ChildHead;
  readonly asOf: Day;
}

export interface PatternSent {
  readonly key: string;
  readonly fields: Fields;
}

export type Written = { readonly saved: true } | { readonly saved: false; readonly faults: readonly Fault[] };

/** Every answer is undefined where there is no such child, or no such entry. */
export interface Chronologies {
  read(child: string, asked: ChronologyAsked): Promise<ChronologyAnswer | undefined>;
  noteForm(child: string, entry: string): Promise<NoteForm | undefined>;
  /** Whose record a pattern is to be written in. */
  patternForm(child: string): Promise<PatternForm | undefined>;
  note(child: string, sent: NoteSent): Promise<Written | undefined>;
  pattern(child: string, sent: PatternSent): Promise<Written | undefined>;
  /** Says that it is up to date today, and what it sets out. */
  bringUpToDate(child: string, key: string): Promise<Written | undefined>;
}
