import { sql } from 'kysely';
import type { Day } from '../calendar/index.ts';
import { EXPECTATION_COLUMNS, expectationFrom } from './expectation-row.ts';
import { namesOf } from './row-set.ts';
import type { Reader } from './schema.ts';
import type { StoredExpectation, SubjectSummary } from './stored-expectation.ts';
import { summaryFrom } from './summary-row.ts';
import { OPEN_STATES } from './worklist-filter.ts';

/** Every expectation of one subject, in order of the day it opened. */
export async function expectationsOf(db: Reader, authority: string, pack: string, subject: string): Promise<readonly StoredExpectation[]> {
  const rows = await ofPack(db, authority, pack).where('subject', '=', subject).orderBy('opened_day').orderBy('key').execute();
  return rows.map(expectationFrom);
}

/** One expectation of one subject by its key, or undefined. */
export async function findExpectation(
  db: Reader,
  authority: string,
  pack: string,
  subject: string,
  key: string,
): Promise<StoredExpectation | undefined> {
  const row = await ofPack(db, authority, pack).where('subject', '=', subject).where('key', '=', key).executeTakeFirst();
  return row && expectationFrom(row);
}

/** What is open or not held of several subjects, the soonest due first. */
export async function openExpectations(
  db: Reader,
  authority: string,
  pack: string,
  subjects: readonly string[],
): Promise<readonly StoredExpectation[]> {
  const rows = await ofPack(db, authority, pack)
    .where('subject', '=', sql<string>`any(${subjects})`)
    .where('state', 'in', OPEN_STATES)
    .orderBy(sql`coalesce(agreed_due_day, due_day)`)
    .orderBy('key')
    .execute();
  return rows.map(expectationFrom);
}

/** What was kept of one subject for lists, or undefined where the subject was not judged by this pack. */
export async function findSummary(db: Reader, authority: string, pack: string, subject: string): Promise<SubjectSummary | undefined> {
  const row = await db
    .selectFrom('subject_summary')
    .selectAll()
    .where('authority', '=', authority)
    .where('pack', '=', pack)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row && summaryFrom(row);
}

/** The same for everyone of one family, by name. */
export async function familySummaries(db: Reader, authority: string, pack: string, family: string): Promise<readonly SubjectSummary[]> {
  const rows = await db
    .selectFrom('subject_summary')
    .selectAll()
    .where('authority', '=', authority)
    .where('pack', '=', pack)
    .where('family', '=', family)
    .orderBy('name')
    .orderBy('subject')
    .execute();
  return rows.map(summaryFrom);
}

/** Whose answer changes on or before this day though nothing was written; the midnight tick judges these alone. */
export async function changingBy(db: Reader, authority: string, pack: string, day: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from subject_summary
    where authority = ${authority} and pack = ${pack} and changes_on <= date '1970-01-01' + ${day}::int order by subject`.execute(db);
  return rows.map(({ subject }) => subject);
}

function ofPack(db: Reader, authority: string, pack: string) {
  return db.selectFrom('expectation').select(namesOf(EXPECTATION_COLUMNS)).where('authority', '=', authority).where('pack', '=', pack);
}
