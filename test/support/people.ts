/** Invented people with accounts, for tests of who may see and do what. */
import { randomUUID } from 'node:crypto';
import type { Person } from '../../src/access/person.ts';
import type { Role } from '../../src/record/types.ts';
import type { TestDatabase } from '../database.ts';

export interface Invented {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly worker?: string;
  readonly teams?: readonly string[];
  readonly covering?: readonly string[];
}

/** Makes an account, its roles and its cover in the database, as somebody who administers it would have, and answers who it is. */
export async function somebody(database: TestDatabase, authority: string, invented: Invented): Promise<Person> {
  const account = randomUUID();
  const { name, roles, worker, teams = [], covering = [] } = invented;
  await database.asSuperuser('insert into sightline.account (authority, account, name, sign_in, worker) values ($1, $2, $3, $4, $5)', [
    authority,
    account,
    name,
    `${account}@example.invalid`,
    worker ?? null,
  ]);
  for (const role of roles)
    for (const team of teams.length === 0 ? [null] : teams)
      await database.asSuperuser(
        `insert into sightline.account_role (authority, account, given, role, team, from_day, given_by)
         values ($1, $2, $3, $4, $5, '2020-01-01', 'a test')`,
        [authority, account, randomUUID(), role, team],
      );
  for (const covered of covering)
    await database.asSuperuser(
      `insert into sightline.absence_cover (authority, account, cover, covers, from_day, reason, given_by)
       values ($1, $2, $3, $4, '2020-01-01', 'Away', 'a test')`,
      [authority, account, randomUUID(), covered],
    );
  return { account, name, roles, teams, covering, ...(worker !== undefined && { worker }) };
}
