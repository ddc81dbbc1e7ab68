import { type Kysely, sql } from 'kysely';
import { QUEUE_SCHEMA, QUEUE_TABLES } from '../queue/index.ts';
import { APP_ROLE, SCHEMA } from './open-store.ts';
import type { Schema } from './schema.ts';

/**
 * What the role that runs may do to each table, and nothing else. Only what was judged, and batches not yet taken, can ever be
 * removed; of a subject only what is known of it now and where its record ends may change.
 */
export const RIGHTS: Readonly<Record<keyof Schema, string>> = {
  authority: 'select, insert, update (name, pack, as_if_always, as_of, demonstration, judged_with, judged_for)',
  subject: 'select, insert, update (name, born, expected, search, last_seq, last_hash, revision, family)',
  subject_details: 'select, insert',
  holding: 'select, insert',
  source: 'select, insert',
  journal: 'select, insert',
  batch: 'select, insert, update (state, counts, taken_by, taken_at), delete',
  recording: 'select, insert',
  author: 'select, insert',
  record_sensitivity: 'select, insert',
  record_access: 'select, insert, update (ended_at, ended_by)',
  access_log: 'select, insert',
  notice: 'select, insert, update (seen_at)',
  delegation: 'select, insert',
  delegation_change: 'select, insert',
  document_template: 'select, insert',
  council_word: 'select, insert',
  signed_heads: 'select, insert',
  expectation: 'select, insert, update, delete',
  subject_summary: 'select, insert, update, delete',
  subject_standing: 'select, insert, update, delete',
  search_name: 'select, insert, update, delete',
  standing_change: 'select, insert, delete',
  caseload_change: 'select, insert, delete',
  judging_run: 'select, insert, update (state, problem, ended_at), delete',
  judging_part: 'select, insert, update (done_at), delete',
  account:
    'select, insert, update (name, worker, password, password_at, code_hash, code_until, factor, factor_at, factor_step, issuer, subject, failures, locked_until, left_on, postcode)',
  account_role: 'select, insert, update (until_day, ended_by)',
  absence_cover: 'select, insert, update (until_day, ended_by)',
  recovery_code: 'select, insert, update (used_at, withdrawn_at)',
  account_change: 'select, insert',
  session: 'select, insert, update (last_seen_at, ended_at), delete',
  draft: 'select, insert, update (children, sent, saved_at, version, written_on, turn), delete',
  access_request: 'select, insert',
  access_request_step: 'select, insert',
  redaction: 'select, insert',
  correction_asked: 'select, insert',
  correction_answer: 'select, insert',
  legal_hold: 'select, insert',
  retention_step: 'select, insert',
  retention_date: 'select, insert, update, delete',
  destroyed_record: 'select',
  destroyed_leaf: 'select',
  erased_row: 'select',
};

/** Grants exactly these rights, whatever was granted before. */
export async function grantRights(db: Kysely<Schema>): Promise<void> {
  const role = sql.id(APP_ROLE);
  await sql`revoke all on all tables in schema ${sql.id(SCHEMA)} from ${role}`.execute(db);
  await sql`grant usage on schema ${sql.id(SCHEMA)} to ${role}`.execute(db);
  for (const [table, rights] of Object.entries(RIGHTS)) {
    await sql`grant ${sql.raw(rights)} on ${sql.id(SCHEMA, table)} to ${role}`.execute(db);
  }
  await grantQueue(db);
  if (await canGrantUpkeep(db)) await sql`grant maintain on all tables in schema ${sql.id(SCHEMA)} to ${role}`.execute(db);
}

/**
 * The queue's tables are shut to everyone but their owner, row by row, until a policy lets somebody in. Jobs are added, taken, done and
 * given back; they hold no more than which part of which run is to be done.
 */
async function grantQueue(db: Kysely<Schema>): Promise<void> {
  const [role, schema] = [sql.id(APP_ROLE), sql.id(QUEUE_SCHEMA)];
  await sql`revoke all on all tables in schema ${schema} from ${role}`.execute(db);
  await sql`grant usage on schema ${schema} to ${role}`.execute(db);
  await sql`grant select on ${sql.id(QUEUE_SCHEMA, 'migrations')} to ${role}`.execute(db);
  for (const name of QUEUE_TABLES) {
    const table = sql.id(QUEUE_SCHEMA, name);
    await sql`grant select, insert, update, delete on ${table} to ${role}`.execute(db);
    await sql`drop policy if exists for_the_role_that_runs on ${table}`.execute(db);
    await sql`create policy for_the_role_that_runs on ${table} to ${role} using (true) with check (true)`.execute(db);
  }
}

/** From PostgreSQL 17 a role may be let to keep a table in order without any right to what is in it. */
async function canGrantUpkeep(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ release: number }>`select current_setting('server_version_num')::int / 10000 as release`.execute(db);
  return (rows[0]?.release ?? 0) >= 17;
}
