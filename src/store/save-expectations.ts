import { type RawBuilder, sql } from 'kysely';
import { type Counted, COUNTED_COLUMNS, caseloadDifference } from './caseload.ts';
import { addToCounts, takeFromCounts } from './counted.ts';
import { EXPECTATION_COLUMNS } from './expectation-row.ts';
import { FOUND_COLUMNS } from './found-row.ts';
import { type KeptAnswer, keptOf } from './kept-answer.ts';
import { columnList, type Columns, inParts, rowSet } from './row-set.ts';
import type { Writer } from './schema.ts';
import { standingDifference, type StandingLine } from './standing.ts';
import type { Judged } from './stored-expectation.ts';
import { SUMMARY_COLUMNS } from './summary-row.ts';

export interface Saved {
  readonly saved: number;
  /** Whose record has changed since it was read for judging; nothing was kept of them, judge them again. */
  readonly stale: readonly string[];
}

const SUBJECTS_IN_A_STATEMENT = 500;

/**
 * Puts what was judged by one pack in place of what was kept of the same subjects, and what it adds to the council's counts beside
 * it. Only rows that differ are written. Throws StoreError where one subject has two expectations with the same key.
 */
export async function saveExpectations(tx: Writer, authority: string, pack: string, judged: readonly Judged[]): Promise<Saved> {
  const stale: string[] = [];
  for (const part of inParts(judged, SUBJECTS_IN_A_STATEMENT)) {
    const before = await keptBefore(tx, authority, pack, part);
    const fresh = part.filter(({ subject, revision }) => before.get(subject)?.revision === revision);
    stale.push(...part.filter((one) => !fresh.includes(one)).map(({ subject }) => subject));
    await replace(tx, authority, pack, fresh.map(keptOf), before);
  }
  return { saved: judged.length - stale.length, stale };
}

/**
 * Removes what was judged by one pack of all a council's records, or of these alone. The records themselves stay; judging anew
 * then writes every row, which also puts right any that was tampered with.
 */
export async function forgetExpectations(tx: Writer, authority: string, pack: string, subjects?: readonly string[]): Promise<void> {
  if (subjects !== undefined) await takeFromCounts(tx, authority, pack, subjects);
  const ofSubjects = ['expectation', 'subject_summary', 'subject_standing'] as const;
  for (const table of ofSubjects) {
    await tx
      .deleteFrom(table)
      .where('authority', '=', authority)
      .where('pack', '=', pack)
      .$if(subjects !== undefined, (query) => query.where('subject', '=', sql<string>`any(${subjects})`))
      .execute();
  }
  if (subjects !== undefined) return;
  for (const table of ['standing_change', 'caseload_change'] as const) {
    await tx.deleteFrom(table).where('authority', '=', authority).where('pack', '=', pack).execute();
  }
}

/** A record's revision, and what was kept of its last answer; `digest` is null where none was. */
type Before = Counted & { readonly subject: string; readonly revision: number; readonly digest: string | null };

// Locked, so that nobody writes to these records, or judges them, until this is in place. The lock is taken in a part of its own:
// what was kept is then read as it is when the lock is had, not as it was when it was asked for.
async function keptBefore(tx: Writer, authority: string, pack: string, judged: readonly Judged[]): Promise<ReadonlyMap<string, Before>> {
  const locked = await tx
    .selectFrom('subject')
    .select(['subject', 'revision'])
    .where('authority', '=', authority)
    .where('subject', '=', sql<string>`any(${judged.map(({ subject }) => subject)})`)
    .orderBy('subject')
    .forUpdate()
    .execute();
  const kept = await tx
    .selectFrom('subject_summary')
    .select(['subject', 'digest', ...COUNTED_COLUMNS])
    .where('authority', '=', authority)
    .where('pack', '=', pack)
    .where('subject', '=', sql<string>`any(${judged.map(({ subject }) => subject)})`)
    .execute();
  const summaries = new Map(kept.map((row) => [row.subject, row]));
  return new Map(locked.map(({ subject, revision }) => [subject, { ...NOTHING, ...summaries.get(subject), subject, revision }]));
}

const NOTHING = {
  digest: null,
  kind: 'child',
  worker: null,
  team: null,
  open: false,
  overdue: 0,
  to_put_right: 0,
  due_soon: 0,
  not_held: 0,
  waiting: 0,
} as const;

async function replace(
  tx: Writer,
  authority: string,
  pack: string,
  judged: readonly KeptAnswer[],
  before: ReadonlyMap<string, Before>,
): Promise<void> {
  if (judged.length === 0) return;
  const changed = judged.filter(({ summary }) => before.get(summary.subject)?.digest !== summary.digest);
  const known = judged.flatMap(({ summary }) => before.get(summary.subject) ?? []).filter(({ digest }) => digest !== null);
  const standingBefore = await standingKept(
    tx,
    authority,
    pack,
    changed.flatMap(({ summary: { subject } }) => (before.get(subject)?.digest === null ? [] : [subject])),
  );
  await replaceRows(tx, authority, pack, changed);
  await replaceSummaries(tx, authority, pack, judged);
  await replaceFound(tx, authority, judged);
  await addToCounts(
    tx,
    authority,
    pack,
    standingDifference(
      standingBefore,
      changed.flatMap(({ standing }) => standing),
    ),
    caseloadDifference(
      known,
      judged.map(({ summary }) => summary),
    ),
  );
}

async function standingKept(tx: Writer, authority: string, pack: string, subjects: readonly string[]): Promise<readonly StandingLine[]> {
  if (subjects.length === 0) return [];
  const rows = await tx
    .selectFrom('subject_standing')
    .select('standing')
    .where('authority', '=', authority)
    .where('pack', '=', pack)
    .where('subject', '=', sql<string>`any(${subjects})`)
    .execute();
  return rows.flatMap(({ standing }) => standing);
}

const STANDING_COLUMNS = { subject: 'text', standing: 'json' };

async function replaceRows(tx: Writer, authority: string, pack: string, changed: readonly KeptAnswer[]): Promise<void> {
  if (changed.length === 0) return;
  const subjects = changed.map(({ summary }) => summary.subject);
  await sql`
    with judged as materialized (select * from ${rowSet(
      'judged',
      EXPECTATION_COLUMNS,
      changed.flatMap(({ open }) => open),
    )}),
    gone as (
      delete from expectation e where e.authority = ${authority} and e.pack = ${pack} and e.subject = any(${subjects})
        and not exists (select from judged j where j.subject = e.subject and j.standard = e.standard and j.opened_day = e.opened_day and j.nth = e.nth)
    ),
    counted as (
      insert into subject_standing (authority, pack, ${columnList(STANDING_COLUMNS)})
      select ${authority}, ${pack}, ${columnList(STANDING_COLUMNS)} from ${rowSet(
        'standings',
        STANDING_COLUMNS,
        changed.map(({ summary, standing }) => ({ subject: summary.subject, standing })),
      )}
      on conflict (authority, pack, subject) do update set standing = excluded.standing
    )
    insert into expectation as kept (authority, pack, ${columnList(EXPECTATION_COLUMNS)})
    select ${authority}, ${pack}, ${columnList(EXPECTATION_COLUMNS)} from judged
    on conflict (authority, pack, subject, standard, opened_day, nth) do update set ${replaced(EXPECTATION_COLUMNS)}
    where ${differs('kept', EXPECTATION_COLUMNS)}`.execute(tx);
}

async function replaceSummaries(tx: Writer, authority: string, pack: string, judged: readonly KeptAnswer[]): Promise<void> {
  const rows = judged.map(({ summary }) => summary);
  await sql`
    insert into subject_summary as kept (authority, pack, ${columnList(SUMMARY_COLUMNS)})
    select ${authority}, ${pack}, ${columnList(SUMMARY_COLUMNS)} from ${rowSet('judged', SUMMARY_COLUMNS, rows)}
    on conflict (authority, pack, subject) do update set ${replaced(SUMMARY_COLUMNS)} where ${differs('kept', SUMMARY_COLUMNS)}`.execute(
    tx,
  );
}

// By whatever pack it is judged, a child is found by the same.
async function replaceFound(tx: Writer, authority: string, judged: readonly KeptAnswer[]): Promise<void> {
  const rows = judged.flatMap(({ found }) => found);
  const subjects = judged.map(({ summary }) => summary.subject);
  await sql`
    with now as materialized (select * from ${rowSet('now', FOUND_COLUMNS, rows)}),
    gone as (
      delete from search_name s where s.authority = ${authority} and s.subject = any(${subjects})
        and not exists (select from now where now.subject = s.subject and now.part = s.part)
    )
    insert into search_name as kept (authority, ${columnList(FOUND_COLUMNS)})
    select ${authority}, ${columnList(FOUND_COLUMNS)} from now
    on conflict (authority, subject, part) do update set ${replaced(FOUND_COLUMNS)} where ${differs('kept', FOUND_COLUMNS)}`.execute(tx);
}

function replaced(columns: Columns): RawBuilder<unknown> {
  return sql.join(Object.keys(columns).map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`));
}

function differs(table: string, columns: Columns): RawBuilder<unknown> {
  const of = (name: string) => sql.join(Object.keys(columns).map((column) => sql.id(name, column)));
  return sql`(${of(table)}) is distinct from (${of('excluded')})`;
}
