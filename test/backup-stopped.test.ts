/** A backup or a restore that is stopped in the middle, however hard, leaves nothing that could pass for a whole one. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { backUp, checkBackup, restore } from '../src/backup/index.ts';
import { migrate, verifyChain } from '../src/store/index.ts';
import { append, COUNCIL, visit, withChildren } from '../src/store/test-support.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { sightline } from './support/sightline-command.ts';

let folder: string;
let full: TestDatabase;
let backup: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-stopped-'));
  full = await testDatabase();
  await withChildren(full.store, 'ash');
  await append(full.store, visit('a1', '2026-03-02', 'ash'));
  await full.asSuperuser(`update sightline.authority set pack = 'herefordshire'`);
  // Enough that there is a middle to stop in.
  await full.asSuperuser(`insert into sightline.holding
    select '${COUNCIL.id}', 'invented ' || n, jsonb_build_object('notes', repeat(md5(n::text), 30)) from generate_series(1, 50000) n`);
  backup = join(folder, 'whole.sightline');
  await backUp({ url: full.urls.migration, dataFolder: tmpdir(), file: backup });
});
after(async () => {
  await full.close();
  await rm(folder, { recursive: true });
});

/** Waits until rows of this database are on their way through a COPY; answers the process of the server that does it. */
async function copying({ urls }: TestDatabase): Promise<number> {
  const watch = new Client(urls.superuser);
  await watch.connect();
  try {
    for (;;) {
      const { rows } = await watch.query<{ pid: number }>(
        'select pid from pg_stat_progress_copy where datname = current_database() and tuples_processed > 100',
      );
      if (rows[0] !== undefined) return rows[0].pid;
      await wait(2);
    }
  } finally {
    await watch.end();
  }
}

async function withEmpty(work: (empty: TestDatabase) => Promise<void>): Promise<void> {
  const empty = await testDatabase();
  try {
    await work(empty);
  } finally {
    await empty.close();
  }
}

async function assertRestored({ store }: TestDatabase): Promise<void> {
  assert.deepEqual(await verifyChain(store.read, COUNCIL.id), { records: 1, entries: 1 });
}

test('a backup killed in the middle leaves no file of its name, and the next one is whole', async () => {
  const file = join(folder, 'killed.sightline');
  const { child, ended } = sightline(full.urls, folder, 'backup', file);
  await Promise.race([copying(full), ended]);
  child.kill('SIGKILL');
  assert.equal((await ended).signal, 'SIGKILL', 'it had ended already: the test proves nothing');
  await assert.rejects(stat(file), /ENOENT/);
  const { code, said } = await sightline(full.urls, folder, 'backup', file).ended;
  assert.equal(code, 0, said);
  assert.equal((await checkBackup(file, undefined)).tables.get('holding')?.rows, 50000);
});

test('a backup whose connection is lost in the middle leaves no file at all', async () => {
  const place = await mkdtemp(join(folder, 'lost-'));
  const outcome = assert.rejects(
    backUp({ url: full.urls.migration, dataFolder: tmpdir(), file: join(place, 'lost.sightline') }),
    /The connection to the database was lost .* begin again/,
  );
  await full.asSuperuser('select pg_terminate_backend($1)', [await copying(full)]);
  await outcome;
  assert.deepEqual(await readdir(place), []);
});

test('a restore killed in the middle says so at the next start, and is begun again', async () => {
  await withEmpty(async (empty) => {
    const { child, ended } = sightline(empty.urls, folder, 'restore', backup);
    await Promise.race([copying(empty), ended]);
    child.kill('SIGKILL');
    assert.equal((await ended).signal, 'SIGKILL', 'it had ended already: the test proves nothing');
    await assert.rejects(
      migrate(empty.urls),
      /A restore from whole\.sightline, begun at \S+, did not finish, and nothing of it is here\. Run the same/,
    );
    const again = await sightline(empty.urls, folder, 'restore', backup).ended;
    assert.equal(again.code, 0, again.said);
    assert.match(again.said, /Nowhereshire as it stood at .*1 entry in 1 record\./s);
    await assertRestored(empty);
  });
});

test('a restore killed in the middle can be abandoned, and the database is the empty one it was', async () => {
  await withEmpty(async (empty) => {
    const { child, ended } = sightline(empty.urls, folder, 'restore', backup);
    await Promise.race([copying(empty), ended]);
    child.kill('SIGKILL');
    assert.equal((await ended).signal, 'SIGKILL', 'it had ended already: the test proves nothing');
    const abandoned = await sightline(empty.urls, folder, 'restore', '--abandon').ended;
    assert.equal(abandoned.code, 0, abandoned.said);
    await migrate(empty.urls);
    assert.equal((await empty.store.read.selectFrom('holding').selectAll().execute()).length, 0);
  });
});

test('a restore whose connection is lost in the middle changes nothing and is begun again', async () => {
  await withEmpty(async (empty) => {
    const outcome = assert.rejects(
      restore({ file: backup, url: empty.urls.migration, dataFolder: tmpdir() }),
      /The connection to the database was lost .* begin again/,
    );
    await empty.asSuperuser('select pg_terminate_backend($1)', [await copying(empty)]);
    await outcome;
    await migrate(empty.urls);
    await restore({ file: backup, url: empty.urls.migration, dataFolder: tmpdir() });
    await migrate(empty.urls);
    await assertRestored(empty);
  });
});

test('a backup damaged near its end is found out in the middle of restoring, and nothing is restored', async () => {
  const bytes = await readFile(backup);
  const damaged = join(folder, 'damaged.sightline');
  await writeFile(damaged, bytes.with(bytes.length - 100, (bytes.at(-100) ?? 0) ^ 1));
  await withEmpty(async (empty) => {
    await assert.rejects(
      restore({ file: damaged, url: empty.urls.migration, dataFolder: tmpdir() }),
      /is not as it was written: part \d+ is damaged/,
    );
    await migrate(empty.urls);
    assert.equal((await empty.store.read.selectFrom('holding').selectAll().execute()).length, 0);
  });
});

test('restored twice, the second is refused and the first left as it is', async () => {
  await withEmpty(async (empty) => {
    await restore({ file: backup, url: empty.urls.migration, dataFolder: tmpdir() });
    await migrate(empty.urls);
    await assert.rejects(
      restore({ file: backup, url: empty.urls.migration, dataFolder: tmpdir() }),
      /There is a record in this database already/,
    );
    await migrate(empty.urls);
    await assertRestored(empty);
  });
});

test('two restores at once: one is done, the other refused', async () => {
  await withEmpty(async (empty) => {
    const outcomes = await Promise.allSettled([1, 2].map(() => restore({ file: backup, url: empty.urls.migration, dataFolder: tmpdir() })));
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    await migrate(empty.urls);
    await assertRestored(empty);
  });
});

test('a file that is there already is left as it is, unless it is to be replaced, and is for its owner alone', async () => {
  const file = join(folder, 'there.sightline');
  await writeFile(file, 'something else');
  await assert.rejects(backUp({ url: full.urls.migration, dataFolder: tmpdir(), file }), /is there already and was left as it is/);
  await backUp({ url: full.urls.migration, dataFolder: tmpdir(), file, replace: true });
  await checkBackup(file, undefined);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
});

test('a folder that is not there is named', async () => {
  await assert.rejects(
    backUp({ url: full.urls.migration, dataFolder: tmpdir(), file: join(folder, 'nowhere', 'x.sightline') }),
    /cannot be written \(ENOENT\)/,
  );
});
