import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { APP_ROLE, createAuthority, migrate, openStore, readRecord, saveSubjects, verifyChain } from '../../store/index.ts';
import { append, child, COUNCIL, visit } from '../../store/test-support.ts';
import { type EmbeddedServer, joinEmbedded, startEmbedded } from './embedded.ts';
import { removePlace } from './place.ts';
import { isRunning } from './processes.ts';

const notices: string[] = [];
let parent: string;
let folder: string;
let server: EmbeddedServer;

/** The whole file lives on one folder, inside one that nobody but its owner may enter, as a fresh clone's may be. */
before(async () => {
  parent = await mkdtemp(join(tmpdir(), 'sightline-embedded-'));
  folder = join(parent, 'data');
  server = await start();
  await migrate(server.urls);
});
after(async () => {
  await server.stop();
  await removePlace(server.place);
  await rm(parent, { recursive: true });
});

function start(): Promise<EmbeddedServer> {
  return startEmbedded({ folder, notice: (line) => notices.push(line) });
}

async function countOfEntries(): Promise<number> {
  const store = openStore({ url: server.urls.app, role: APP_ROLE });
  try {
    return (await readRecord(store.read, COUNCIL.id, 'ann'))?.entries.length ?? 0;
  } finally {
    await store.close();
  }
}

test('the database is where nobody else can enter, and only its owner can read the passwords', async () => {
  assert.equal((await stat(join(folder, 'passwords.json'))).mode & 0o777, 0o600);
  assert.equal((await stat(server.place.cluster)).mode & 0o777, 0o700);
  assert.equal(new URL(server.urls.app).hostname, '127.0.0.1');
  await assert.rejects(
    migrate({ migration: server.urls.app.replace(/:[^:@]+@/, ':guess@'), app: server.urls.app }),
    /password authentication failed/,
  );
});

test('killed in the middle of writing, twice, the server comes back and no entry that was acknowledged is lost', async () => {
  const store = openStore({ url: server.urls.app, role: APP_ROLE, notice: (line) => notices.push(line) });
  await store.transaction((tx) => createAuthority(tx, COUNCIL));
  await store.transaction((tx) => saveSubjects(tx, COUNCIL.id, [child('ann')]));
  const acknowledged = new Set<string>();
  let failures = 0;
  const enough = new AbortController();
  const writer = async (name: string): Promise<void> => {
    for (let n = 0; !enough.signal.aborted; n += 1) {
      try {
        await append(store, visit(`${name}-${n}`, '2026-03-02', 'ann'));
        acknowledged.add(`${name}-${n}`);
      } catch {
        failures += 1;
        await wait(20);
      }
    }
  };
  const writers = Promise.all(['a', 'b', 'c'].map(writer));
  for (let kill = 1; kill <= 2; kill += 1) {
    await wait(250);
    const killed = server.pid();
    const before = acknowledged.size;
    assert.ok(killed !== undefined && before > 0);
    process.kill(killed, 'SIGKILL');
    while (server.pid() === killed || acknowledged.size <= before + 20) await wait(10);
  }
  enough.abort();
  await writers;
  const kept = new Set((await readRecord(store.read, COUNCIL.id, 'ann'))?.entries.map(({ id }) => id));
  assert.deepEqual(
    [...acknowledged].filter((id) => !kept.has(id)),
    [],
  );
  assert.ok(failures > 0, 'no writer was hit: the test proves nothing');
  assert.equal((await verifyChain(store.read, COUNCIL.id)).fault, undefined);
  assert.equal(notices.filter((line) => line.includes('has recovered')).length, 2);
  await store.close();
});

test('a second start on the same folder is refused by name, and another process may join the first', async () => {
  await assert.rejects(start(), new RegExp(`already running with the data in ${folder}, as process ${process.pid}`));
  assert.deepEqual(await joinEmbedded(folder), server.urls);
});

test('stopped in order and started again, everything is there', async () => {
  const before = await countOfEntries();
  await server.stop();
  assert.equal(await joinEmbedded(folder), undefined);
  server = await start();
  assert.equal(await countOfEntries(), before);
});

test('after its supervisor was killed, the server left running is stopped and the folder taken over', async () => {
  await server.stop();
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'test-support', 'hold.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(holder.stdout, 'data');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const left = Number(String(said));
  assert.ok(isRunning(left), 'nothing was left running: the test proves nothing');
  server = await start();
  assert.equal(isRunning(left), false);
  assert.equal(notices.at(-1), 'A database left running by an earlier start was stopped.');
});

test('a note left by a crash that names some other program is put aside, and that program left alone', async () => {
  await server.stop();
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await writeFile(join(server.place.cluster, 'postmaster.pid'), `${bystander.pid}\n${server.place.cluster}\n`);
  await writeFile(join(folder, 'lock'), JSON.stringify({ pid: bystander.pid, started: 'another time' }));
  server = await start();
  assert.equal(bystander.exitCode, null);
  assert.equal(bystander.signalCode, null);
  bystander.kill();
});

test('a database that has gone missing is never replaced by an empty one', async () => {
  await server.stop();
  await rename(server.place.cluster, `${server.place.cluster}.away`);
  await assert.rejects(start(), /is gone\. Restore it from a backup/);
  await rename(`${server.place.cluster}.away`, server.place.cluster);
  server = await start();
  assert.ok((await countOfEntries()) > 0);
});

test('what the server says of itself names no child', async () => {
  const store = openStore({ url: server.urls.app, role: APP_ROLE });
  await assert.rejects(
    store.transaction(async (tx) => {
      await tx.insertInto('authority').values({ authority: COUNCIL.id, name: 'Robin Invented', pack: 'x' }).execute();
    }),
    /duplicate key/,
  );
  await assert.rejects(sql`select ${'Robin Invented'}::date`.execute(store.read), /invalid input syntax/);
  await store.close();
  assert.doesNotMatch(await readFile(join(folder, 'database.log'), 'utf8'), /Robin Invented|nowhereshire/);
});
