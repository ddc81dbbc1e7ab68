/** What belongs to no one record and is signed as well, each with the day it was written on: forms saved, files taken, who looked at what. */
import { hash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { canonicalJson } from '../canonical-json.ts';
import { instantOf, microseconds } from '../microseconds.ts';
import type { Reader, Schema } from '../schema.ts';
import { leafOf } from './tree.ts';

interface CouncilTable {
  readonly table: keyof Schema;
  /** When a row was written: it is signed with the first day after that. */
  readonly time: string;
  /** Tells rows of one moment apart. */
  readonly key: RawBuilder<unknown>;
  /** What is signed of a row, each as text; what is added to a table later is added in a list of its own, or old days would no longer hold. */
  readonly values: readonly RawBuilder<unknown>[];
  readonly where?: RawBuilder<unknown>;
}

const texts = (...columns: readonly string[]): readonly RawBuilder<unknown>[] => columns.map((column) => sql`${sql.ref(column)}::text`);

const COUNCIL_TABLES: readonly CouncilTable[] = [
  {
    table: 'recording',
    time: 'appended_at',
    key: sql`recording`,
    values: texts('recording', 'fingerprint', 'type', 'author', 'role', 'entries'),
  },
  {
    table: 'batch',
    time: 'taken_at',
    key: sql`batch`,
    values: [
      ...texts('batch', 'fingerprint', 'name', 'kind', 'source', 'counts', 'taken_by'),
      // What was found in a file can be long, so its digest stands for it.
      sql`encode(sha256(convert_to(preview::text, 'UTF8')), 'hex')`,
      microseconds('prepared_at'),
    ],
    where: sql`state = 'taken'`,
  },
  {
    table: 'access_log',
    time: 'at',
    key: sql`line`,
    values: texts('line', 'account', 'request', 'door', 'event', 'subject', 'outcome', 'because'),
  },
  {
    table: 'record_sensitivity',
    time: 'set_at',
    key: sql`subject || ' ' || nth`,
    values: texts('subject', 'nth', 'sensitivity', 'reason', 'set_by'),
  },
  { table: 'account_change', time: 'at', key: sql`change`, values: texts('account', 'change', 'what', 'detail', 'by') },
];

const ROWS_AT_A_TIME = 1000;

/**
 * A leaf for each table, over what was written in it after one moment and up to another (both in microseconds since 1970; from the beginning
 * where the first is absent). Only some rows are held at a time.
 */
export async function councilLeaves(db: Reader, authority: string, after: bigint | undefined, upTo: bigint): Promise<readonly Buffer[]> {
  const leaves: Buffer[] = [];
  for (const table of COUNCIL_TABLES) {
    let digest = '';
    for await (const values of rowsOf(db, table, authority, after, upTo)) digest = hash('sha256', canonicalJson([digest, ...values]));
    leaves.push(leafOf(canonicalJson({ table: table.table, digest })));
  }
  return leaves;
}

interface Row {
  readonly at: string;
  readonly key: string;
  readonly values: readonly (string | null)[];
}

async function* rowsOf(
  db: Reader,
  { table, time, key, values, where = sql`true` }: CouncilTable,
  authority: string,
  after: bigint | undefined,
  upTo: bigint,
): AsyncGenerator<Row['values']> {
  const [at, name] = [sql.ref(time), sql`(${key})::text collate "C"`];
  // What comes after every key of the first moment, which was signed the day before.
  let from = { at: after === undefined ? '-infinity' : instantOf(String(after)).toString(), key: '', beyond: after !== undefined };
  for (;;) {
    const next = from.beyond
      ? sql`${at} > ${from.at}::timestamptz`
      : sql`${at} >= ${from.at}::timestamptz and (${at}, ${name}) > (${from.at}::timestamptz, ${from.key})`;
    const { rows } = await sql<Row>`
      select ${at}::text as at, ${name} as key, array[${microseconds(time)}, ${sql.join(values)}] as values
      from ${sql.table(table)} where authority = ${authority} and ${where} and ${next} and ${at} <= ${instantOf(String(upTo)).toString()}::timestamptz
      order by ${at}, ${name} limit ${ROWS_AT_A_TIME}`.execute(db);
    for (const row of rows) yield row.values;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_A_TIME) return;
    from = { at: last.at, key: last.key, beyond: false };
  }
}
