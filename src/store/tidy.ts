import { sql } from 'kysely';
import { SCHEMA, type Store } from './open-store.ts';

/**
 * Lets the database take stock after much was written at once, so that lists are read from indexes alone. Where the role
 * may not (releases before 17 leave that to the owner), the database does it by itself within a minute or so.
 */
export async function tidy(store: Store): Promise<void> {
  for (const table of [
    'expectation',
    'subject_summary',
    'subject_standing',
    'search_name',
    'standing_change',
    'caseload_change',
    'subject',
    'journal',
  ] as const) {
    await sql`vacuum (analyze) ${sql.id(SCHEMA, table)}`.execute(store.read);
  }
}
