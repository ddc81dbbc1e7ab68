import type { Fit, Stretch, Told } from '../../record/finding/index.ts';
import type { ChildHead, EntryLine } from '../child/answers.ts';
import type { WorklistLine } from '../worklist/answers.ts';

/** Children found, the likeliest first. */
export interface ChildrenFound {
  readonly lines: readonly ChildFound[];
  /** Others fit as well: more must be typed to tell them apart. */
  readonly more: boolean;
  /** Nothing that was typed can be looked for. */
  readonly nothingAsked: boolean;
  /** A day was typed that there is not, as it was read: 31/2/2014. */
  readonly wrongDay?: string;
}

export interface ChildFound {
  readonly child: WorklistLine['child'];
  readonly why: readonly { readonly told: Told; readonly fit: Fit }[];
  readonly byBirth: boolean;
  /** Of those whose record whoever asks may read. */
  readonly known?: { readonly plans: readonly string[]; readonly worker?: string; readonly team?: string; readonly open: boolean };
}

/** What was found in one record, newest first. */
export interface RecordSearched {
  readonly head: ChildHead;
  /** The types of entry in the record, by name. */
  readonly kinds: readonly { readonly type: string; readonly label: string }[];
  /** Whether there was anything to look for. */
  readonly asked: boolean;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly entries: readonly EntryFound[];
}

export interface EntryFound {
  readonly entry: EntryLine;
  /** The parts of the entry that hold some of the words, each with the words marked. */
  readonly where: readonly { readonly label: string; readonly stretches: readonly Stretch[] }[];
}
