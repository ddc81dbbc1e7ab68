import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/** Names of accounts, for whoever may see who looked. */
export async function accountNames(db: Reader, authority: string, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const { rows } = await sql<{ account: string; name: string }>`
    select account::text, name from account where authority = ${authority} and account::text = any(${accounts})`.execute(db);
  return new Map(rows.map(({ account, name }) => [account, name]));
}

/** Everyone who works here on a day, by name. */
export async function everyoneHere(db: Reader, authority: string, on: string): Promise<readonly { account: string; name: string }[]> {
  const { rows } = await sql<{ account: string; name: string }>`
    select account::text, name from account where authority = ${authority} and (left_on is null or left_on > ${on}::date)
    order by name, account`.execute(db);
  return rows;
}
