/** What each answer adds to how a council stands: written beside the answer, summed when read, folded when there is time. */
import { sql } from 'kysely';
import { type CaseloadLine } from './caseload.ts';
import { columnList, rowSet } from './row-set.ts';
import type { Reader, Writer } from './schema.ts';
import type { StandingLine } from './standing.ts';

const STANDING = { standard: 'text', state: 'text', expectations: 'integer', late: 'integer' };
const CASELOAD_PLACE = { kind: 'text', worker: 'text', team: 'text', open: 'boolean' };
const CASELOAD_COUNTS = {
  subjects: 'integer',
  overdue: 'integer',
  to_put_right: 'integer',
  due_soon: 'integer',
  not_held: 'integer',
  waiting: 'integer',
};
const CASELOAD = { ...CASELOAD_PLACE, ...CASELOAD_COUNTS };

/** Adds to the sums. Rows are only ever added, so that two who record at once never wait for each other here. */
export async function addToCounts(
  tx: Writer,
  authority: string,
  pack: string,
  standing: readonly StandingLine[],
  caseload: readonly CaseloadLine[],
): Promise<void> {
  if (standing.length > 0) {
    const rows = standing.map(([standard, state, expectations, late]) => ({ standard, state, expectations, late }));
    await sql`insert into standing_change (authority, pack, ${columnList(STANDING)})
      select ${authority}, ${pack}, ${columnList(STANDING)} from ${rowSet('added', STANDING, rows)}`.execute(tx);
  }
  if (caseload.length > 0) {
    await sql`insert into caseload_change (authority, pack, ${columnList(CASELOAD)})
      select ${authority}, ${pack}, ${columnList(CASELOAD)} from ${rowSet('added', CASELOAD, caseload)}`.execute(tx);
  }
}

/** Takes what these subjects added out of the sums again; for when what was judged of them is forgotten. */
export async function takeFromCounts(tx: Writer, authority: string, pack: string, subjects: readonly string[]): Promise<void> {
  await sql`
    insert into standing_change (authority, pack, standard, state, expectations, late)
    select ${authority}, ${pack}, line ->> 0, line ->> 1, -sum((line ->> 2)::integer), -sum((line ->> 3)::integer)
    from subject_standing s cross join lateral json_array_elements(s.standing) as line
    where s.authority = ${authority} and s.pack = ${pack} and s.subject = any(${subjects}) group by 3, 4`.execute(tx);
  await sql`
    insert into caseload_change (authority, pack, ${columnList(CASELOAD)})
    select ${authority}, ${pack}, kind, worker, team, open, -count(*), ${countsOf((name) => sql`-count(*) filter (where ${sql.id(name)} > 0)`)}
    from subject_summary where authority = ${authority} and pack = ${pack} and subject = any(${subjects}) group by kind, worker, team, open`.execute(
    tx,
  );
}

/** One line for each place in place of all that were added, if there are more than so many; the sums stay what they were at every moment. */
export async function foldCounts(tx: Writer, authority: string, pack: string, moreThan = 0): Promise<void> {
  if (await hasMoreThan(tx, 'standing_change', authority, pack, moreThan)) {
    await sql`
      with gone as (delete from standing_change where authority = ${authority} and pack = ${pack} returning *)
      insert into standing_change (authority, pack, ${columnList(STANDING)})
      select ${authority}, ${pack}, standard, state, sum(expectations), sum(late) from gone
      group by standard, state having sum(expectations) <> 0 or sum(late) <> 0`.execute(tx);
  }
  if (await hasMoreThan(tx, 'caseload_change', authority, pack, moreThan)) {
    await sql`
      with gone as (delete from caseload_change where authority = ${authority} and pack = ${pack} returning *)
      insert into caseload_change (authority, pack, ${columnList(CASELOAD)})
      select ${authority}, ${pack}, ${columnList(CASELOAD_PLACE)}, sum(subjects), ${countsOf((name) => sql`sum(${sql.id(name)})`)} from gone
      group by ${columnList(CASELOAD_PLACE)}
      having sum(subjects) <> 0 or ${sql.join(
        Object.keys(CASELOAD_COUNTS).map((name) => sql`sum(${sql.id(name)}) <> 0`),
        sql` or `,
      )}`.execute(tx);
  }
}

async function hasMoreThan(db: Reader, table: string, authority: string, pack: string, lines: number): Promise<boolean> {
  const { rows } = await sql`
    select from ${sql.table(table)} where authority = ${authority} and pack = ${pack} offset ${lines} limit 1`.execute(db);
  return rows.length > 0;
}

function countsOf(expression: (name: string) => ReturnType<typeof sql>) {
  return sql.join(
    Object.keys(CASELOAD_COUNTS)
      .filter((name) => name !== 'subjects')
      .map(expression),
  );
}
