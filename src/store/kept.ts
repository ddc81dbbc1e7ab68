import { sql } from 'kysely';
import type { Reader, Schema } from './schema.ts';
import { SCHEMA } from './open-store.ts';

/**
 * What becomes of each table: `for good` goes into every backup; `made again` follows from what is kept for good and is worked out
 * anew after a restore; `of the schema` says how the tables themselves stand. Those kept for good are named in an order in which they
 * can be filled, each after those it refers to. A name stays here for as long as a backup may hold the table.
 */
export const KEPT: Readonly<Record<keyof Schema, 'for good' | 'made again'>> & Readonly<Record<string, Keeping>> = {
  authority: 'for good',
  subject: 'for good',
  subject_details: 'for good',
  holding: 'for good',
  source: 'for good',
  journal: 'for good',
  batch: 'for good',
  recording: 'for good',
  author: 'for good',
  account: 'for good',
  account_role: 'for good',
  absence_cover: 'for good',
  recovery_code: 'for good',
  account_change: 'for good',
  session: 'made again',
  record_sensitivity: 'for good',
  record_access: 'for good',
  access_log: 'for good',
  notice: 'for good',
  delegation: 'for good',
  delegation_change: 'for good',
  document_template: 'for good',
  council_word: 'for good',
  draft: 'for good',
  signed_heads: 'for good',
  access_request: 'for good',
  access_request_step: 'for good',
  redaction: 'for good',
  correction_asked: 'for good',
  correction_answer: 'for good',
  legal_hold: 'for good',
  retention_step: 'for good',
  destroyed_record: 'for good',
  destroyed_leaf: 'for good',
  erased_row: 'for good',
  expectation: 'made again',
  subject_summary: 'made again',
  subject_standing: 'made again',
  search_name: 'made again',
  standing_change: 'made again',
  caseload_change: 'made again',
  judging_run: 'made again',
  judging_part: 'made again',
  retention_date: 'made again',
  migration: 'of the schema',
  migration_lock: 'of the schema',
  restoring: 'of the schema',
};

export type Keeping = 'for good' | 'made again' | 'of the schema';

/** A table that is kept for good, as it stands in this database: its columns in order, without those that are worked out. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The tables that are there, with their columns. */
export async function tablesPresent(db: Reader): Promise<readonly KeptTable[]> {
  const { rows } = await sql<KeptTable>`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = to_regnamespace(${SCHEMA}) and c.relkind in ('r', 'p') group by 1 order by 1`.execute(db);
  return rows;
}

/** Of these tables, those kept for good, each after those it refers to. */
export function keptForGood(present: readonly KeptTable[]): readonly KeptTable[] {
  return tablesThatAre('for good').flatMap((name) => present.filter((table) => table.name === name));
}

/** Of these tables, the names of those nobody said how to keep. */
export function unclassified(present: readonly KeptTable[]): readonly string[] {
  return present.map(({ name }) => name).filter((name) => KEPT[name] === undefined);
}

/** The names of all tables that are kept so. */
export function tablesThatAre(keeping: Keeping): readonly string[] {
  return Object.keys(KEPT).filter((name) => KEPT[name] === keeping);
}

/** Whether anything has been written down: a council without a record is nothing yet. */
export async function holdsRecords(db: Reader): Promise<boolean> {
  for (const { name } of keptForGood(await tablesPresent(db))) {
    if (name === 'authority') continue;
    const { rows } = await sql<{ any: boolean }>`select exists (select from ${sql.id(SCHEMA, name)}) as any`.execute(db);
    if (rows[0]?.any === true) return true;
  }
  return false;
}

/** How many rows each table holds that is kept for good. */
export async function countKept(db: Reader): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of keptForGood(await tablesPresent(db))) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.id(SCHEMA, name)}`.execute(db);
    counts.set(name, rows[0]?.n ?? 0);
  }
  return counts;
}
