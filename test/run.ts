/**
 * Runs the tests with one embedded database server for them all: `node test/run.ts [FILE or FOLDER …]`, everything where none is named; with
 * `--database-url URL`, on the server at that address, whose administrator it must be of. Ends as the tests ended, and says last how many passed and failed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, globSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { join, resolve } from 'node:path';
import { startEmbedded } from '../src/server/database/embedded.ts';
import { removePlace } from '../src/server/database/place.ts';
import { migrate } from '../src/store/index.ts';
import { inDatabase, run, SERVER_VARIABLE, TEMPLATE, type TestServer } from './database.ts';
import { serverAt } from './server-at.ts';
import { together } from './together.ts';

const ROOT = join(import.meta.dirname, '..');

let tests: ChildProcess | undefined;
let wanted = true;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopTests(signal));

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'database-url': { type: 'string' } } });
const files = testFiles(positionals);
const folder = mkdtempSync(join(tmpdir(), 'sightline-test-'));
chmodSync(folder, 0o711);
const server = await openServer(values['database-url']);
try {
  await run(server.urls.superuser, `create database ${TEMPLATE} owner sightline_migrator`);
  await migrate({ migration: inDatabase(server.urls.migration, TEMPLATE), app: inDatabase(server.urls.app, TEMPLATE) });
  process.exitCode = wanted ? await runTests(join(folder, 'closing-lines')) : 1;
} finally {
  await server.stop();
}

async function openServer(elsewhere: string | undefined): Promise<{ readonly urls: TestServer; stop(): Promise<void> }> {
  if (elsewhere !== undefined) return serverAt(elsewhere);
  const { urls, place, stop } = await startEmbedded({ folder, notice: (line) => console.error(line) });
  return { urls, stop: () => stop().then(() => removePlace(place)) };
}

function testFiles(asked: readonly string[]): readonly string[] {
  if (asked.length === 0)
    return globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: ROOT })
      .sort()
      .map((path) => join(ROOT, path));
  return asked
    .map((path) => resolve(path))
    .flatMap((path) => (statSync(path).isDirectory() ? globSync(join(path, '**/*.test.ts')).sort() : path));
}

async function runTests(closing: string): Promise<number> {
  const words = [
    '--test',
    `--test-concurrency=${availableParallelism()}`,
    `--test-timeout=${isLong() ? 600_000 : 120_000}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${join(import.meta.dirname, 'closing-lines.ts')}`,
    `--test-reporter-destination=${closing}`,
    ...together(files, folder),
  ];
  tests = spawn(process.execPath, words, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, [SERVER_VARIABLE]: JSON.stringify(server.urls) },
  });
  const [code] = await once(tests, 'exit');
  // When all is well these lines are the last already; below a list of faults they are said again.
  if (code !== 0) console.log(readFileSync(closing, { encoding: 'utf8', flag: 'a+' }));
  return typeof code === 'number' ? code : 1;
}

/** What has a command of its own because it takes so long is given the time on a busy machine too. */
function isLong(): boolean {
  return ['SIGHTLINE_HOSTILE', 'SIGHTLINE_MATRIX'].some((name) => process.env[name] !== undefined);
}

/** A signal is passed on to the tests, and the server is still stopped in order. */
function stopTests(signal: 'SIGINT' | 'SIGTERM'): void {
  wanted = false;
  tests?.kill(signal);
}
