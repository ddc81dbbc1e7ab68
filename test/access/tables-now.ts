import { Client, escapeLiteral } from 'pg';
import { KEPT } from '../../src/store/kept.ts';
import type { TestDatabase } from '../database.ts';

/** What anybody adds to by coming and going. */
const COME_AND_GO: readonly string[] = ['access_log', 'session'];

/** Whose a row is, in the tables where everybody has rows of their own to change. */
const OWN: Readonly<Record<string, string>> = { draft: 'owner', account: 'account::text', account_change: 'account::text' };

/** Every table that is kept, with a sum over all its rows; but for what is an account's own. */
export async function tablesNow({ urls }: TestDatabase, but: string): Promise<ReadonlyMap<string, string>> {
  const client = new Client(urls.superuser);
  await client.connect();
  try {
    const found = new Map<string, string>();
    for (const [table, keeping] of Object.entries(KEPT)) {
      if (keeping === 'of the schema' || COME_AND_GO.includes(table)) continue;
      const whose = OWN[table];
      const others = whose === undefined ? '' : `where ${whose} <> ${escapeLiteral(but)}`;
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from sightline.${table} t ${others}`,
      );
      found.set(table, rows[0]?.sum ?? '');
    }
    return found;
  } finally {
    await client.end();
  }
}
