/** A key of its own for tests, and days signed without waiting for clocks. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { Client } from 'pg';
import type { TestDatabase } from '../../../test/database.ts';
import { dayOf } from '../../calendar/index.ts';
import { hashOfText, journalText } from '../journal-text.ts';
import type { Store } from '../open-store.ts';
import { COUNCIL } from '../test-support.ts';
import { type Signer, type Signing, signHeads } from './sign-heads.ts';

export function testSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
}

/** Signs at once: nobody else is in the middle of beginning to write. */
export function signDay(store: Store, day: string, signer: Signer): Promise<Signing> {
  return signHeads(store, COUNCIL.id, dayOf(day), signer, 0);
}

/** What somebody with every right to the server can do, every trigger and constraint put aside. */
export interface Tampering {
  query(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** All tables as they are now, and how to put them back. */
  remember(...tables: readonly string[]): Promise<() => Promise<void>>;
  /** Every hash of a record worked out anew from whatever its rows now say, and the noted end made to fit. */
  rewriteChain(subject: string): Promise<void>;
  end(): Promise<void>;
}

export async function tampering(database: TestDatabase): Promise<Tampering> {
  const client = new Client(database.urls.superuser);
  await client.connect();
  client.on('error', () => undefined);
  await client.query('set session_replication_role = replica; set search_path to sightline');
  const query: Tampering['query'] = async (text, values = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows;
  const { rows } = await client.query<{ drop: string }>(`
    select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as drop from pg_constraint
    where contype in ('p', 'u', 'c', 'f') and conrelid in ('journal'::regclass, 'signed_heads'::regclass) union all
    select format('alter table journal alter column %I drop not null', column_name) from information_schema.columns
    where table_schema = 'sightline' and table_name = 'journal'`);
  for (const { drop } of rows) await client.query(drop);
  return {
    query,
    remember: async (...tables) => {
      for (const table of tables) await query(`create temporary table kept_${table} as select * from ${table}`);
      return async () => {
        for (const table of tables) {
          await query(`delete from ${table}`);
          await query(`insert into ${table} select * from kept_${table}`);
          await query(`drop table kept_${table}`);
        }
      };
    },
    rewriteChain: async (subject) => {
      const found = await journalText(database.store.read, COUNCIL.id, [subject]);
      let previous: Buffer | null = null;
      for (const [n, row] of found.entries()) {
        const hash = hashOfText(COUNCIL.id, { ...row, seq: String(n + 1) }, previous);
        if (hash === undefined) throw new Error(`Entry ${row.entry_id} cannot be rewritten.`);
        const place = [n + 1, previous, hash, subject, row.entry_id];
        await query('update journal set seq = $1, previous_hash = $2, hash = $3 where subject = $4 and entry_id = $5', place);
        previous = hash;
      }
      await query('update subject set last_seq = $1, last_hash = $2 where subject = $3', [found.length, previous, subject]);
    },
    end: () => client.end(),
  };
}
