import { type FoundBy, keysOf } from '../record/finding/index.ts';
import type { Judged } from './stored-expectation.ts';

/** The columns of what a child is found by, with their types. */
export const FOUND_COLUMNS = { subject: 'text', part: 'text', told: 'jsonb', keys: 'text[]' } as const;

export type FoundRow = {
  readonly subject: string;
  readonly part: 'child' | 'record';
  readonly told: FoundBy;
  readonly keys: readonly string[];
};

/** As it is written: one row or two. */
export function foundRows({ subject, found }: Pick<Judged, 'subject' | 'found'>): readonly FoundRow[] {
  if (found === undefined) return [];
  const { child, record } = found;
  return [rowOf(subject, 'child', child), ...(record === undefined ? [] : [rowOf(subject, 'record', record)])];
}

function rowOf(subject: string, part: FoundRow['part'], told: FoundBy): FoundRow {
  return { subject, part, told, keys: keysOf(told) };
}
