import type { SubjectKind } from '../../record/types.ts';

/** What a time is counted from. */
export type CountedFrom =
  | 'birth'
  | 'death'
  /** The last thing written of anything. */
  | 'last-entry'
  /** The end of the last episode of this kind. */
  | { readonly endOf: string }
  /** The last entry of this type. */
  | { readonly last: string };

export interface Keeping {
  readonly years: number;
  readonly from: CountedFrom;
}

/** How long records of one kind are kept. */
export interface RetentionRule {
  readonly id: string;
  readonly title: string;
  /** Whether it is the law, or a choice that a council may make otherwise. */
  readonly standing: 'law' | 'local';
  /** The law, or why there is none. */
  readonly source: string;
  readonly says: string;
  readonly about: SubjectKind;
  /** It speaks of a record that has any of these; of every record of that kind where both are empty. */
  readonly episodes: readonly string[];
  readonly entries: readonly string[];
  readonly keep: Keeping;
  /** In place of it, where the child died before 18. */
  readonly diedUnder18?: Keeping;
}
