/**
 * An indicator as it is measured: a share of expectations, of entries or of children, over a period. Packs write them as data;
 * nothing here knows a council.
 */
import type { Condition, Matcher, Where, Within } from '../engine/index.ts';
import type { Role } from '../record/types.ts';

/** How long a period an indicator is measured over. A year runs from 1 April. */
export const SPANS = ['month', 'quarter', 'year'] as const;
export type Span = (typeof SPANS)[number];

/** What share is taken of what. */
export type Measured =
  /** Of the expectations of these standards that fell due in the period, those met in time. */
  | { readonly kind: 'in-time'; readonly standards: readonly string[] }
  /** The same of a clock that the document only wants watched: nobody owes anything by it. */
  | { readonly kind: 'clock'; readonly version: Within }
  /** Of the entries of the period, those that show something. */
  | { readonly kind: 'entries'; readonly of: readonly Matcher[]; readonly that: Where }
  /** Of the children of whom one thing holds on the period's last day, those of whom another holds too. */
  | { readonly kind: 'children'; readonly among: Condition; readonly that: Condition };

export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly chapter: string;
  readonly clauses: readonly string[];
  readonly owner: Role;
  readonly says: string;
  readonly reading?: string;
  readonly over: Span;
  /** In per cent: what the document wants it to reach, or not to pass. */
  readonly target?: { readonly kind: 'at-least' | 'at-most'; readonly percent: number };
  readonly measured: Measured;
}
