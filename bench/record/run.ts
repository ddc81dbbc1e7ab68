/**
 * `npm run bench:record -- --entries 3000`: how long each page about one child takes at the server where the record is long, and of many kinds. A
 * council of one child is made in a temporary folder and thrown away. What was measured is printed, and written to `bench/results/record.json`.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../../src/casework/index.ts';
import { loadSoundPacks } from '../../src/packs/index.ts';
import { startEmbedded } from '../../src/server/database/embedded.ts';
import { removePlace } from '../../src/server/database/place.ts';
import { APP_ROLE, migrate, openStore } from '../../src/store/index.ts';
import { startWeb } from '../../src/web/server.ts';
import { everyoneIs } from '../../src/web/test-support/everyone-is.ts';
import { run, type TestDatabase } from '../../test/database.ts';
import { keepLongLife } from '../../test/support/long-life.ts';
import { LONG_RECORD_DAY } from '../../test/support/long-record.ts';
import { somebody } from '../../test/support/people.ts';
import { FRONT, pagesOf } from './pages.ts';
import { measured, type Measured } from './measured.ts';
import { table } from './table.ts';

const RESULTS = join(import.meta.dirname, '../results');
const COUNCIL = 'council';
const CHILD = 'ash';

const { values: asked } = parseArgs({
  options: {
    entries: { type: 'string', default: '3000' },
    times: { type: 'string', default: '20' },
    standards: { type: 'string', default: 'herefordshire' },
    only: { type: 'string', default: '' },
  },
});
const [entries, times] = [Number(asked.entries), Number(asked.times)];
const packs = loadSoundPacks().packs.filter(({ pack }) => pack.authority === asked.standards);
const [loaded] = packs;
if (loaded === undefined) throw new Error(`There are no standards of “${asked.standards}”.`);

const folder = mkdtempSync(join(tmpdir(), 'sightline-record-'));
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
const last = await keepLongLife(store, loaded.calendar, { authority: COUNCIL, child: CHILD, entries });
await opened.desk.judgeBy({ authority: asked.standards, asOf: 'today', alwaysInForce: true });
await opened.settled();
const ada = await somebody(database, COUNCIL, { name: 'Ada Invented', roles: ['social-worker'], worker: 'worker-1' });
const desk = opened.deskFor({ person: ada, door: 'POST /record/:type', request: 'bench', event: 'record-written' });
const web = await startWeb({ gate: everyoneIs(ada), port: 0, deskFor: opened.deskFor });
try {
  const recorded = randomUUID();
  await desk.record({
    key: recorded,
    type: 'visit',
    by: { worker: 'worker-1', role: 'social-worker' },
    occurred: { day: LONG_RECORD_DAY, minute: 600 },
    together: { place: 'home', notes: 'All at home.' },
    children: [{ id: CHILD, fields: { 'child-seen': true } }],
  });
  const why = (await desk.expected(CHILD))?.expectations[0]?.expectation.key ?? 'none';
  const outcome = (await desk.plans(CHILD))?.plans.flatMap(({ outcomes }) => outcomes)[0]?.id ?? 'new';
  const pages = [...pagesOf({ child: CHILD, entries: last, why, recorded, outcome })].filter(
    ([name]) => name === FRONT || name.includes(asked.only),
  );
  const results = new Map<string, Measured>();
  for (const [name, path] of pages) results.set(name, await measured(`${web.url}${path}`, times));
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(`${entries} entries, ${times} times each, one at a time; the load of the machine ${load.join(', ')}\n`);
  for (const line of table(results)) console.log(line);
  mkdirSync(RESULTS, { recursive: true });
  const figures = { entries, times, standards: asked.standards, load, pages: Object.fromEntries(results) };
  writeFileSync(join(RESULTS, 'record.json'), `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await web.stop();
  await opened.close();
  await database.close();
  await server.stop().then(() => removePlace(server.place));
}
