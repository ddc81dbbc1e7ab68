import { canonicalJson } from '../canonical-json.ts';
import type { Beside, BesideRow } from './beside.ts';
import { leafOf } from './tree.ts';

/** The last entry of a record at some moment. */
export interface HeadThen {
  readonly seq: number;
  readonly hash: Buffer;
}

/**
 * What is signed of a record as it stood at a moment: where its chain ended, and what was kept beside it by then. Undefined where nothing
 * was yet.
 */
export function recordLeaf(subject: string, head: HeadThen | undefined, beside: Beside, moment: bigint): Buffer | undefined {
  const details = writtenBy(beside.details, moment);
  const sources = writtenBy(beside.sources, moment);
  if (head === undefined && details.length === 0 && sources.length === 0) return undefined;
  return leafOf(canonicalJson({ subject, seq: head?.seq ?? 0, hash: head?.hash.toString('hex') ?? null, details, sources }));
}

function writtenBy(rows: readonly BesideRow[], moment: bigint): readonly (readonly (string | null)[])[] {
  return rows.filter((row) => isBy(row, moment)).map(({ appended, values }) => [appended, ...values]);
}

function isBy({ appended }: Pick<BesideRow, 'appended'>, moment: bigint): boolean {
  return appended !== null && BigInt(appended) <= moment;
}
