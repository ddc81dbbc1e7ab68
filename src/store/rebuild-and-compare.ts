import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Day } from '../calendar/index.ts';
import { EXPECTATION_COLUMNS, expectationColumns } from './expectation-row.ts';
import { type StoredRecord, streamRecords } from './read-record.ts';
import { type Columns, columnList } from './row-set.ts';
import type { Reader } from './schema.ts';
import type { Judged } from './stored-expectation.ts';
import { SUMMARY_COLUMNS, summaryColumns } from './summary-row.ts';

/** One place where what is kept is not what the records say. */
export interface Difference {
  readonly subject: string;
  /** The key of the expectation; absent where it is the summary. */
  readonly key?: string;
  /** Not kept though it should be; kept though it should not be; kept otherwise than it should be. */
  readonly how: 'missing' | 'unexpected' | 'different';
  /** The columns that differ, for `different`. */
  readonly columns?: readonly string[];
}

export interface Comparison {
  readonly records: number;
  readonly expectations: number;
  /** How many differences there are; the first hundred are listed. */
  readonly differing: number;
  readonly differences: readonly Difference[];
}

/** Judges one record just as it is judged for keeping. */
export type Judge = (record: StoredRecord, asOf: Day) => Judged | Promise<Judged>;

type Row = Readonly<Record<string, unknown>>;

const LISTED = 100;
const RECORDS_AT_A_TIME = 200;

/**
 * Judges every record anew, from the journal alone, as of one day, and compares with what is kept; nothing is written. Only some
 * records are held at a time. Records that are written to meanwhile may show as different.
 */
export async function rebuildAndCompare(db: Reader, authority: string, pack: string, asOf: Day, judge: Judge): Promise<Comparison> {
  const all: Difference[] = [];
  const seen = { records: 0, expectations: 0, differing: 0 };
  const compare = async (records: readonly StoredRecord[], after: string, upTo: string | undefined): Promise<void> => {
    const judged = await Promise.all(records.map((record) => judge(record, asOf)));
    const summaries = judged.map((one) => summaryColumns(one, asOf));
    const expectations = judged.flatMap((one) => one.expectations.map(expectationColumns));
    const found = [
      ...differences(summaries, await kept(db, 'subject_summary', SUMMARY_COLUMNS, authority, pack, after, upTo)),
      ...differences(expectations, await kept(db, 'expectation', EXPECTATION_COLUMNS, authority, pack, after, upTo)),
    ];
    seen.records += records.length;
    seen.expectations += expectations.length;
    seen.differing += found.length;
    all.push(...found.slice(0, LISTED - all.length));
  };
  let page: StoredRecord[] = [];
  let after = '';
  for await (const record of streamRecords(db, authority, RECORDS_AT_A_TIME)) {
    page.push(record);
    if (page.length < RECORDS_AT_A_TIME) continue;
    await compare(page, after, record.subject.id);
    after = record.subject.id;
    page = [];
  }
  await compare(page, after, undefined);
  return { ...seen, differences: all };
}

// As JSON, so that both sides are compared column by column in one form.
async function kept(
  db: Reader,
  table: string,
  columns: Columns,
  authority: string,
  pack: string,
  after: string,
  upTo: string | undefined,
): Promise<readonly Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(kept) as row from (
      select ${columnList(columns)} from ${sql.table(table)} where authority = ${authority} and pack = ${pack}
        and subject > ${after} and ${upTo === undefined ? sql`true` : sql`subject <= ${upTo}`}
    ) kept`.execute(db);
  return rows.map(({ row }) => row);
}

function differences(expected: readonly Row[], found: readonly Row[]): readonly Difference[] {
  const unmatched = new Map(found.map((row) => [placeOf(row), row]));
  const differing = expected.flatMap((row): Difference[] => {
    const other = unmatched.get(placeOf(row));
    unmatched.delete(placeOf(row));
    if (other === undefined) return [{ ...nameOf(row), how: 'missing' }];
    const columns = Object.keys(row).filter((column) => !isDeepStrictEqual(row[column] ?? null, other[column]));
    return columns.length === 0 ? [] : [{ ...nameOf(row), how: 'different', columns }];
  });
  return [...differing, ...[...unmatched.values()].map((row): Difference => ({ ...nameOf(row), how: 'unexpected' }))];
}

function placeOf(row: Row): string {
  return `${String(row['subject'])}\n${String(row['key'] ?? '')}`;
}

function nameOf(row: Row): { subject: string; key?: string } {
  return { subject: String(row['subject']), ...(row['key'] !== undefined && { key: String(row['key']) }) };
}
