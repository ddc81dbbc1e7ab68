/** What belongs to no one record and is signed as well: forms saved here and files taken, in the order they were. */
import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../canonical-json.ts';
import type { Reader } from '../schema.ts';
import { microseconds } from '../microseconds.ts';
import type { BesideRow } from './beside.ts';
import { leafOf } from './tree.ts';

type CouncilRow = Pick<BesideRow, 'appended' | 'values'>;

const ROWS_AT_A_TIME = 1000;

/** Each such table, by the name it is signed under, with its rows some at a time. */
export const COUNCIL_TABLES: Readonly<Record<string, (db: Reader, authority: string) => AsyncGenerator<CouncilRow>>> = {
  recordings: recordingRows,
  batches: batchRows,
};

async function* recordingRows(db: Reader, authority: string): AsyncGenerator<CouncilRow> {
  let after: readonly [string, string] = ['-infinity', ''];
  for (;;) {
    const { rows } = await sql<CouncilRow & { at: string; key: string }>`
      select appended_at::text as at, recording as key, ${microseconds('appended_at')} as appended,
        array[recording, fingerprint, type, author, role, entries::text] as values
      from recording where authority = ${authority} and (appended_at, recording collate "C") > (${after[0]}::timestamptz, ${after[1]})
      order by appended_at, recording collate "C" limit ${ROWS_AT_A_TIME}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_A_TIME) return;
    after = [last.at, last.key];
  }
}

/** A file is a row, and there are few; what was found in it can be long, so its digest stands for it. */
async function* batchRows(db: Reader, authority: string): AsyncGenerator<CouncilRow> {
  const { rows } = await sql<CouncilRow>`
    select ${microseconds('taken_at')} as appended,
      array[batch, fingerprint, name, kind, encode(sha256(convert_to(preview::text, 'UTF8')), 'hex'), source::text, counts::text, taken_by,
        ${microseconds('prepared_at')}] as values
    from batch where authority = ${authority} and state = 'taken' order by taken_at, batch collate "C"`.execute(db);
  yield* rows;
}

/** The leaves of these tables as they stood at each of these moments, which come in order. */
export async function councilLeaves(db: Reader, authority: string, moments: readonly bigint[]): Promise<readonly (readonly Buffer[])[]> {
  const leaves = moments.map((): Buffer[] => []);
  for (const [name, read] of Object.entries(COUNCIL_TABLES)) {
    let digest = '';
    let next = 0;
    const leaf = (): Buffer => leafOf(canonicalJson({ table: name, digest }));
    for await (const { appended, values } of read(db, authority)) {
      while (next < moments.length && (appended === null || BigInt(appended) > (moments[next] ?? 0n))) leaves[next++]?.push(leaf());
      if (next === moments.length) break;
      digest = hash('sha256', canonicalJson([digest, appended, ...values]));
    }
    while (next < moments.length) leaves[next++]?.push(leaf());
  }
  return leaves;
}
