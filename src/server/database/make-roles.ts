import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { APP, MIGRATOR, type Passwords, SUPERUSER } from './passwords.ts';

/** The database inside the server. */
export const DATABASE = 'sightline';

/**
 * Makes the roles and the database where they are missing. The role that runs may connect and nothing more: what it may read and
 * write is granted when the tables are made.
 */
export async function makeRoles(port: number, passwords: Passwords): Promise<void> {
  const client = new Client({ host: '127.0.0.1', port, user: SUPERUSER, password: passwords[SUPERUSER], database: 'postgres' });
  await client.connect();
  try {
    for (const role of [MIGRATOR, APP] as const) await makeRole(client, role, passwords[role]);
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(DATABASE)} owner ${escapeIdentifier(MIGRATOR)}`);
    await client.query(`revoke all on database ${escapeIdentifier(DATABASE)} from public`);
    await client.query(`grant connect on database ${escapeIdentifier(DATABASE)} to ${escapeIdentifier(APP)}`);
  } finally {
    await client.end();
  }
}

async function makeRole(client: Client, role: typeof MIGRATOR | typeof APP, password: string): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`create role ${escapeIdentifier(role)} login`);
  await client.query(`alter role ${escapeIdentifier(role)} password ${escapeLiteral(password)}`);
}
