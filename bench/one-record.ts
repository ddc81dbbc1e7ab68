/**
 * `npm run bench:one-record -- --entries 3000`: how long the pages about one child take at the server where the record is long: ten years of visits,
 * meetings and what each meant. A council of one child is made in a temporary folder and thrown away. What was measured is printed, and
 * written to `bench/results/one-record.json`.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../src/casework/index.ts';
import { loadSoundPacks } from '../src/packs/index.ts';
import { startEmbedded } from '../src/server/database/embedded.ts';
import { removePlace } from '../src/server/database/place.ts';
import { APP_ROLE, migrate, openStore } from '../src/store/index.ts';
import { startWeb } from '../src/web/server.ts';
import { everyoneIs } from '../src/web/test-support/everyone-is.ts';
import { run, type TestDatabase } from '../test/database.ts';
import { keepLongRecord, LONG_RECORD_DAY } from '../test/support/long-record.ts';
import { somebody } from '../test/support/people.ts';

const ROOT = join(import.meta.dirname, '..');
const COUNCIL = 'council';
const CHILD = 'ash';
const PAGES: Readonly<Record<string, string>> = {
  'front page': '',
  'front page, visits': '?kind=visit',
  'front page, last page': '?page=10000',
  'everything expected': '/expected',
  chronology: '/chronology',
  'chronology to print': '/chronology/print',
};

const { values: asked } = parseArgs({
  options: {
    entries: { type: 'string', default: '3000' },
    times: { type: 'string', default: '30' },
    standards: { type: 'string', default: 'herefordshire' },
  },
});
const [entries, times] = [Number(asked.entries), Number(asked.times)];
const packs = loadSoundPacks().packs.filter(({ pack }) => pack.authority === asked.standards);
if (packs.length === 0) throw new Error(`There are no standards of “${asked.standards}”.`);

const folder = mkdtempSync(join(tmpdir(), 'sightline-one-record-'));
const server = await startEmbedded({ folder, notice: (line) => console.error(line) });
const { urls } = server;
await migrate(urls);
const store = openStore({ url: urls.app, role: APP_ROLE });
const database: TestDatabase = {
  store,
  urls,
  asSuperuser: (sql, values) => run(urls.superuser, sql, values),
  close: () => store.close(),
};
const opened = await openDesk({ store, packs, dataFolder: folder, now: () => ({ day: LONG_RECORD_DAY, minute: 1000 }) });
await opened.settled();
await keepLongRecord(store, COUNCIL, CHILD, entries);
await opened.desk.judgeBy({ authority: asked.standards, asOf: 'today', alwaysInForce: true });
await opened.settled();
const ada = await somebody(database, COUNCIL, { name: 'Ada Invented', roles: ['social-worker'], worker: 'worker-1' });
const web = await startWeb({ gate: everyoneIs(ada), port: 0, deskFor: opened.deskFor });
try {
  const results: Record<string, { readonly median: number; readonly p95: number; readonly processor: number; readonly kilobytes: number }> =
    {};
  for (const [name, path] of Object.entries(PAGES)) results[name] = await measured(`${web.url}/children/${CHILD}${path}`);
  console.log(`${entries} entries, ${times} times each, one at a time`);
  for (const [name, { median, p95, processor, kilobytes }] of Object.entries(results))
    console.log(
      `${name.padEnd(24)} ${median.toFixed(0).padStart(5)} ms median ${p95.toFixed(0).padStart(5)} ms at the 95th ${processor.toFixed(0).padStart(5)} ms of this processor ${kilobytes.toFixed(0).padStart(5)} kB`,
    );
  mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
  writeFileSync(
    join(ROOT, 'bench/results/one-record.json'),
    `${JSON.stringify({ entries, times, standards: asked.standards, pages: results }, null, 2)}\n`,
  );
} finally {
  await web.stop();
  await opened.close();
  await database.close();
  await server.stop().then(() => removePlace(server.place));
}

function at(share: number, of: readonly number[]): number {
  return of.toSorted((one, other) => one - other)[Math.floor(of.length * share)] ?? 0;
}

/** From asking to the last byte, after the first few have warmed it up. */
async function measured(address: string) {
  const took: number[] = [];
  const worked: number[] = [];
  let bytes = 0;
  for (let time = -5; time < times; time++) {
    const began = performance.now();
    const before = process.cpuUsage();
    const reply = await fetch(address);
    bytes = (await reply.text()).length;
    if (reply.status !== 200) throw new Error(`${address} answered ${reply.status}.`);
    const { user, system } = process.cpuUsage(before);
    if (time < 0) continue;
    took.push(performance.now() - began);
    worked.push((user + system) / 1000);
  }
  // What this process itself worked, which other work on the same machine does not lengthen; the database works beside it.
  return { median: at(0.5, took), p95: at(0.95, took), processor: at(0.5, worked), kilobytes: bytes / 1024 };
}
