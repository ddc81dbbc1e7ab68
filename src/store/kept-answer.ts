import { StoreError } from './errors.ts';
import { expectationColumns, isOpen } from './expectation-row.ts';
import type { StandingLine } from './standing.ts';
import type { Judged } from './stored-expectation.ts';
import { type FoundRow, foundRows } from './found-row.ts';
import { type SummaryRow, summaryColumns } from './summary-row.ts';

/** One subject's answer as it is kept: a line for lists, a row for each expectation that is open, counts of them all, and what it is found by. */
export interface KeptAnswer {
  readonly summary: SummaryRow;
  readonly open: readonly ReturnType<typeof expectationColumns>[];
  readonly standing: readonly StandingLine[];
  readonly found: readonly FoundRow[];
}

/** What is kept of an answer. Throws StoreError where an expectation is of somebody else, is settled, or two have the same key. */
export function keptOf(judged: Judged): KeptAnswer {
  refuseStrangers(judged);
  const open = judged.open.map(expectationColumns);
  return { summary: summaryColumns(judged, open), open, standing: judged.standing, found: foundRows(judged) };
}

function refuseStrangers({ subject, open }: Judged): void {
  const keys = new Set<string>();
  for (const one of open) {
    const { key, subject: whose } = one;
    if (whose !== subject) throw new StoreError(`The expectation ${key} is of ${whose} but was handed in with the answer for ${subject}.`);
    if (!isOpen(one)) throw new StoreError(`The expectation ${key} of ${subject} is settled. Only what is open is kept; count it instead.`);
    if (keys.has(key)) throw new StoreError(`${subject} has two expectations with the key ${key}. Every key of one record must differ.`);
    keys.add(key);
  }
}
