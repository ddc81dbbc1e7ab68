import { sql } from 'kysely';
import type { Difference } from './difference.ts';
import type { Reader } from './schema.ts';

/** Where the sums that pages read are not what is kept of each subject adds up to. Both are read in one moment. */
export async function compareCounts(db: Reader, authority: string, pack: string): Promise<readonly Difference[]> {
  const mine = sql`authority = ${authority} and pack = ${pack}`;
  const standing = await sql<{ standard: string; state: string }>`
    with kept as (
      select line ->> 0 as standard, line ->> 1 as state, sum((line ->> 2)::integer) as expectations, sum((line ->> 3)::integer) as late
      from subject_standing s cross join lateral json_array_elements(s.standing) as line where ${mine} group by 1, 2
    ),
    summed as (
      select standard, state, sum(expectations) as expectations, sum(late) as late
      from standing_change where ${mine} group by 1, 2 having sum(expectations) <> 0 or sum(late) <> 0
    )
    select standard, state from kept full join summed using (standard, state)
    where (kept.expectations, kept.late) is distinct from (summed.expectations, summed.late) order by standard, state`.execute(db);
  const caseload = await sql<{ kind: string; worker: string | null; team: string | null }>`
    with counted as (
      select kind, coalesce(worker, '') as worker, coalesce(team, '') as team, open, count(*) as subjects, count(*) filter (where overdue > 0) as overdue,
        count(*) filter (where to_put_right > 0) as to_put_right,
        count(*) filter (where due_soon > 0) as due_soon, count(*) filter (where not_held > 0) as not_held, count(*) filter (where waiting > 0) as waiting
      from subject_summary where ${mine} group by 1, 2, 3, 4
    ),
    summed as (
      select kind, coalesce(worker, '') as worker, coalesce(team, '') as team, open, sum(subjects) as subjects, sum(overdue) as overdue,
        sum(to_put_right) as to_put_right, sum(due_soon) as due_soon, sum(not_held) as not_held, sum(waiting) as waiting
      from caseload_change where ${mine} group by 1, 2, 3, 4
      having sum(subjects) <> 0 or sum(overdue) <> 0 or sum(to_put_right) <> 0 or sum(due_soon) <> 0 or sum(not_held) <> 0 or sum(waiting) <> 0
    )
    select kind, worker, team from counted full join summed using (kind, worker, team, open)
    where (counted.subjects, counted.overdue, counted.to_put_right, counted.due_soon, counted.not_held, counted.waiting)
      is distinct from (summed.subjects, summed.overdue, summed.to_put_right, summed.due_soon, summed.not_held, summed.waiting)
    order by kind, worker, team`.execute(db);
  return [
    ...standing.rows.map(({ standard, state }): Difference => ({ key: `how many of ${standard} are ${state}`, how: 'different' })),
    ...caseload.rows.map(({ kind, worker, team }): Difference => ({
      key: `the ${kind} count of ${worker || 'nobody'}, ${team || 'no team'}`,
      how: 'different',
    })),
  ];
}
