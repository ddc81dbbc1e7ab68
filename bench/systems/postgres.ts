/** Hand-written SQL on the embedded PostgreSQL, one query a standard, in one backend on one core. */
import { createReadStream } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { startEmbedded } from '../../src/server/database/embedded.ts';
import { removePlace } from '../../src/server/database/place.ts';
import type { Answer } from '../answers.ts';
import { episodeStatements, episodeTables, queries, type Query } from '../standards/queries.ts';
import { csvFile, writeTables } from '../tables/csv.ts';
import { calendarTables, columnsInSql, type SqlTable, sqlTables } from '../tables/sql-schema.ts';
import { answerOf, answersSql } from './sql-answers.ts';
import type { Asked, System } from './system.ts';

/** One core, and all the memory that a query could want. */
const GENEROUS: Readonly<Record<string, string>> = {
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  work_mem: '1GB',
  hash_mem_multiplier: '2',
  temp_buffers: '512MB',
  maintenance_work_mem: '1GB',
  effective_cache_size: '8GB',
};
const ROWS_AT_A_TIME = 20_000;

/** In a server of its own, removed at the end; `jit` says whether queries are compiled. */
export async function postgres(asked: Asked, jit: boolean): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-bench-'));
  await chmod(folder, 0o711);
  const server = await startEmbedded({ folder });
  const system = await postgresAt(server.urls.superuser, asked, jit);
  return {
    ...system,
    close: async () => {
      await system.close();
      await server.stop();
      await removePlace(server.place);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** In a schema of its own in a database that is there already. */
export async function postgresAt(url: string, { asOf, calendar }: Asked, jit: boolean): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-bench-'));
  const client = new Client(url);
  await client.connect();
  const settings = { ...GENEROUS, jit: jit ? 'on' : 'off' };
  for (const [name, value] of Object.entries(settings)) await client.query(`set ${name} = '${value}'`);
  await client.query('create schema bench; set search_path = bench');
  const backend = await backendOf(client);
  const asked = queries(asOf, calendar);
  return {
    inBatches: false,
    settings,
    peakMemory: () => bytesHeldBy(backend),
    processorSeconds: () => secondsOf(backend),
    prepare: async (records) => {
      const subjects = await writeTables(records, asOf, folder);
      await load(client, folder, calendarTables(calendar));
      return {
        run: async () => {
          const expectations = await judgeAll(client, asked);
          return { expectations, answers: () => answersIn(client, asked, subjects) };
        },
        forget: async () => void (await client.query('discard temp')),
        close: async () => undefined,
      };
    },
    close: async () => {
      await client.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Loads every table, keyed by entry and indexed by child in order of time, and tells the planner what is in it. */
async function load(client: Client, folder: string, known: { readonly calendar: string; readonly workday: string }): Promise<void> {
  for (const table of sqlTables()) {
    const { name, columns, standing, file } = table;
    await client.query(`create unlogged table ${name} (${columnsInSql(columns)})`);
    const rows = file === 'calendar' || file === 'workday' ? Readable.from([known[file]]) : createReadStream(csvFile(folder, file));
    await pipeline(rows, client.query(copyFrom(`copy ${name} from stdin with (format csv)`)));
    for (const statement of indexes(table)) await client.query(statement);
    if (standing !== undefined) await client.query(`create view ${standing} as select * from ${name} where stands`);
    await client.query(`vacuum analyze ${name}`);
  }
}

function indexes({ name, standing, columns }: SqlTable): readonly string[] {
  const [key] = columns;
  const primary = `alter table ${name} add primary key (${key?.name})`;
  return standing === undefined ? [primary] : [primary, `create index on ${name} (child, moment) where stands`];
}

/** Episodes first, which every query may stand on; then each standard into a table of its own. */
async function judgeAll(client: Client, asked: readonly Query[]): Promise<number> {
  for (const statement of episodeStatements()) await client.query(statement);
  await client.query(`analyze ${episodeTables().join(', ')}`);
  let expectations = 0;
  for (const { table, sql } of asked) {
    const made = await client.query(`create temp table ${table} as ${sql}`);
    expectations += made.rowCount ?? 0;
  }
  return expectations;
}

async function* answersIn(client: Client, asked: readonly Query[], subjects: readonly string[]): AsyncGenerator<Answer> {
  for (const query of asked) {
    await client.query('begin');
    await client.query(`declare answers cursor for ${answersSql(query.table)}`);
    for (;;) {
      const { rows } = await client.query<unknown[]>({ text: `fetch ${ROWS_AT_A_TIME} from answers`, rowMode: 'array' });
      for (const row of rows) yield answerOf(row, query, subjects);
      if (rows.length < ROWS_AT_A_TIME) break;
    }
    await client.query('commit');
  }
}

async function backendOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}

/** The most memory that the backend has held; undefined where the system does not say. */
async function bytesHeldBy(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

const TICKS_A_SECOND = 100;

/** Time on the processor, of the backend's own and of the system for it. */
async function secondsOf(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return Number.isFinite(user + system) && stat !== '' ? (user + system) / TICKS_A_SECOND : undefined;
}
