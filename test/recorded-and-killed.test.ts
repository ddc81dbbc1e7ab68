/** The database is killed as hard as a machine can be switched off: what somebody was told is saved, is saved. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { dayOf } from '../src/calendar/index.ts';
import { openDesk } from '../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../src/packs/index.ts';
import { startEmbedded } from '../src/server/database/embedded.ts';
import { removePlace } from '../src/server/database/place.ts';
import { APP_ROLE, appendEntries, migrate, openStore, readRecord, saveSubjects } from '../src/store/index.ts';

const COUNCIL = 'council';
const DAY = dayOf('2026-04-14');
const KILLS = 2;

test('visits that were acknowledged are there, whole and judged, after the database was killed while they were saved', async (t) => {
  const parent = await mkdtemp(join(tmpdir(), 'sightline-killed-'));
  const server = await startEmbedded({ folder: join(parent, 'data'), notice: () => undefined });
  t.after(async () => {
    await server.stop();
    await removePlace(server.place);
    await rm(parent, { recursive: true });
  });
  await migrate(server.urls);
  const store = openStore({ url: server.urls.app, role: APP_ROLE, notice: () => undefined });
  t.after(() => store.close());
  const pack = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load');
  const { desk, verify, close, settled } = await openDesk({ store, packs: [pack], dataFolder: parent, today: () => DAY });
  await settled();
  const siblings = ['ash', 'birch', 'cedar'];
  await store.transaction(async (tx) => {
    await saveSubjects(
      tx,
      COUNCIL,
      siblings.map((id) => ({ id, kind: 'child' as const, name: `${id} Notreal`, born: dayOf('2016-05-04') })),
    );
    await appendEntries(tx, COUNCIL, [
      { id: 'home', type: 'address', subjects: siblings, occurred: { day: DAY - 40 }, fields: { address: '4 Invented Row' } },
      { id: 'plan', type: 'child-protection-plan-started', subjects: siblings, occurred: { day: DAY - 40 }, fields: { category: 'NEG' } },
    ]);
  });
  await desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await settled();

  const acknowledged: string[] = [];
  let underWay = 0;
  let hit = 0;
  const enough = new AbortController();
  const writer = async (): Promise<void> => {
    while (!enough.signal.aborted) {
      const key = randomUUID();
      // As somebody would who sees a fault: the same form, sent until it is saved.
      for (let saved = false; !saved && !enough.signal.aborted;) {
        underWay += 1;
        try {
          const answer = await desk.record({
            key,
            type: 'visit',
            by: { name: 'Ada Invented', role: 'social-worker' },
            occurred: { day: DAY },
            together: { place: 'home' },
            children: siblings.map((id) => ({ id, fields: { 'child-seen': true } })),
          });
          saved = answer.saved;
          if (saved) acknowledged.push(key);
        } catch {
          await wait(20);
        } finally {
          underWay -= 1;
        }
      }
    }
  };
  const writers = Promise.all([writer(), writer()]);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = acknowledged.length;
    while (acknowledged.length < before + 3) await wait(10);
    const killed = server.pid();
    assert.ok(killed !== undefined);
    hit += underWay;
    process.kill(killed, 'SIGKILL');
    while (server.pid() === killed) await wait(10);
  }
  while (server.pid() === undefined) await wait(10);
  const recovered = acknowledged.length;
  while (acknowledged.length < recovered + 1) await wait(10);
  enough.abort();
  await writers;

  assert.ok(hit > 0, 'nobody was saving when it was killed: the test proves nothing');
  for (const id of siblings) {
    const kept = ((await readRecord(store.read, COUNCIL, id))?.entries ?? [])
      .filter(({ type }) => type === 'visit')
      .map((entry) => entry.id);
    for (const key of acknowledged) assert.equal(kept.filter((one) => one.startsWith(key)).length, 1, `${key} of ${id}`);
  }
  const { chain, kept } = await verify();
  assert.equal(chain.fault, undefined);
  assert.deepEqual(kept.differences, []);
  await close();
});
