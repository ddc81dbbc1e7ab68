/** A backup taken while people work is the record of one moment, whole: nobody's visit is in it by half. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { backUp, restore } from '../src/backup/index.ts';
import { dayOf } from '../src/calendar/index.ts';
import { type OpenDesk, openDesk } from '../src/casework/index.ts';
import { checkPackAlone, type LoadedPack, standardsFolder } from '../src/packs/index.ts';
import { openDatabase } from '../src/server/open-database.ts';
import { appendEntries, readRecord, saveSubjects, type Store } from '../src/store/index.ts';
import { type TestDatabase, testDatabase } from './database.ts';

const COUNCIL = 'council';
const DAY = dayOf('2026-04-14');
const SIBLINGS = ['ash', 'birch', 'cedar'];

let folder: string;
let pack: LoadedPack;
let original: TestDatabase;
let office: OpenDesk;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-backup-'));
  pack = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load');
  original = await testDatabase();
  office = await deskOver(original.store);
  await original.store.transaction(async (tx) => {
    await saveSubjects(
      tx,
      COUNCIL,
      SIBLINGS.map((id) => ({ id, kind: 'child' as const, name: `${id} Notreal`, born: dayOf('2016-05-04') })),
    );
    await appendEntries(tx, COUNCIL, [
      { id: 'home', type: 'address', subjects: SIBLINGS, occurred: { day: DAY - 40 }, fields: { address: '4 Invented Row' } },
      { id: 'plan', type: 'child-protection-plan-started', subjects: SIBLINGS, occurred: { day: DAY - 40 }, fields: { category: 'NEG' } },
    ]);
  });
  await office.desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await office.settled();
});
after(async () => {
  await office.close();
  await original.close();
  await rm(folder, { recursive: true });
});

async function deskOver(store: Store): Promise<OpenDesk> {
  const open = await openDesk({ store, packs: [pack], dataFolder: folder, today: () => DAY });
  await open.settled();
  return open;
}

/** Somebody who records visits to the three of them, one after another, until told that it is enough. */
function recording(): { readonly acknowledged: readonly string[]; enough(): Promise<void> } {
  const acknowledged: string[] = [];
  const stop = new AbortController();
  const work = (async () => {
    while (!stop.signal.aborted) {
      const key = randomUUID();
      const answer = await office.desk.record({
        key,
        type: 'visit',
        by: { name: 'Ada Invented', role: 'social-worker' },
        occurred: { day: DAY },
        together: { place: 'home' },
        children: SIBLINGS.map((id) => ({ id, fields: { 'child-seen': true } })),
      });
      assert.ok(answer.saved);
      acknowledged.push(key);
    }
  })();
  return { acknowledged, enough: () => (stop.abort(), work) };
}

/** Restores into a database of its own and hands over what opens there. */
async function restored(file: string, work: (store: Store, open: OpenDesk) => Promise<void>): Promise<void> {
  const empty = await testDatabase();
  try {
    await restore({ file, url: empty.urls.migration, dataFolder: tmpdir() });
    const { store, close } = await openDatabase(
      { dataFolder: folder, databaseUrl: empty.urls.app, migrationUrl: empty.urls.migration },
      { notice: (line) => assert.fail(line) },
    );
    const open = await deskOver(store);
    try {
      await work(store, open);
    } finally {
      await open.close();
      await close();
    }
  } finally {
    await empty.close();
  }
}

const entriesOf = async (store: Store, id: string) => (await readRecord(store.read, COUNCIL, id))?.entries ?? [];

test('backed up while visits are recorded', async () => {
  const file = join(folder, 'in-use.sightline');
  const worker = recording();
  while (worker.acknowledged.length < 3) await wait(5);
  const before = [...worker.acknowledged];
  await backUp({ url: original.urls.migration, dataFolder: tmpdir(), file });
  const then = worker.acknowledged.length;
  while (worker.acknowledged.length < then + 3) await wait(5);
  await worker.enough();

  await restored(file, async (store, open) => {
    const visits = new Set<number>();
    for (const id of SIBLINGS) {
      const kept = await entriesOf(store, id);
      const all = await entriesOf(original.store, id);
      assert.deepEqual(kept, all.slice(0, kept.length), `the record of ${id} is not what it once was`);
      assert.ok(kept.length < all.length, 'nothing was recorded after the backup began: the test proves nothing');
      for (const key of before)
        assert.ok(
          kept.some((entry) => entry.id.startsWith(key)),
          `${key} of ${id} was saved before and is missing`,
        );
      visits.add(kept.length);
    }
    assert.equal(visits.size, 1, 'a visit to all three is in the backup of some of them only');
    const { chain, kept } = await open.verify();
    assert.equal(chain.fault, undefined);
    assert.deepEqual(kept.differences, []);
  });
});

test('restored, every child, every expectation and the worklist answer as they did', async () => {
  const file = join(folder, 'at-rest.sightline');
  await backUp({ url: original.urls.migration, dataFolder: tmpdir(), file });
  await restored(file, async (_, open) => {
    for (const id of SIBLINGS) {
      const answer = await open.desk.child(id);
      assert.ok((answer?.expectations.length ?? 0) > 0);
      assert.deepEqual(answer, await office.desk.child(id));
    }
    assert.deepEqual(await open.desk.worklist({ page: 1 }), await office.desk.worklist({ page: 1 }));
    assert.deepEqual(await open.desk.situation(), await office.desk.situation());
  });
});

test('what is recorded after a restore is chained to what came before it', async () => {
  const file = join(folder, 'goes-on.sightline');
  await backUp({ url: original.urls.migration, dataFolder: tmpdir(), file });
  await restored(file, async (store, open) => {
    const held = (await entriesOf(store, 'ash')).length;
    const answer = await open.desk.record({
      key: randomUUID(),
      type: 'visit',
      by: { name: 'Ada Invented', role: 'social-worker' },
      occurred: { day: DAY },
      together: { place: 'home' },
      children: [{ id: 'ash', fields: { 'child-seen': true } }],
    });
    assert.ok(answer.saved);
    assert.equal((await entriesOf(store, 'ash')).length, held + 1);
    assert.equal((await open.verify()).chain.fault, undefined);
  });
});
