import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../calendar/index.ts';
import { StoreError } from './errors.ts';
import { EXPECTATION_COLUMNS, expectationColumns } from './expectation-row.ts';
import { columnList, type Columns, inParts, rowSet } from './row-set.ts';
import type { Writer } from './schema.ts';
import type { Judged } from './stored-expectation.ts';
import { SUMMARY_COLUMNS, summaryColumns } from './summary-row.ts';

export interface Saved {
  readonly saved: number;
  /** Whose record has changed since it was read for judging; nothing was kept of them, judge them again. */
  readonly stale: readonly string[];
}

const SUBJECTS_IN_A_STATEMENT = 100;

/**
 * Puts what was judged, by one pack on one day, in place of what was kept of the same subjects. Only rows that differ are
 * written. Throws StoreError where one subject has two expectations with the same key.
 */
export async function saveExpectations(tx: Writer, authority: string, pack: string, asOf: Day, judged: readonly Judged[]): Promise<Saved> {
  const stale: string[] = [];
  for (const part of inParts(judged, SUBJECTS_IN_A_STATEMENT)) {
    const fresh = await stillTrue(tx, authority, part);
    stale.push(...part.filter((one) => !fresh.includes(one)).map(({ subject }) => subject));
    await replace(tx, authority, pack, asOf, fresh);
  }
  return { saved: judged.length - stale.length, stale };
}

/**
 * Removes what was judged by one pack of all a council's records, or of these alone. The records themselves stay; judging anew
 * then writes every row, which also puts right any that was tampered with.
 */
export async function forgetExpectations(tx: Writer, authority: string, pack: string, subjects?: readonly string[]): Promise<void> {
  for (const table of ['expectation', 'subject_summary'] as const) {
    await tx
      .deleteFrom(table)
      .where('authority', '=', authority)
      .where('pack', '=', pack)
      .$if(subjects !== undefined, (query) => query.where('subject', '=', sql<string>`any(${subjects})`))
      .execute();
  }
}

// Locked, so that nobody writes to these records, or judges them, until this is in place.
async function stillTrue(tx: Writer, authority: string, judged: readonly Judged[]): Promise<readonly Judged[]> {
  const rows = await tx
    .selectFrom('subject')
    .select(['subject', 'revision'])
    .where('authority', '=', authority)
    .where('subject', '=', anyOf(judged))
    .orderBy('subject')
    .forUpdate()
    .execute();
  const revisions = new Map(rows.map(({ subject, revision }) => [subject, revision]));
  return judged.filter(({ subject, revision }) => revisions.get(subject) === revision);
}

async function replace(tx: Writer, authority: string, pack: string, asOf: Day, judged: readonly Judged[]): Promise<void> {
  if (judged.length === 0) return;
  judged.forEach(refuseDoubleKeys);
  const summaries = judged.map((one) => summaryColumns(one, asOf));
  const kept = await tx
    .selectFrom('subject_summary')
    .select(['subject', 'digest'])
    .where('authority', '=', authority)
    .where('pack', '=', pack)
    .where('subject', '=', anyOf(judged))
    .execute();
  const digests = new Map(kept.map(({ subject, digest }) => [subject, digest]));
  await replaceExpectations(
    tx,
    authority,
    pack,
    judged.filter(({ subject }, n) => digests.get(subject) !== summaries[n]?.digest),
  );
  await sql`
    insert into subject_summary as kept (authority, pack, ${columnList(SUMMARY_COLUMNS)})
    select ${authority}, ${pack}, ${columnList(SUMMARY_COLUMNS)} from ${rowSet('judged', SUMMARY_COLUMNS, summaries)}
    on conflict (authority, pack, subject) do update set ${replaced(SUMMARY_COLUMNS)} where ${differs('kept', SUMMARY_COLUMNS)}`.execute(
    tx,
  );
}

async function replaceExpectations(tx: Writer, authority: string, pack: string, judged: readonly Judged[]): Promise<void> {
  if (judged.length === 0) return;
  const rows = judged.flatMap(({ expectations }) => expectations.map(expectationColumns));
  await sql`
    with judged as materialized (select * from ${rowSet('judged', EXPECTATION_COLUMNS, rows)}),
    gone as (
      delete from expectation where authority = ${authority} and pack = ${pack} and subject = ${anyOf(judged)}
        and not exists (select from judged where judged.subject = expectation.subject and judged.key = expectation.key)
    )
    insert into expectation as kept (authority, pack, ${columnList(EXPECTATION_COLUMNS)})
    select ${authority}, ${pack}, ${columnList(EXPECTATION_COLUMNS)} from judged
    on conflict (authority, pack, subject, key) do update set ${replaced(EXPECTATION_COLUMNS)} where ${differs('kept', EXPECTATION_COLUMNS)}`.execute(
    tx,
  );
}

function anyOf(judged: readonly Judged[]): RawBuilder<string> {
  return sql<string>`any(${judged.map(({ subject }) => subject)})`;
}

function refuseDoubleKeys({ subject, expectations }: Judged): void {
  const keys = new Set<string>();
  for (const { key, subject: whose } of expectations) {
    if (whose !== subject) throw new StoreError(`The expectation ${key} is of ${whose} but was handed in with the answer for ${subject}.`);
    if (keys.has(key)) throw new StoreError(`${subject} has two expectations with the key ${key}. Every key of one record must differ.`);
    keys.add(key);
  }
}

function replaced(columns: Columns): RawBuilder<unknown> {
  return sql.join(Object.keys(columns).map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`));
}

function differs(table: string, columns: Columns): RawBuilder<unknown> {
  const of = (name: string) => sql.join(Object.keys(columns).map((column) => sql.id(name, column)));
  return sql`(${of(table)}) is distinct from (${of('excluded')})`;
}
