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
  /** Its rows go with the record they are about; what the sum came to around each is kept. */
  readonly erasable?: true;
  /** Came after the first days had been signed: it has no leaf on a day on which nothing was written in it. */
  readonly later?: true;
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
    erasable: true,
  },
  { table: 'account_change', time: 'at', key: sql`change`, values: texts('account', 'change', 'what', 'detail', 'by') },
  {
    table: 'destroyed_record',
    time: 'written_at',
    key: sql`subject || ' ' || last_seq`,
    // What was signed of it when it was destroyed names all the rest.
    values: [...texts('subject', 'last_seq'), sql`encode(signature, 'hex')`],
    later: true,
  },
  {
    table: 'delegation',
    time: 'proposed_at',
    key: sql`line`,
    values: texts(
      'line',
      'decision',
      'by_roles',
      'absent_roles',
      'absent_accounts',
      'teams',
      'up_to',
      'from_day',
      'until_day',
      'reason',
      'proposed_by',
    ),
    later: true,
  },
  {
    table: 'delegation_change',
    time: 'said_at',
    key: sql`line || ' ' || nth`,
    values: texts('line', 'nth', 'what', 'ends_on', 'reason', 'said_by'),
    later: true,
  },
  {
    table: 'council_word',
    time: 'said_at',
    key: sql`nth::text`,
    values: texts('nth', 'act', 'word', 'kind', 'instead', 'because', 'said_by'),
    later: true,
  },
];

/**
 * A leaf for each table, over what was written in it after one moment and up to another (both in microseconds since 1970; from the beginning
 * where the first is absent). Only some rows are held at a time.
 */
export async function councilLeaves(db: Reader, authority: string, after: bigint | undefined, upTo: bigint): Promise<readonly Buffer[]> {
  const leaves: Buffer[] = [];
  for (const table of COUNCIL_TABLES) {
    let digest = '';
    for await (const row of rowsOf(db, table, authority, after, upTo)) digest = sumWith(digest, row);
    if (digest !== '' || table.later !== true) leaves.push(leafOf(canonicalJson({ table: table.table, digest })));
  }
  return leaves;
}

/** What the sum over a table came to before and after a row of it. */
export interface SumAround {
  readonly table: string;
  /** When the row was written, as the database writes it, and what tells it apart. */
  readonly at: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The sums around every row about one subject that goes with the record, of those written after one moment and up to another: with them the
 * day holds without those rows, and shows any other that was altered.
 */
export async function sumsAround(
  db: Reader,
  authority: string,
  subject: string,
  after: bigint | undefined,
  upTo: bigint,
): Promise<readonly SumAround[]> {
  const sums: SumAround[] = [];
  for (const table of COUNCIL_TABLES.filter(({ erasable }) => erasable === true)) {
    let before = '';
    for await (const row of rowsOf(db, table, authority, after, upTo)) {
      const digest = sumWith(before, row);
      if (row.subject === subject && row.before === null)
        sums.push({ table: table.table, at: row.at, key: row.key, before, after: digest });
      before = digest;
    }
  }
  return sums;
}

/** A row that is gone takes the sum from what it was before to what it was after; where it was not that, to what nothing else comes to. */
function sumWith(digest: string, { values, before, after }: Row): string {
  if (before === null) return hash('sha256', canonicalJson([digest, ...values]));
  return before === digest && after !== null ? after : hash('sha256', canonicalJson({ digest, before, after }));
}

const ROWS_AT_A_TIME = 1000;

interface Row {
  readonly at: string;
  readonly key: string;
  readonly values: readonly (string | null)[];
  /** Whose record it is about, in a table whose rows can go. */
  readonly subject: string | null;
  /** What the sum came to around it, of a row that is gone. */
  readonly before: string | null;
  readonly after: string | null;
}

async function* rowsOf(db: Reader, table: CouncilTable, authority: string, after: bigint | undefined, upTo: bigint): AsyncGenerator<Row> {
  const last = sql`${instantOf(String(upTo)).toString()}::timestamptz`;
  // What comes after every key of the first moment, which was signed the day before.
  let from = { at: after === undefined ? '-infinity' : instantOf(String(after)).toString(), key: '', beyond: after !== undefined };
  for (;;) {
    const { rows } = await sql<Row>`
      select at::text, key, values, subject, before, after from (${rowsFrom(table, authority, from, last)}) found
      order by found.at, found.key limit ${ROWS_AT_A_TIME}`.execute(db);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < ROWS_AT_A_TIME) return;
    from = { at: end.at, key: end.key, beyond: false };
  }
}

interface From {
  readonly at: string;
  readonly key: string;
  readonly beyond: boolean;
}

function rowsFrom(
  { table, time, key, values, where = sql`true`, erasable }: CouncilTable,
  authority: string,
  from: From,
  last: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const [at, name] = [sql.ref(time), sql`(${key})::text collate "C"`];
  const about = erasable === true ? sql`subject` : sql`null`;
  const there = sql`
    select ${at} as at, ${name} as key, array[${microseconds(time)}, ${sql.join(values)}] as values, ${about} as subject, null as before, null as after
    from ${sql.table(table)} where authority = ${authority} and ${where} and ${comesAfter(from, at, name)} and ${at} <= ${last}`;
  if (erasable !== true) return sql`${there} order by 1, 2 limit ${ROWS_AT_A_TIME}`;
  return sql`${there} union all
    select at, key collate "C", '{}', subject, before, after from erased_row
    where authority = ${authority} and of_table = ${table} and ${comesAfter(from, sql`at`, sql`key collate "C"`)} and at <= ${last}`;
}

function comesAfter({ at, key, beyond }: From, time: RawBuilder<unknown>, name: RawBuilder<unknown>): RawBuilder<unknown> {
  return beyond
    ? sql`${time} > ${at}::timestamptz`
    : sql`${time} >= ${at}::timestamptz and (${time}, ${name}) > (${at}::timestamptz, ${key})`;
}
