/** What a worklist shows: children, each with what is owed first. */
import type { Day } from '../../calendar/index.ts';
import type { Need } from '../desk.ts';
import type { Named } from '../answers.ts';
import type { ExpectationLine } from '../expectations/answers.ts';
import type { ChildAnswer } from '../child/answers.ts';

export interface WorklistLine {
  readonly child: Named & { readonly born?: Day; readonly expected?: Day };
  /** The most overdue, or else the nearest; absent when nothing is open. */
  readonly nearest?: ExpectationLine;
  /** How many others are overdue besides the nearest. */
  readonly alsoOverdue: number;
  /** How many others are to be put right in the record. */
  readonly alsoToPutRight: number;
  readonly seen: Seen;
  readonly worker?: Named;
  readonly team?: string;
  /** What is in force: 'Child protection plan', 'Looked after'. */
  readonly plans: readonly string[];
}

/** When the child was last seen; `held` is false where no source could have shown it. */
export interface Seen {
  readonly held: boolean;
  readonly last?: Day;
  readonly aloneHeld: boolean;
  readonly alone?: Day;
}

export interface FamilyLines {
  /** Absent for a child with no known brothers or sisters on the list. */
  readonly name?: string;
  readonly lines: readonly WorklistLine[];
}

export interface Worklist {
  /** Children with each need, before `need` itself narrows the list. */
  readonly counts: Readonly<Record<Need, number>>;
  /** Children who match, on all pages. */
  readonly total: number;
  readonly families: readonly FamilyLines[];
  readonly page: number;
  readonly pages: number;
  /** What leads the list by the role of whoever asks, in a few words; absent where it is whatever is owed. */
  readonly leading?: string;
  /** To ask for the next page by, as `after`; absent on the last. */
  readonly next?: string;
  /** To ask for the page before by, as `before`; absent on the first. */
  readonly previous?: string;
  /** Children of that name whose records are not for whoever asks; absent where there are none, or nobody was looked for by name. */
  readonly alsoFound?: readonly ChildAnswer['child'][];
  readonly workers: readonly Named[];
  readonly teams: readonly string[];
  readonly standards: readonly { readonly id: string; readonly title: string }[];
}
