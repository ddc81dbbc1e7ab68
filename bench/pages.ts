/**
 * `npm run bench:pages -- --children 100000 --people 20 [--database-url URL]`: how long each page takes while so many people walk
 * through all of them at once, over a council of that size. The council is made by the first run and used again by the next. What was
 * measured is printed, and written to `bench/results/pages.json`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSoundPacks } from '../src/packs/index.ts';
import { makeCouncil } from './council/make-council.ts';
import { findThings } from './walk/findings.ts';
import { KINDS_OF_PAGE } from './walk/kinds-of-page.ts';
import { fetchPage, type Opened, walk } from './walk/person.ts';
import { byPage, inTable } from './walk/results.ts';

const ROOT = join(import.meta.dirname, '..');
const WARMED_UP_FOR = 20_000;

const { values: asked } = parseArgs({
  options: {
    children: { type: 'string', default: '10000' },
    workers: { type: 'string' },
    people: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    pause: { type: 'string', default: '1000' },
    standards: { type: 'string', default: 'herefordshire' },
    kept: { type: 'boolean', default: false },
    'database-url': { type: 'string' },
    data: { type: 'string' },
    page: { type: 'string' },
  },
});
const children = whole('children', asked.children);
const people = whole('people', asked.people);
const dataFolder = resolve(asked.data ?? join(ROOT, 'data', `bench-${children}`));
const loaded = loadSoundPacks().packs.find(({ pack }) => pack.authority === asked.standards);
if (loaded === undefined) throw new Error(`There are no standards of “${asked.standards}”.`);

const databaseUrl = asked['database-url'];
const made = await makeCouncil({
  children,
  workers: asked.workers === undefined ? Math.max(20, Math.ceil(children / 50)) : whole('workers', asked.workers),
  dataFolder,
  ...(databaseUrl !== undefined && { databaseUrl }),
  loaded,
  kept: asked.kept,
  say: (words) => void process.stderr.write(`\r\u001b[K${words}`),
});
process.stderr.write('\r\u001b[K');
const { seconds } = made;
console.log(
  `${children} children, ${made.entries} entries${seconds === undefined ? '' : `: written in ${seconds.written.toFixed(0)} s, judged in ${seconds.judged.toFixed(0)} s`}`,
);

const { url, stop } = await startServer();
try {
  const cookie = await signedIn(url);
  const looking = new Agent({ keepAlive: true });
  const found = await findThings(loaded.pack.authority, async (address) => (await fetchPage(looking, `${url}${address}`, cookie)).body);
  looking.destroy();
  const kinds = KINDS_OF_PAGE.filter(({ name }) => asked.page === undefined || name.includes(asked.page));
  const opened: Opened[] = [];
  const [pause, length] = [whole('pause', asked.pause), whole('seconds', asked.seconds) * 1000];
  const everyoneWalks = async (milliseconds: number): Promise<void> => {
    const walking = { url, cookie, kinds, found, pause, until: performance.now() + milliseconds };
    await Promise.all(Array.from({ length: people }, (_, n) => walk(n, walking, (one) => void opened.push(one))));
  };
  // The first pages fill caches that a server which has run for a day has long filled.
  await everyoneWalks(WARMED_UP_FOR);
  opened.length = 0;
  await everyoneWalks(length);
  const results = {
    children,
    entries: made.entries,
    people,
    pause,
    seconds: length / 1000,
    external: databaseUrl !== undefined,
    pages: byPage(opened),
  };
  console.log(inTable(results.pages));
  mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
  writeFileSync(join(ROOT, 'bench/results/pages.json'), `${JSON.stringify(results, null, 2)}\n`);
} finally {
  await stop();
}

/** The server as `npm start` starts it. */
async function startServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = spawn(process.execPath, [join(ROOT, 'src/server/start.ts')], {
    env: { ...process.env, SIGHTLINE_DATA: dataFolder, PORT: '0', ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  for await (const line of createInterface({ input: server.stdout })) {
    const there = /http:\/\/[^ ]+/.exec(line)?.[0];
    if (there === undefined) continue;
    server.stdout.resume();
    return {
      url: there.replace('localhost', '127.0.0.1'),
      stop: async () => {
        server.kill('SIGTERM');
        await exited;
      },
    };
  }
  throw new Error('The server ended before it was ready.');
}

/** The cookie of an account that is made by command for this run, and is let in by its code. */
async function signedIn(there: string): Promise<string> {
  const email = `walker-${Date.now()}@council.example`;
  const command = spawn(
    process.execPath,
    [join(ROOT, 'bin/sightline.js'), 'people', 'add', email, '--name', 'Robin Madeup', '--role', 'head-of-service'],
    {
      env: { ...process.env, SIGHTLINE_DATA: dataFolder, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  command.stdout.on('data', (text) => (said += String(text)));
  await once(command, 'close');
  const code = /([A-Z0-9]{4}-){3}[A-Z0-9]{4}/.exec(said)?.[0] ?? '';
  const page = await fetch(`${there}/new-password`);
  const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const body = new URLSearchParams({ token, email, code, password: 'gravel lantern otter' });
  const letIn = await fetch(`${there}/new-password`, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
  const session = letIn.headers.getSetCookie().find((line) => line.startsWith('sightline='));
  if (session === undefined) throw new Error(`Nobody could be signed in to look at the pages. ${said}`);
  return session.split(';')[0] ?? '';
}

function whole(name: string, text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1) throw new Error(`--${name} must be a whole number from 1.`);
  return n;
}
