/**
 * Runs the tests with one embedded database server for them all: `node test/run.ts [FILE or FOLDER …]`, everything where none is named.
 * Ends as the tests ended.
 */
import { spawn } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEmbedded } from '../src/server/database/embedded.ts';
import { removePlace } from '../src/server/database/place.ts';
import { migrate } from '../src/store/index.ts';
import { inDatabase, run, SERVER_VARIABLE, TEMPLATE } from './database.ts';

const ROOT = join(import.meta.dirname, '..');

const files = testFiles(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'sightline-test-'));
chmodSync(folder, 0o711);
const server = await startEmbedded({ folder, notice: (line) => console.error(line) });
try {
  await run(server.urls.superuser, `create database ${TEMPLATE} owner sightline_migrator`);
  await migrate({ migration: inDatabase(server.urls.migration, TEMPLATE), app: inDatabase(server.urls.app, TEMPLATE) });
  process.exitCode = await runTests(files);
} finally {
  await server.stop();
  await removePlace(server.place);
}

function testFiles(asked: readonly string[]): readonly string[] {
  if (asked.length === 0) return globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: ROOT }).sort();
  return asked.map((path) => resolve(path)).flatMap((path) => (statSync(path).isDirectory() ? globSync(join(path, '**/*.test.ts')).sort() : path));
}

/** The exit code of the test run; a signal to us is passed on to it, so that the server is still stopped in order. */
function runTests(paths: readonly string[]): Promise<number> {
  const words = ['--test', '--test-reporter=spec', `--test-concurrency=${availableParallelism()}`, '--test-timeout=120000', ...paths];
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, [SERVER_VARIABLE]: JSON.stringify(server.urls) } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
