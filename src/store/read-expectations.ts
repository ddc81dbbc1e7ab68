import { sql } from 'kysely';
import { type Day, isoOf } from '../calendar/index.ts';
import { EXPECTATION_COLUMNS, expectationFrom } from './expectation-row.ts';
import { namesOf } from './row-set.ts';
import type { Reader } from './schema.ts';
import type { OpenExpectation, OpenState, SubjectSummary } from './stored-expectation.ts';
import { summaryFrom } from './summary-row.ts';

/** What is open or not held of several subjects, or of some standards or in some states alone, the soonest due first. */
export async function openExpectations(
  db: Reader,
  authority: string,
  pack: string,
  subjects: readonly string[],
  only: { readonly standards?: readonly string[]; readonly states?: readonly OpenState[] } = {},
): Promise<readonly OpenExpectation[]> {
  const rows = await db
    .selectFrom('expectation')
    .select(namesOf(EXPECTATION_COLUMNS))
    .where('authority', '=', authority)
    .where('pack', '=', pack)
    .where('subject', '=', sql<string>`any(${subjects})`)
    .$if(only.standards !== undefined, (query) => query.where('standard', '=', sql<string>`any(${only.standards ?? []})`))
    .$if(only.states !== undefined, (query) => query.where('state', 'in', only.states ?? []))
    .orderBy(sql`coalesce(agreed_due_day, due_day)`)
    .orderBy('standard')
    .orderBy('opened_day')
    .orderBy('nth')
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

/** The same for several; those that were not judged are left out. */
export async function summariesOf(
  db: Reader,
  authority: string,
  pack: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, SubjectSummary>> {
  const rows = await db
    .selectFrom('subject_summary')
    .selectAll()
    .where('authority', '=', authority)
    .where('pack', '=', pack)
    .where('subject', '=', sql<string>`any(${subjects})`)
    .execute();
  return new Map(rows.map((row) => [row.subject, summaryFrom(row)]));
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

/** Whose answer may differ on this day from the day it was judged for, though nothing was written: at most so many, in order. Midnight judges these alone. */
export async function changingBy(db: Reader, authority: string, pack: string, day: Day, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from subject_summary
    where authority = ${authority} and pack = ${pack} and changes_on <= ${isoOf(day)}::date order by changes_on, subject limit ${limit}`.execute(
    db,
  );
  return rows.map(({ subject }) => subject);
}
