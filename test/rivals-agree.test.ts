/** What the benchmark compares with answers alike: or its times would be of different work. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { disagreements, lineOf } from '../bench/answers.ts';
import { childrenIn, ON, tellCouncil } from '../bench/council.ts';
import { CHOSEN } from '../bench/standards/chosen.ts';
import { bare } from '../bench/systems/bare.ts';
import { duckdb } from '../bench/systems/duckdb.ts';
import { chosenOf, engine } from '../bench/systems/engine.ts';
import { postgresAt } from '../bench/systems/postgres.ts';
import { rules } from '../bench/systems/rules.ts';
import type { System } from '../bench/systems/system.ts';
import { judge } from '../src/engine/index.ts';
import { loadPack, standardsFolder } from '../src/packs/index.ts';
import { testDatabase } from './database.ts';

const CHILDREN = 30;
const loaded = loadPack(join(standardsFolder(), 'herefordshire'));
const pack = chosenOf(loaded.judged);
const asked = { asOf: ON, calendar: loaded.calendar };
const folder = mkdtempSync(join(tmpdir(), 'sightline-rivals-'));
let ours: readonly string[] = [];

before(async () => {
  tellCouncil(loaded, CHILDREN, folder);
  ours = await answersOf(engine(pack, asked));
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function answersOf(system: System): Promise<readonly string[]> {
  const lines: string[] = [];
  const prepared = await system.prepare(childrenIn(folder, CHILDREN));
  for await (const answer of (await prepared.run()).answers()) lines.push(lineOf(answer));
  await prepared.close();
  await system.close();
  return lines;
}

test('the engine answers in columns what it answers as expectations', () => {
  const said = [...childrenIn(folder, CHILDREN)].flatMap((record) =>
    judge(record, pack, { ...asked, asIfAlways: true }).map(({ subject, standard, opened, due, state, metOn, late }) =>
      lineOf({ subject, standard, opened: opened.day, due: due?.day, state, met: metOn?.day, late }),
    ),
  );
  assert.deepEqual(disagreements(said, ours), []);
});

test('most of the standards compared arise among so few children', () => {
  const asking = new Set(ours.map((line) => line.split(' ')[1]));
  assert.ok(asking.size > CHOSEN.length * 0.7, `only ${asking.size} of ${CHOSEN.length}`);
});

test('SQL on PostgreSQL answers as the engine does', async () => {
  const database = await testDatabase();
  try {
    assert.deepEqual(disagreements(ours, await answersOf(await postgresAt(database.urls.superuser, asked, false))), []);
  } finally {
    await database.close();
  }
});

test('SQL on DuckDB over Parquet answers as the engine does', async () => {
  assert.deepEqual(disagreements(ours, await answersOf(await duckdb(asked, 'parquet'))), []);
});

test('the bare loop answers as the engine does', async () => {
  assert.deepEqual(disagreements(ours, await answersOf(bare(asked))), []);
});

test('json-rules-engine answers as the engine does', async () => {
  assert.deepEqual(disagreements(ours, await answersOf(rules(asked))), []);
});

test('an answer that is another is named on both sides', () => {
  const [first = '', ...rest] = ours;
  assert.deepEqual(
    disagreements(ours, [first.replace(/late .*$/, 'late 9999'), ...rest]),
    [`- ${first}`, `+ ${first.replace(/late .*$/, 'late 9999')}`].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1)),
  );
});
