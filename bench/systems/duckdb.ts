/** The same SQL on DuckDB, on one thread, over Parquet files written from the same records. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Answer } from '../answers.ts';
import { episodeStatements, episodeTables, queries, type Query } from '../standards/queries.ts';
import { csvFile, writeTables } from '../tables/csv.ts';
import { calendarTables, columnsInSql, sqlTables } from '../tables/sql-schema.ts';
import { answerOf, answersSql } from './sql-answers.ts';
import type { Asked, System } from './system.ts';

/** `over` says whether the queries read the Parquet files themselves, or tables of DuckDB's own made from them beforehand. */
export async function duckdb({ asOf, calendar }: Asked, over: 'parquet' | 'tables'): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-bench-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('set threads = 1');
  const asked = queries(asOf, calendar);
  return {
    inBatches: false,
    settings: { threads: '1', over },
    prepare: async (records) => {
      const subjects = await writeTables(records, asOf, folder);
      const known = calendarTables(calendar);
      for (const name of ['calendar', 'workday'] as const) await writeFile(csvFile(folder, name), known[name]);
      await load(connection, folder, over);
      return {
        run: async () => {
          const expectations = await judgeAll(connection, asked);
          return { expectations, answers: () => answersIn(connection, asked, subjects) };
        },
        forget: () => forget(connection, asked),
        close: async () => undefined,
      };
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function load(connection: DuckDBConnection, folder: string, over: 'parquet' | 'tables'): Promise<void> {
  for (const { name, columns, standing, file } of sqlTables()) {
    const parquet = join(folder, `${name}.parquet`);
    const types = columns.map((column) => `'${column.name}': '${column.type}'`).join(', ');
    await connection.run(
      `copy (select * from read_csv('${csvFile(folder, file)}', header = false, auto_detect = false, columns = {${types}})) to '${parquet}' (format parquet)`,
    );
    if (over === 'parquet') await connection.run(`create view ${name} as select * from read_parquet('${parquet}')`);
    else
      await connection.run(`create table ${name} (${columnsInSql(columns)}); insert into ${name} select * from read_parquet('${parquet}')`);
    if (standing !== undefined) await connection.run(`create view ${standing} as select * from ${name} where stands`);
  }
}

/** Drops the answers, and the episodes that they stood on. */
async function forget(connection: DuckDBConnection, asked: readonly Query[]): Promise<void> {
  for (const table of [...asked.map((query) => query.table), ...episodeTables()]) await connection.run(`drop table if exists ${table}`);
}

async function judgeAll(connection: DuckDBConnection, asked: readonly Query[]): Promise<number> {
  for (const statement of episodeStatements()) await connection.run(statement);
  let expectations = 0;
  for (const { table, sql } of asked) {
    const made = await connection.run(`create temp table ${table} as ${sql}`);
    const [row] = await made.getRowsJS();
    expectations += Number(row?.[0] ?? 0);
  }
  return expectations;
}

async function* answersIn(connection: DuckDBConnection, asked: readonly Query[], subjects: readonly string[]): AsyncGenerator<Answer> {
  for (const query of asked) {
    const found = await connection.stream(answersSql(query.table));
    for await (const rows of found.yieldRowsJs()) for (const row of rows) yield answerOf(row, query, subjects);
  }
}
