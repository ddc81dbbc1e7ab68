import type { Beside } from './beside.ts';
import { recordLeaf } from './record-leaf.ts';

/** What a day that was signed holds of one record. */
export interface LeafThen {
  readonly leaf: Buffer;
  /** How many places the record had by then. */
  readonly places: number;
}

/** An entry of a record as far as a leaf speaks of it; the moment in microseconds since 1970. */
interface Place {
  readonly seq: number;
  readonly hash: Buffer;
  readonly appended: bigint;
}

/**
 * What each of many days holds of a record, given its entries in order and the moments of the days in order: undefined for a day on which
 * nothing had been written of it. The same object stands for days between which nothing was written.
 */
export function* recordOverDays(
  subject: string,
  places: readonly Place[],
  beside: Beside,
  moments: readonly bigint[],
): Generator<LeafThen | undefined> {
  const lastBy = new Map(places.map((place) => [firstDayBy(moments, place.appended), place]));
  const changes = new Set(lastBy.keys());
  for (const { appended } of [...beside.details, ...beside.sources]) {
    if (appended !== null) changes.add(firstDayBy(moments, BigInt(appended)));
  }
  let head: Place | undefined;
  let then: LeafThen | undefined;
  for (const [n, moment] of moments.entries()) {
    if (changes.has(n)) {
      const last = lastBy.get(n);
      if (last !== undefined && last.seq > (head?.seq ?? 0)) head = last;
      const leaf = recordLeaf(subject, head, beside, moment);
      then = leaf && { leaf, places: head?.seq ?? 0 };
    }
    yield then;
  }
}

/** The first day on which what was written then had been; the number of days where that is after the last. */
function firstDayBy(moments: readonly bigint[], appended: bigint): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0n) >= appended) high = middle;
    else low = middle + 1;
  }
  return low;
}
