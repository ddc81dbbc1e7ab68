/** How an entry type is asked about on a page. What each question says stays in the entry type; here is only what goes where. */
import type { Rows } from '../entry-rows.ts';
import type { Tie } from '../entry-ties.ts';
import type { FieldValue } from '../types.ts';

export interface EntryForm {
  readonly type: string;
  /** What someone does with it: 'Record a visit'. */
  readonly title: string;
  /** The same as a thing, before the names of the children: 'a visit to'. */
  readonly of: string;
  /** Whether the child was there, said of one child: 'was visited'. */
  readonly took: string;
  /** Answered once, and written alike in the record of each child it was about. */
  readonly together: readonly FormPart[];
  /** Answered for each child apart, and written in no other child's record. */
  readonly apart: readonly FormPart[];
  /** What earlier entry of the same child it may be tied to. */
  readonly tied?: Tie;
  /** It first stands with what the latest such entry of the child says, so that only what has changed is typed. */
  readonly beginsFromLast?: true;
  /** What repeats within it, each an entry of its own. */
  readonly rows?: readonly Rows[];
  /** A question whose options are also ticked by what was written under other questions of the same child: field to option. */
  readonly tells?: { readonly field: string; readonly by: Readonly<Record<string, string>> };
}

export interface FormPart {
  /** The heading it is folded under; absent for what is asked of everyone. */
  readonly folded?: string;
  /** The heading it stands under, where it stands open. */
  readonly heading?: string;
  /** What belongs here, in a sentence or two, before the first question. */
  readonly intro?: string;
  readonly fields: readonly AskedField[];
  /** The type of the rows that stand below its questions; rows that no part names stand after them all. */
  readonly rows?: string;
}

export interface AskedField {
  readonly name: string;
  /** The form is not saved without it. */
  readonly needed?: boolean;
  /** Asked only where another question of the same part was answered so; otherwise what stands in it is left out. */
  readonly onlyIf?: { readonly field: string; readonly is: FieldValue };
  /** The options that come first, where there are many; the others fold away. */
  readonly first?: readonly string[];
}
