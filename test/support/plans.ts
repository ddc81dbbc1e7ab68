/** What the database would do, and how much it would read, for each statement that some work sends. */
import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool } from 'pg';
import { APP_ROLE, type Store } from '../../src/store/index.ts';
import type { Schema } from '../../src/store/schema.ts';
import { typeParsers } from '../../src/store/type-parsers.ts';

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface Planned {
  readonly sql: string;
  /** Blocks of 8 kB that were looked into. */
  readonly blocks: number;
  /** Tables that were read from end to end. */
  readonly wholeTables: readonly string[];
}

/** A store that notes what it is asked outside transactions. */
export interface NotingStore {
  readonly store: Store;
  /** What was asked since this was last called, done again to see how it is done. */
  plans(): Promise<readonly Planned[]>;
  close(): Promise<void>;
}

/** As the role that runs, for whoever asks: what the policies of the tables cost is part of every plan. */
function optionsOf(asker: string): string {
  return `-c search_path=sightline -c role=${APP_ROLE} -c sightline.asker=${asker}`;
}

export function notingStore(store: Store, url: string): NotingStore {
  const asked: (Statement & { readonly asker: string })[] = [];
  const readers = new Map<string, Kysely<Schema>>();
  const readFor = (asker: string): Kysely<Schema> => {
    const pool = new Pool({ connectionString: url, max: 4, types: typeParsers, options: optionsOf(asker) });
    const read = new Kysely<Schema>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query: { sql, parameters } }) => void asked.push({ sql, parameters, asker }),
    });
    readers.set(asker, read);
    return read;
  };
  return {
    store: {
      ...store,
      read: readFor('system'),
      as: (account) => ({ ...store.as(account), read: readers.get(account) ?? readFor(account) }),
    },
    plans: async () => {
      const planned: Planned[] = [];
      for (const { asker, ...statement } of asked.splice(0)) {
        const client = new Client({ connectionString: url, options: optionsOf(asker) });
        await client.connect();
        planned.push(await planOf(client, statement));
        await client.end();
      }
      return planned;
    },
    close: async () => {
      for (const read of readers.values()) await read.destroy();
    },
  };
}

async function planOf(client: Client, { sql, parameters }: Statement): Promise<Planned> {
  const { rows } = await client.query<Record<string, unknown>>(`explain (analyze, buffers, timing off, format json) ${sql}`, [
    ...parameters,
  ]);
  const [explained] = rows.flatMap((row) => row['QUERY PLAN']).flat();
  const plan = member(explained, 'Plan');
  return {
    sql,
    blocks: Number(member(plan, 'Shared Hit Blocks') ?? 0) + Number(member(plan, 'Shared Read Blocks') ?? 0),
    wholeTables: wholeTablesIn(plan),
  };
}

function wholeTablesIn(plan: unknown): readonly string[] {
  const below = member(plan, 'Plans');
  const here = member(plan, 'Node Type') === 'Seq Scan' ? [String(member(plan, 'Relation Name'))] : [];
  return [...here, ...(Array.isArray(below) ? below.flatMap(wholeTablesIn) : [])];
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === name)?.[1] : undefined;
}
