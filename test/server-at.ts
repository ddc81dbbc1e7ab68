/** A database server that was there before the tests, with the roles that Sightline works as; both are gone again when they end. */
import { randomBytes } from 'node:crypto';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { APP, MIGRATOR } from '../src/server/database/passwords.ts';
import { run, TEMPLATE, type TestServer } from './database.ts';

export async function serverAt(superuser: string): Promise<{ readonly urls: TestServer; stop(): Promise<void> }> {
  const password = randomBytes(24).toString('base64url');
  for (const role of [MIGRATOR, APP])
    await run(superuser, `create role ${escapeIdentifier(role)} login password ${escapeLiteral(password)}`);
  const as = (role: string): string => Object.assign(new URL(superuser), { username: role, password }).href;
  return {
    urls: { superuser, migration: as(MIGRATOR), app: as(APP) },
    stop: async () => {
      await run(superuser, `drop database if exists ${escapeIdentifier(TEMPLATE)} with (force)`);
      for (const role of [MIGRATOR, APP]) await run(superuser, `drop owned by ${escapeIdentifier(role)}`);
      for (const role of [MIGRATOR, APP]) await run(superuser, `drop role ${escapeIdentifier(role)}`);
    },
  };
}
