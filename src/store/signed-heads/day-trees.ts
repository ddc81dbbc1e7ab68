import type { Reader } from '../schema.ts';
import type { ChainedRecord } from '../verify-chain.ts';
import { type Beside, besideOf } from './beside.ts';
import { councilLeaves } from './council-rows.ts';
import type { HeadsAt } from './heads-at.ts';
import { recordLeaf } from './record-leaf.ts';
import { growingTree } from './tree.ts';

/** A tree for each of many moments, grown together while the records go by once. */
export interface DayTrees {
  /** The next records, in order of subject. */
  add(records: readonly ChainedRecord[]): Promise<void>;
  /** Every record as it stood at each of the moments. */
  heads(): Promise<readonly HeadsAt[]>;
}

/** The moments, in microseconds since 1970, come in order. */
export function dayTrees(db: Reader, authority: string, moments: readonly bigint[]): DayTrees {
  const days = moments.map((moment) => ({ moment, tree: growingTree(), records: 0, entries: 0 }));
  return {
    async add(records) {
      if (days.length === 0) return;
      const besides = await besideOf(
        db,
        authority,
        records.map(({ subject }) => subject),
      );
      for (const record of records) addRecord(record, besides(record.subject));
    },
    async heads() {
      for (const [n, { moment, tree }] of days.entries())
        for (const leaf of await councilLeaves(db, authority, moments[n - 1], moment)) tree.add(leaf);
      return days.map(({ tree, records, entries }) => ({ records, entries, root: tree.root() }));
    },
  };

  function addRecord({ subject, links }: ChainedRecord, beside: Beside): void {
    const lastBy = new Map(links.map((link) => [firstDayBy(link.appended), link]));
    const changes = new Set(lastBy.keys());
    for (const { appended } of [...beside.details, ...beside.sources]) if (appended !== null) changes.add(firstDayBy(BigInt(appended)));
    let head: ChainedRecord['links'][number] | undefined;
    let leaf: Buffer | undefined;
    for (const [n, day] of days.entries()) {
      if (changes.has(n)) {
        const last = lastBy.get(n);
        if (last !== undefined && last.seq > (head?.seq ?? 0)) head = last;
        leaf = recordLeaf(subject, head, beside, day.moment);
      }
      if (leaf === undefined) continue;
      day.tree.add(leaf);
      day.records += 1;
      day.entries += head?.seq ?? 0;
    }
  }

  /** The first day on which what was written then had been; the number of days where that is after the last. */
  function firstDayBy(appended: bigint): number {
    let low = 0;
    let high = moments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((moments[middle] ?? 0n) >= appended) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
