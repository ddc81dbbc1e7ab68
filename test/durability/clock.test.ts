/** Clocks that jump: what was recorded stays in the order it was written, and is judged by the day that it is. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { dayOf, type Moment } from '../../src/calendar/index.ts';
import { openDesk, type OpenDesk, type Recording } from '../../src/casework/index.ts';
import { momentInEngland } from '../../src/casework/days.ts';
import { checkPackAlone, standardsFolder } from '../../src/packs/index.ts';
import { appendEntries, readRecord, verifyChain } from '../../src/store/index.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { COUNCIL, inventFamilies } from './families.ts';

let database: TestDatabase;
let folder: string;
let opened: OpenDesk;
let clock: Temporal.Instant;
before(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sightline-clock-'));
  await inventFamilies(database.store, 2);
  await openAt('2026-04-14T15:00Z');
});
after(async () => {
  await opened.close();
  await database.close();
  await rm(folder, { recursive: true });
});

/** Starts Sightline, or starts it again, with its clock at this instant. */
async function openAt(instant: string): Promise<void> {
  clock = Temporal.Instant.from(instant);
  const loaded = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load');
  opened = await openDesk({ store: database.store, packs: [loaded], dataFolder: folder, now: () => momentInEngland(clock) });
  await opened.settled();
}

/** Everyone is judged for the day that the clock shows, when Sightline next looks at it. */
async function startAgain(): Promise<void> {
  await opened.close();
  await openAt(clock.toString());
}

async function sound(): Promise<void> {
  const { chain, kept } = await opened.verify();
  assert.deepEqual([chain.fault, kept.differences], [undefined, []]);
}

/** A visit to one child; answers its entry, or the first thing that was wrong. */
async function visit(child: string, occurred: Moment): Promise<{ readonly id: string } | { readonly wrong: string }> {
  const recording: Recording = {
    key: randomUUID(),
    type: 'visit',
    by: { name: 'Ada Invented', role: 'social-worker' },
    occurred,
    together: { place: 'home' },
    children: [{ id: child, fields: { 'child-seen': true } }],
  };
  const answer = await opened.desk.record(recording);
  if (answer.saved) return { id: `${recording.key}.1` };
  return { wrong: 'faults' in answer ? (answer.faults[0]?.message ?? '') : 'other answers' };
}

async function visitsOf(child: string): Promise<readonly { readonly id: string; readonly recorded: Moment | undefined }[]> {
  const { entries } = (await readRecord(database.store.read, COUNCIL, child)) ?? assert.fail();
  return entries.filter(({ type }) => type === 'visit').map(({ id, recorded }) => ({ id, recorded }));
}

function at(day: string, time: string): Moment {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { day: dayOf(day), minute: hour * 60 + minute };
}

async function dueVisit(child: string): Promise<number | undefined> {
  const lines = (await opened.desk.child(child))?.expectations ?? [];
  const line = lines.find(
    ({ expectation }) => expectation.standard === 'herefordshire.visiting.child-protection' && expectation.metBy === undefined,
  );
  return line?.expectation.due?.day;
}

test('the clock jumps back a day between two visits: both are kept as they were written, in that order', async () => {
  const first = await visit('f0-ash', at('2026-04-14', '14:00'));
  clock = clock.subtract({ hours: 24 });
  assert.deepEqual(await visit('f0-ash', at('2026-04-14', '15:30')), {
    wrong: 'That time has not come yet. Give the day and time it happened, or wait until it has.',
  });
  const second = await visit('f0-ash', at('2026-04-13', '15:30'));
  assert.ok('id' in first && 'id' in second);
  assert.deepEqual(await visitsOf('f0-ash'), [
    { id: first.id, recorded: at('2026-04-14', '16:00') },
    { id: second.id, recorded: at('2026-04-13', '16:00') },
  ]);
  await startAgain();
  assert.equal((await opened.desk.situation()).asOf, dayOf('2026-04-13'));
  await sound();
});

test('the clock is put right again, and then jumps a day ahead: each time everyone is judged for the day it shows', async () => {
  for (const [hours, shown] of [
    [24, '2026-04-14'],
    [24, '2026-04-15'],
  ] as const) {
    clock = clock.add({ hours });
    await startAgain();
    assert.equal((await opened.desk.situation()).asOf, dayOf(shown));
    await sound();
  }
  assert.ok('id' in (await visit('f0-birch', at('2026-04-15', '09:00'))));
  await sound();
});

test('a visit is saved at one minute to midnight and another at one past: each is judged on its own day, and by morning so is everyone', async () => {
  clock = Temporal.Instant.from('2026-04-20T22:59Z');
  await startAgain();
  assert.ok('id' in (await visit('f1-ash', at('2026-04-20', '23:40'))));
  await sound();
  const due = await dueVisit('f1-ash');
  clock = clock.add({ minutes: 2 });
  const late = await visit('f1-birch', at('2026-04-20', '23:40'));
  assert.ok('id' in late);
  assert.deepEqual((await visitsOf('f1-birch')).at(-1), { id: late.id, recorded: at('2026-04-21', '0:01') });
  assert.equal(await dueVisit('f1-birch'), due, 'the day it happened counts, not the day it was written');
  await startAgain();
  await sound();
});

test('on the night that clocks go forward, an hour that never was is no gap in what was recorded', async () => {
  clock = Temporal.Instant.from('2026-03-29T00:59Z');
  await startAgain();
  const first = await visit('f1-ash', at('2026-03-29', '00:50'));
  clock = clock.add({ minutes: 2 });
  const second = await visit('f1-ash', at('2026-03-29', '02:00'));
  assert.ok('id' in first && 'id' in second);
  assert.deepEqual((await visitsOf('f1-ash')).slice(-2), [
    { id: first.id, recorded: at('2026-03-29', '00:59') },
    { id: second.id, recorded: at('2026-03-29', '02:01') },
  ]);
  await sound();
});

test('on the night that clocks go back, a visit of twenty minutes ago that reads as later than now is saved', async () => {
  // Ten past one for the second time; ten to two was before that.
  clock = Temporal.Instant.from('2026-10-25T01:10Z');
  await startAgain();
  assert.deepEqual(momentInEngland(clock), at('2026-10-25', '1:10'));
  const saved = await visit('f0-ash', at('2026-10-25', '1:50'));
  assert.ok('id' in saved);
  assert.deepEqual((await visitsOf('f0-ash')).at(-1), { id: saved.id, recorded: at('2026-10-25', '1:50') });
  assert.ok('wrong' in (await visit('f0-ash', at('2026-10-25', '2:01'))), 'two o’clock has not come');
  clock = Temporal.Instant.from('2026-10-26T01:10Z');
  assert.ok('wrong' in (await visit('f0-ash', at('2026-10-26', '1:50'))), 'on any other night it is still to come');
  await startAgain();
  await sound();
});

test('the database’s own clock jumps back a day: what is written after it stands after it, and the chain holds', async () => {
  await database.asSuperuser(`create function sightline.now() returns timestamptz language sql stable as $$ select pg_catalog.now() - interval '1 day' $$;
    grant execute on function sightline.now() to sightline_app`);
  const write = (id: string, jumped: boolean): Promise<unknown> =>
    database.store.transaction(async (tx) => {
      // So that the clock asked is the one that jumped.
      if (jumped) await sql`set local search_path to sightline, pg_catalog`.execute(tx);
      const entry = { id, type: 'case-note', subjects: ['f1-birch'], occurred: at('2026-10-26', '9:00'), fields: {} };
      return appendEntries(tx, COUNCIL, [entry]);
    });
  await write('before-the-jump', false);
  await write('after-the-jump', true);
  const { rows } = await sql<{ id: string; at: Temporal.Instant }>`
    select entry_id as id, appended_at as at from journal where entry_id like '%the-jump' order by seq`.execute(database.store.read);
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['before-the-jump', 'after-the-jump'],
  );
  const [earlier, later] = rows.map(({ at: instant }) => instant);
  assert.ok(earlier !== undefined && later !== undefined && Temporal.Instant.compare(earlier, later) > 0, 'the clock did not jump');
  assert.equal((await verifyChain(database.store.read, COUNCIL)).fault, undefined);
  assert.equal((await readRecord(database.store.read, COUNCIL, 'f1-birch'))?.entries.at(-1)?.id, 'after-the-jump');
});
