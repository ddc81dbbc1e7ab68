import { sql } from 'kysely';
import { type Day, isoOf } from '../calendar/index.ts';
import type { Reader } from './schema.ts';
import { matches, type WorklistFilter } from './worklist-filter.ts';

/** Those whom the filter picks and of whom a meeting was ever arranged for this day or later, the soonest first; at most `limit`. It may have been moved, held or cancelled since. */
export async function subjectsWithMeetings(db: Reader, filter: WorklistFilter, from: Day, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`
    select s.subject from subject_summary s join meetings_from(${filter.authority}, ${isoOf(from)}) m on m.subject = s.subject
    where ${matches(filter, 's')} order by m.soonest, s.subject limit ${limit}`.execute(db);
  return rows.map(({ subject }) => subject);
}
