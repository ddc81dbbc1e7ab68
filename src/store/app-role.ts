import { type Kysely, sql } from 'kysely';
import { APP_ROLE, openStore } from './open-store.ts';
import { StoreError } from './errors.ts';
import type { Schema } from './schema.ts';

/** Whether Sightline can run as the role that may only add to the journal, and if not, why. */
export type AppRole = { readonly role: typeof APP_ROLE } | { readonly role: undefined; readonly why: string };

/** Makes the role where it is missing and may be made. Answers whether it is there. */
export async function ensureAppRole(migrating: Kysely<Schema>): Promise<boolean> {
  const found = await sql`select from pg_roles where rolname = ${APP_ROLE}`.execute(migrating);
  if (found.rows.length > 0) return true;
  return allowed(sql`create role ${sql.id(APP_ROLE)} nologin`.execute(migrating));
}

/**
 * Lets the role that signs in become the role that runs, where that may be granted, and tries it. Throws StoreError where it
 * cannot and would be left with no rights at all, saying what a database administrator should run.
 */
export async function admitToAppRole(migrating: Kysely<Schema>, appUrl: string): Promise<AppRole> {
  const login = await currentUser(appUrl, undefined);
  if (login !== APP_ROLE) await allowed(sql`grant ${sql.id(APP_ROLE)} to ${sql.id(login)}`.execute(migrating));
  const becomes = await currentUser(appUrl, APP_ROLE).catch(() => undefined);
  if (becomes === APP_ROLE) return { role: APP_ROLE };
  const mend = `As a database administrator run: create role ${APP_ROLE}; grant ${APP_ROLE} to "${login}"; and start Sightline again.`;
  const owner = await sql<{ name: string }>`select current_user as name`.execute(migrating);
  if (owner.rows[0]?.name !== login) {
    throw new StoreError(`The role ${login} of DATABASE_URL cannot act as ${APP_ROLE}, the role with rights to the tables. ${mend}`);
  }
  return {
    role: undefined,
    why: `Sightline runs as ${login}, which owns its tables: only triggers keep the journal from being changed. ${mend}`,
  };
}

const INSUFFICIENT_PRIVILEGE = '42501';
const UNDEFINED_OBJECT = '42704';

async function allowed(statement: Promise<unknown>): Promise<boolean> {
  try {
    await statement;
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === INSUFFICIENT_PRIVILEGE || code === UNDEFINED_OBJECT) return false;
    throw error;
  }
}

async function currentUser(url: string, role: typeof APP_ROLE | undefined): Promise<string> {
  const store = openStore({ url, connections: 1, ...(role !== undefined && { role }) });
  try {
    const { rows } = await sql<{ name: string }>`select current_user as name`.execute(store.read);
    return rows[0]?.name ?? '';
  } finally {
    await store.close();
  }
}
