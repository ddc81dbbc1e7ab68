import { StoreError } from './errors.ts';
import { expectationColumns, isOpen } from './expectation-row.ts';
import { type StandingLine, standingOf } from './standing.ts';
import type { Judged } from './stored-expectation.ts';
import { type SummaryRow, summaryColumns } from './summary-row.ts';

/** One subject's answer as it is kept: a line for lists, a row for each expectation that is open, and counts of them all. */
export interface Kept {
  readonly summary: SummaryRow;
  readonly open: readonly ReturnType<typeof expectationColumns>[];
  readonly standing: readonly StandingLine[];
}

/**
 * What is kept of an answer. Throws StoreError where an expectation is of somebody else, or two have the same key.
 */
export function keptOf(judged: Judged): Kept {
  refuseDoubleKeys(judged);
  const open = judged.expectations.filter(isOpen).map(expectationColumns);
  const standing = standingOf(judged.expectations);
  return { summary: summaryColumns(judged, open, standing), open, standing };
}

function refuseDoubleKeys({ subject, expectations }: Judged): void {
  const keys = new Set<string>();
  for (const { key, subject: whose } of expectations) {
    if (whose !== subject) throw new StoreError(`The expectation ${key} is of ${whose} but was handed in with the answer for ${subject}.`);
    if (keys.has(key)) throw new StoreError(`${subject} has two expectations with the key ${key}. Every key of one record must differ.`);
    keys.add(key);
  }
}
