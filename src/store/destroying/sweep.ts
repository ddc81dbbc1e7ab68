import { sql } from 'kysely';
import type { Store } from '../open-store.ts';

/** Every table that held anything of the record. */
const SWEPT = [
  'subject',
  'subject_details',
  'source',
  'journal',
  'draft',
  'notice',
  'record_access',
  'record_sensitivity',
  'access_request',
  'access_request_step',
  'redaction',
  'correction_asked',
  'correction_answer',
  'legal_hold',
  'retention_step',
  'retention_date',
  'expectation',
  'subject_summary',
  'subject_standing',
] as const;

/**
 * After a record was destroyed: frees the places in the files of the tables where its rows were, and takes its words out of what the
 * planner remembers of each table. Outside any transaction, by the owner of the tables.
 */
export async function sweepAfterDestroying(store: Store): Promise<void> {
  for (const table of SWEPT) await sql`vacuum (analyze) ${sql.table(table)}`.execute(store.read);
}
