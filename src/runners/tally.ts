import { STATES } from '../engine/index.ts';
import { fanOut } from './fan-out.ts';
import type { ThreadAsk } from './thread-ask.ts';
import type { Share } from './share.ts';

/** How everyone in the shares stands. */
export interface Tally {
  readonly records: number;
  readonly entries: number;
  readonly expectations: number;
  /** Records that a calendar does not reach. */
  readonly beyond: number;
  /** Expectations of each standard of the pack, in its order, in each of STATES: standard by standard. */
  readonly counts: Float64Array;
}

/** What one share comes to: [records, entries, expectations, beyond], then the counts. */
export type ShareTally = Float64Array<ArrayBuffer>;
export const BEFORE_COUNTS = 4;

/** How many numbers a tally of so many standards has. */
export function tallySize(standards: number): number {
  return BEFORE_COUNTS + standards * STATES.length;
}

/** Judges the shares in so many threads and counts how everyone stands; no more than a page of records is held in each thread. */
export async function tallyInThreads(asked: ThreadAsk, threads: number, shares: Iterable<Share> | AsyncIterable<Share>): Promise<Tally> {
  let sum: Float64Array | undefined;
  await fanOut<Share, ShareTally>({
    entry: new URL('./tally-thread.ts', import.meta.url),
    threads,
    common: asked,
    shares,
    heard: (tally) => {
      sum ??= new Float64Array(tally.length);
      for (const [n, value] of tally.entries()) sum[n] = (sum[n] ?? 0) + value;
    },
  });
  const [records = 0, entries = 0, expectations = 0, beyond = 0] = sum ?? [];
  return { records, entries, expectations, beyond, counts: sum?.subarray(BEFORE_COUNTS) ?? new Float64Array() };
}
