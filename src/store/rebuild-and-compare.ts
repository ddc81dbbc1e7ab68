import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { type Day, isoOf } from '../calendar/index.ts';
import { compareCounts } from './compare-counts.ts';
import type { Difference } from './difference.ts';
import { EXPECTATION_COLUMNS } from './expectation-row.ts';
import { FOUND_COLUMNS } from './found-row.ts';
import { keptOf } from './kept-answer.ts';
import { type StoredRecord, streamRecords } from './read-record.ts';
import { type Columns, columnList } from './row-set.ts';
import type { Reader } from './schema.ts';
import type { Judged } from './stored-expectation.ts';
import { SUMMARY_COLUMNS } from './summary-row.ts';

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
const STANDING_COLUMNS = { subject: 'text', standing: 'json' };

/**
 * Judges every record anew, from the journal alone, as of one day, and compares with what is kept: lines, open expectations, counts of
 * each subject and of all, what each is found by. Nothing is written. Only some records are held at a time. Records that are written to meanwhile may show as different.
 */
export async function rebuildAndCompare(db: Reader, authority: string, pack: string, asOf: Day, judge: Judge): Promise<Comparison> {
  const all: Difference[] = [];
  const seen = { records: 0, expectations: 0, differing: 0 };
  const found = (more: readonly Difference[]): void => {
    seen.differing += more.length;
    all.push(...more.slice(0, Math.max(0, LISTED - all.length)));
  };
  const compare = async (records: readonly StoredRecord[], after: string, upTo: string | undefined): Promise<void> => {
    const judged = await Promise.all(records.map((record) => judge(record, asOf)));
    const expected = judged.map(keptOf);
    const those = { authority, after, upTo };
    const kept = (table: string, columns: Columns) => keptRows(db, table, columns, { ...those, pack });
    found(
      differences(
        expected.map(({ summary }) => summary),
        await kept('subject_summary', SUMMARY_COLUMNS),
        { changes_on: (when, then) => stillHolds(when, then, asOf) },
      ),
    );
    found(
      differences(
        expected.flatMap(({ open }) => open),
        await kept('expectation', EXPECTATION_COLUMNS),
      ),
    );
    found(
      differences(
        expected.map(({ summary: { subject }, standing }) => ({ subject, standing })),
        await kept('subject_standing', STANDING_COLUMNS),
      ),
    );
    found(
      differences(
        expected.flatMap(({ found: rows }) => rows),
        await keptRows(db, 'search_name', FOUND_COLUMNS, those),
      ),
    );
    seen.records += records.length;
    seen.expectations += judged.flatMap(({ standing }) => standing).reduce((sum, [, , expectations]) => sum + expectations, 0);
  };
  let page: StoredRecord[] = [];
  let after = '';
  for await (const record of streamRecords(db, authority)) {
    page.push(record);
    if (page.length < RECORDS_AT_A_TIME) continue;
    await compare(page, after, record.subject.id);
    after = record.subject.id;
    page = [];
  }
  await compare(page, after, undefined);
  found(await compareCounts(db, authority, pack));
  return { ...seen, differences: all };
}

/** An answer may have been judged on an earlier day: that it is looked at again sooner than it must be does no harm, later would. */
function stillHolds(expected: unknown, kept: unknown, asOf: Day): boolean {
  if (kept === null) return expected === null;
  return typeof kept === 'string' && kept > isoOf(asOf) && (expected === null || kept <= String(expected));
}

// As JSON, so that both sides are compared column by column in one form.
async function keptRows(
  db: Reader,
  table: string,
  columns: Columns,
  { authority, pack, after, upTo }: { authority: string; pack?: string; after: string; upTo: string | undefined },
): Promise<readonly Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(kept) as row from (
      select ${columnList(columns)} from ${sql.table(table)} where authority = ${authority} and ${pack === undefined ? sql`true` : sql`pack = ${pack}`}
        and subject > ${after} and ${upTo === undefined ? sql`true` : sql`subject <= ${upTo}`}
    ) kept`.execute(db);
  return rows.map(({ row }) => row);
}

type Alike = (expected: unknown, kept: unknown) => boolean;

function differences(expected: readonly Row[], found: readonly Row[], alike: Readonly<Record<string, Alike>> = {}): readonly Difference[] {
  const unmatched = new Map(found.map((row) => [placeOf(row), row]));
  const differing = expected.flatMap((row): Difference[] => {
    const other = unmatched.get(placeOf(row));
    unmatched.delete(placeOf(row));
    if (other === undefined) return [{ ...nameOf(row), how: 'missing' }];
    const columns = Object.keys(row).filter((column) => !(alike[column] ?? isDeepStrictEqual)(row[column] ?? null, other[column]));
    return columns.length === 0 ? [] : [{ ...nameOf(row), how: 'different', columns }];
  });
  return [...differing, ...[...unmatched.values()].map((row): Difference => ({ ...nameOf(row), how: 'unexpected' }))];
}

function placeOf(row: Row): string {
  return [row['subject'], row['part'], row['standard'], row['opened_day'], row['nth']].map((part) => String(part ?? '')).join('\n');
}

function nameOf(row: Row): { subject: string; key?: string } {
  const subject = String(row['subject']);
  if (row['standard'] === undefined) return { subject };
  const nth = row['nth'] === 1 ? '' : `:${String(row['nth'])}`;
  return { subject, key: `${String(row['standard'])}:${subject}:${String(row['opened_day'])}${nth}` };
}
