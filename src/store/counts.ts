import { sql } from 'kysely';
import { type Day, isoOf } from '../calendar/index.ts';
import type { Reader } from './schema.ts';
import type { StoredState } from './stored-expectation.ts';
import { matches, type WorklistFilter } from './worklist-filter.ts';

export interface Count {
  /** Subjects of whom at least one expectation stands so. */
  readonly subjects: number;
  readonly expectations: number;
}

export interface Counts {
  readonly subjects: number;
  readonly overdue: Count;
  readonly dueSoon: Count;
  readonly upcoming: Count;
  readonly notHeld: Count;
  readonly waiting: Count;
}

/** How those whom the filter picks stand. */
export async function countsByState(db: Reader, filter: WorklistFilter): Promise<Counts> {
  const {
    rows: [row],
  } = await sql<Record<string, number>>`
    select count(*) as subjects,
      count(*) filter (where overdue > 0) as overdue_subjects, coalesce(sum(overdue), 0) as overdue,
      count(*) filter (where due_soon > 0) as due_soon_subjects, coalesce(sum(due_soon), 0) as due_soon,
      count(*) filter (where upcoming > 0) as upcoming_subjects, coalesce(sum(upcoming), 0) as upcoming,
      count(*) filter (where not_held > 0) as not_held_subjects, coalesce(sum(not_held), 0) as not_held,
      count(*) filter (where waiting > 0) as waiting_subjects, coalesce(sum(waiting), 0) as waiting
    from subject_summary s where ${matches(filter, 's')}`.execute(db);
  return {
    subjects: row?.['subjects'] ?? 0,
    overdue: countOf('overdue'),
    dueSoon: countOf('due_soon'),
    upcoming: countOf('upcoming'),
    notHeld: countOf('not_held'),
    waiting: countOf('waiting'),
  };

  function countOf(name: string): Count {
    return { subjects: row?.[`${name}_subjects`] ?? 0, expectations: row?.[name] ?? 0 };
  }
}

export interface Standing {
  readonly standard: string;
  readonly state: StoredState;
  readonly expectations: number;
  /** Of these, how many were done, or ended, after the due date. */
  readonly late: number;
}

/** How every expectation of a council stands by one pack: a line for each standard and state that occurs, or of one standard alone. */
export async function standardsStanding(db: Reader, authority: string, pack: string, standard?: string): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select standard, state, count(*) as expectations, count(*) filter (where late >= 0) as late
    from expectation where authority = ${authority} and pack = ${pack} and ${standard === undefined ? sql`true` : sql`standard = ${standard}`}
    group by standard, state order by standard, state`.execute(db);
  return rows;
}

export interface Caseload {
  /** Absent for those allocated to nobody. */
  readonly worker?: string;
  readonly team?: string;
  readonly children: number;
  readonly overdue: number;
  readonly waiting: number;
}

/** How many children each worker of each team has, and in how many of their records something is overdue or waits for a decision. */
export async function caseloads(db: Reader, authority: string, pack: string): Promise<readonly Caseload[]> {
  const { rows } = await sql<{ worker: string | null; team: string | null; children: number; overdue: number; waiting: number }>`
    select worker, team, count(*) as children, count(*) filter (where overdue > 0) as overdue, count(*) filter (where waiting > 0) as waiting
    from subject_summary where authority = ${authority} and pack = ${pack} and kind = 'child'
    group by team, worker order by team, worker`.execute(db);
  return rows.map(({ worker, team, ...numbers }) => ({ ...(worker !== null && { worker }), ...(team !== null && { team }), ...numbers }));
}

/** How many subjects are not judged by this pack, for this day, as their record now stands. */
export async function countUnjudged(db: Reader, authority: string, pack: string, asOf: Day): Promise<number> {
  const {
    rows: [row],
  } = await sql<{ n: number }>`
    select count(*) as n from subject s
    where s.authority = ${authority} and not exists (
      select from subject_summary j where j.authority = ${authority} and j.pack = ${pack} and j.subject = s.subject
        and j.revision = s.revision and j.as_of = ${isoOf(asOf)}::date)`.execute(db);
  return row?.n ?? 0;
}
