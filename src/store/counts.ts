import { type RawBuilder, sql } from 'kysely';
import { type Day, isoOf } from '../calendar/index.ts';
import type { Reader } from './schema.ts';
import { OPEN_STATES, type OpenState, type StoredState } from './stored-expectation.ts';
import { matches, type WorklistFilter } from './worklist-filter.ts';

/** How many subjects there are, and of how many at least one expectation stands so: of one standard alone, where the filter names one. */
export interface Counts {
  readonly subjects: number;
  readonly overdue: number;
  readonly toPutRight: number;
  readonly dueSoon: number;
  readonly notHeld: number;
  /** Something waits for a decision. */
  readonly waiting: number;
  /** How many lines they make with brothers and sisters on one; absent where they were not counted but summed. */
  readonly families?: number;
}

/** How those whom the filter picks stand: from the sums that are kept where it names no more than whose they are, else counted. */
export async function countsByState(db: Reader, filter: WorklistFilter): Promise<Counts> {
  const counted = isSummed(filter) ? summed(filter) : counting(filter);
  const { rows } = await counted.execute(db);
  return rows[0] ?? { subjects: 0, overdue: 0, toPutRight: 0, dueSoon: 0, notHeld: 0, waiting: 0 };
}

/** Whether those whom the filter picks are told by sums that are kept over everyone, without looking at any of them. */
export function isSummed({ states, standard, waiting, find, reach, only, except }: WorklistFilter): boolean {
  return (
    reach === undefined &&
    only === undefined &&
    except === undefined &&
    states === undefined &&
    standard === undefined &&
    waiting !== true &&
    (find === undefined || find.trim() === '')
  );
}

function summed({ authority, pack, kind = 'child', worker, team, open }: WorklistFilter) {
  return sql<Counts>`
    select coalesce(sum(subjects), 0) as subjects, coalesce(sum(overdue), 0) as overdue, coalesce(sum(to_put_right), 0) as "toPutRight", coalesce(sum(due_soon), 0) as "dueSoon",
      coalesce(sum(not_held), 0) as "notHeld", coalesce(sum(waiting), 0) as waiting
    from caseload_change where authority = ${authority} and pack = ${pack} and kind = ${kind}
      and ${worker === undefined ? sql`true` : sql`worker = ${worker}`} and ${team === undefined ? sql`true` : sql`team = ${team}`}
      and ${open === true ? sql`open` : sql`true`}`;
}

/** Brothers and sisters on one line, everyone else on their own. */
function lineCount(alias: string): RawBuilder<unknown> {
  const family = sql.ref(`${alias}.family`);
  return sql`count(*) filter (where ${family} is null) + count(distinct ${family})`;
}

/** How many subjects, and how many lines when families are put together, the filter picks on all pages. */
export async function worklistTotals(
  db: Reader,
  filter: WorklistFilter,
): Promise<{ readonly subjects: number; readonly families: number }> {
  const { rows } = await sql<{ subjects: number; families: number }>`
    select count(*) as subjects, ${lineCount('s')} as families from subject_summary s where ${matches(filter, 's')}`.execute(db);
  return rows[0] ?? { subjects: 0, families: 0 };
}

function counting(filter: WorklistFilter) {
  return sql<Counts>`
    select ${countColumns(filter, 's')} from subject_summary s where ${matches(filter, 's')}`;
}

/** The columns of `Counts`, counted over rows of those whom the filter picks, under this alias. */
export function countColumns(filter: WorklistFilter, alias: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const some = (state: OpenState, counter: string) =>
    filter.standard === undefined ? sql`${column(counter)} > 0` : standsSo(filter, filter.standard, state, column('subject'));
  return sql`count(*) as subjects, count(*) filter (where ${some('overdue', 'overdue')}) as overdue,
    count(*) filter (where ${some('to-put-right', 'to_put_right')}) as "toPutRight",
    count(*) filter (where ${some('due-soon', 'due_soon')}) as "dueSoon", count(*) filter (where ${some('not-held', 'not_held')}) as "notHeld",
    count(*) filter (where ${column('waiting')} > 0) as waiting, ${lineCount(alias)} as families`;
}

/** Whether something of this one standard stands so. Those of whom it does are brought together once, not looked for one by one. */
function standsSo(
  { authority, pack }: WorklistFilter,
  standard: string,
  state: OpenState,
  subject: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`${subject} in (select e.subject from expectation e
    where e.authority = ${authority} and e.pack = ${pack} and e.standard = ${standard} and e.state = ${state})`;
}

export interface Standing {
  readonly standard: string;
  readonly state: StoredState;
  readonly expectations: number;
  /** Of these, how many were done, or ended, or are still open after the due date. */
  readonly late: number;
}

/** How every expectation of a council stands by one pack: a line for each standard and state that occurs, or of one standard alone. */
export async function standardsStanding(db: Reader, authority: string, pack: string, standard?: string): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select standard, state, sum(expectations) as expectations, sum(late) as late
    from standing_change where authority = ${authority} and pack = ${pack} and ${standard === undefined ? sql`true` : sql`standard = ${standard}`}
    group by standard, state having sum(expectations) <> 0 order by standard, state`.execute(db);
  return rows;
}

/** How many expectations of one standard are open, or stand in one of these states, at most: told by the sums, without counting. */
export async function openOfStandard(
  db: Reader,
  authority: string,
  pack: string,
  standard: string,
  states: readonly OpenState[] = OPEN_STATES,
): Promise<number> {
  const lines = await standardsStanding(db, authority, pack, standard);
  const wanted = new Set<string>(states.map((one) => (one === 'to-put-right' ? 'overdue' : one)));
  return lines.reduce((sum, { state, expectations }) => sum + (wanted.has(state) ? expectations : 0), 0);
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
    select worker, team, sum(subjects) as children, sum(overdue) as overdue, sum(waiting) as waiting
    from caseload_change where authority = ${authority} and pack = ${pack} and kind = 'child'
    group by team, worker having sum(subjects) <> 0 order by team, worker`.execute(db);
  return rows.map(({ worker, team, ...numbers }) => ({ ...(worker !== null && { worker }), ...(team !== null && { team }), ...numbers }));
}

/** Whether some subject's record is not judged by this pack as it now stands. */
export async function isAnyoneUnjudged(db: Reader, authority: string, pack: string): Promise<boolean> {
  const { rows } = await sql`
    select from subject s
    where s.authority = ${authority} and not exists (
      select from subject_summary j where j.authority = ${authority} and j.pack = ${pack} and j.subject = s.subject and j.revision = s.revision)
    limit 1`.execute(db);
  return rows.length > 0;
}

/** Whether some subject's answer, judged on a day before this one, no longer holds on it. */
export async function isAnyoneChanging(db: Reader, authority: string, pack: string, day: Day): Promise<boolean> {
  const { rows } = await sql`
    select from subject_summary where authority = ${authority} and pack = ${pack} and changes_on <= ${isoOf(day)}::date limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
