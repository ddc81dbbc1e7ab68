/**
 * `npm run bench:recording -- --children 2000 --people 40 --seconds 20`: how many visits a second are recorded while so many people record at once,
 * each with every expectation of that child refreshed in the same transaction. The council is made by the first run and used again by the next;
 * the visits stay in it. What was measured is printed, and written to `bench/results/recording.json`.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../src/casework/index.ts';
import { loadSoundPacks } from '../src/packs/index.ts';
import { openDatabase } from '../src/server/open-database.ts';
import { makeCouncil } from './council/make-council.ts';
import { ON } from './council.ts';

const ROOT = join(import.meta.dirname, '..');

const { values: asked } = parseArgs({
  options: {
    children: { type: 'string', default: '2000' },
    people: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '20' },
    standards: { type: 'string', default: 'herefordshire' },
    data: { type: 'string' },
  },
});
const children = Number(asked.children);
const people = Number(asked.people);
const dataFolder = resolve(asked.data ?? join(ROOT, 'data', `bench-recording-${children}`));
const packs = loadSoundPacks().packs.filter(({ pack }) => pack.authority === asked.standards);
const [loaded] = packs;
if (loaded === undefined) throw new Error(`There are no standards of “${asked.standards}”.`);

await makeCouncil({
  children,
  workers: 40,
  dataFolder,
  loaded,
  kept: false,
  say: (words) => void process.stderr.write(`\r\u001b[K${words}`),
});
process.stderr.write('\r\u001b[K');
const database = await openDatabase({ dataFolder }, { notice: () => undefined });
const open = await openDesk({ store: database.store, packs, dataFolder, today: () => ON });
try {
  await open.settled();
  const ids = await childrenThere();
  const form = await open.desk.recordingForm({ type: 'visit', children: [ids[0] ?? ''] });
  const workers = form?.people.filter(({ role }) => role === 'social-worker') ?? [];
  await recordFor(3, ids, workers);
  const took = await recordFor(Number(asked.seconds), ids, workers);
  const inOrder = took.milliseconds.toSorted((one, other) => one - other);
  const at = (share: number): number => Math.round((inOrder[Math.floor(inOrder.length * share)] ?? 0) * 10) / 10;
  const results = {
    children,
    people,
    standards: loaded.judged.standards.length,
    seconds: took.seconds,
    visits: inOrder.length,
    aSecond: Math.round(inOrder.length / took.seconds),
    median: at(0.5),
    p95: at(0.95),
    processor: took.processor,
  };
  console.log(
    `${results.visits} visits by ${people} people in ${took.seconds.toFixed(1)} s: ${results.aSecond} a second, ${results.median} ms median, ${results.p95} ms at the 95th; ` +
      `this process used ${(took.processor / took.seconds).toFixed(2)} cores`,
  );
  mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
  writeFileSync(join(ROOT, 'bench/results/recording.json'), `${JSON.stringify(results, null, 2)}\n`);
} finally {
  await open.close();
  await database.close();
}

async function childrenThere(): Promise<readonly string[]> {
  const found: string[] = [];
  for (let page = 1; found.length < Math.min(children, 500); page++) {
    const { families } = await open.desk.worklist({ page });
    if (families.length === 0) break;
    found.push(...families.flatMap(({ lines }) => lines.map(({ child }) => child.id)));
  }
  return found;
}

interface Took {
  readonly milliseconds: readonly number[];
  readonly seconds: number;
  /** Seconds of processor that this process used; the database's own are beside it. */
  readonly processor: number;
}

/** Everyone records one visit after another, each to the next child, until the time is over. */
async function recordFor(seconds: number, ids: readonly string[], workers: readonly { readonly id: string }[]): Promise<Took> {
  const milliseconds: number[] = [];
  const before = process.cpuUsage();
  const began = performance.now();
  const until = began + seconds * 1000;
  let next = 0;
  const person = async (n: number): Promise<void> => {
    while (performance.now() < until) {
      const id = ids[next++ % ids.length] ?? '';
      const sent = performance.now();
      const told = await open.desk.record({
        key: randomUUID(),
        type: 'visit',
        by: { worker: workers[n % workers.length]?.id ?? '', role: 'social-worker' },
        occurred: { day: ON, minute: (next * 7) % 720 },
        together: { place: 'home', announced: true },
        children: [{ id, fields: { 'child-seen': true, 'child-seen-alone': true } }],
      });
      if (!told.saved) throw new Error(`A visit was not saved: ${JSON.stringify(told)}`);
      milliseconds.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, n) => person(n)));
  const { user, system } = process.cpuUsage(before);
  return { milliseconds, seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}
