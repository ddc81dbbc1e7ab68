import { Client, escapeLiteral } from 'pg';
import { KEPT } from '../../src/store/kept.ts';
import type { TestDatabase } from '../database.ts';

/** What anybody adds to by coming and going. */
const COME_AND_GO: readonly string[] = ['access_log', 'session'];

/** Every table that is kept, with a sum over all its rows; of drafts, only those of others than the account that is named. */
export async function tablesNow({ urls }: TestDatabase, but: string): Promise<ReadonlyMap<string, string>> {
  const client = new Client(urls.superuser);
  await client.connect();
  try {
    const found = new Map<string, string>();
    for (const [table, keeping] of Object.entries(KEPT)) {
      if (keeping === 'of the schema' || COME_AND_GO.includes(table)) continue;
      const others = table === 'draft' ? `where owner <> ${escapeLiteral(but)}` : '';
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
