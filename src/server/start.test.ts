import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { installedBinaries } from './database/binaries.ts';
import { placeFor, removePlace } from './database/place.ts';

const folder = await mkdtemp(join(tmpdir(), 'sightline-start-'));
const dataFolder = join(folder, 'data');
after(async () => {
  await removePlace(await placeFor(dataFolder, await installedBinaries()));
  await rm(folder, { recursive: true });
});

/** Starts Sightline as npm does, on any free port, and gathers what it says. */
function start(): { readonly child: ChildProcess; said: (what: RegExp) => Promise<string>; ended: Promise<number | null> } {
  const { DATABASE_URL: _url, DATABASE_MIGRATION_URL: _migration, ...environment } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    env: { ...environment, SIGHTLINE_DATA: dataFolder, PORT: '0' },
  });
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  let all = '';
  child.stdout.on('data', (text) => (all += String(text)));
  child.stderr.on('data', (text) => (all += String(text)));
  return {
    child,
    ended,
    said: async (what) => {
      while (!what.test(all) && child.exitCode === null)
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended]);
      assert.match(all, what);
      return what.exec(all)?.[1] ?? '';
    },
  };
}

test('one command starts everything, a second is refused by name, and Ctrl+C twice stops it in order', async () => {
  const first = start();
  const url = await first.said(/Sightline is at (\S+)/);
  assert.deepEqual(await (await fetch(`${url}/health`)).json(), { status: 'ok' });

  await first.said(/Files kept with records .* are not encrypted: .*SIGHTLINE_FILES_KEY/);
  const code = await first.said(/open \/set-up\?code=(\S+) there/);
  assert.match(code, /^(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
  const asked = await fetch(`${url}/children`, { redirect: 'manual' });
  assert.equal(asked.headers.get('location'), '/sign-in?back=%2Fchildren');
  assert.equal((await stat(join(dataFolder, 'secret'))).mode & 0o777, 0o600);

  const second = start();
  await second.said(new RegExp(`already running with the data in ${dataFolder}, as process ${first.child.pid}`));
  assert.equal(await second.ended, 1);

  first.child.kill('SIGINT');
  first.child.kill('SIGINT');
  assert.equal(await first.ended, 0);
  const left = await readdir(dataFolder);
  assert.deepEqual(
    left.filter((name) => name === 'lock' || name === 'port'),
    [],
  );
});
