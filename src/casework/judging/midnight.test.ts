import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Day, dayOf, ENGLAND, isoOf } from '../../calendar/index.ts';
import { demonstrate } from '../../demonstration/demonstrate.ts';
import { checkPackAlone, councilFolders, type LoadedPack, standardsFolder } from '../../packs/index.ts';
import { questionBook } from '../../packs/questions/index.ts';
import { fileFolder, appendEntries, changingBy, createAuthority, findAuthority, saveSubjects } from '../../store/index.ts';
import { openJobs } from '../jobs.ts';
import { compareWithKept, judgeAnew } from './judging.ts';
import { runnersHere } from '../judging-runs/runners.ts';
import { judgeForToday, toJudge } from './midnight.ts';
import type { Room } from '../room.ts';

/** Over two month ends, the leap day and the night the clocks go forward. */
const FIRST = dayOf('2028-02-25');
const LAST = dayOf('2028-04-05');
const CHILDREN = 16;
const COUNCIL = 'council';

let today: Day = FIRST;
let database: TestDatabase;
let room: Room;
before(async () => {
  database = await testDatabase();
  const packs = new Map([loadedPack('herefordshire'), loadedPack('barnet')].map((loaded) => [loaded.pack.authority, loaded]));
  room = {
    whole: database.store,
    store: database.store,
    packs,
    book: questionBook([], []),
    authority: COUNCIL,
    dataFolder: tmpdir(),
    files: fileFolder(tmpdir()),
    jobs: openJobs((error) => assert.fail(String(error))),
    runners: runnersHere({ store: database.store, packs, notice: (error) => assert.fail(String(error)) }),
    today: () => today,
    now: () => ({ day: today, minute: 0 }),
  };
  // Told up to the last day, so that much of it is dated ahead when it is first judged and comes to pass on the way.
  const council = [...demonstrate({ children: CHILDREN, seed: 'midnight', asOf: LAST, calendar: ENGLAND })];
  await database.store.transaction(async (tx) => {
    await createAuthority(tx, { id: COUNCIL, name: 'Nowhereshire', pack: 'herefordshire', asIfAlways: true, demonstration: true });
    await saveSubjects(
      tx,
      COUNCIL,
      council.flatMap(({ subjects }) => subjects),
    );
    await appendEntries(
      tx,
      COUNCIL,
      council.flatMap(({ entries }) => entries),
    );
  });
});
after(() => database.close());

function loadedPack(council: string): LoadedPack {
  const folder = councilFolders(standardsFolder()).find((path) => path.endsWith(council)) ?? assert.fail();
  return checkPackAlone(folder).loaded ?? assert.fail();
}

async function keepUp(): Promise<string> {
  const what = await toJudge(room);
  if (what !== 'nothing') await judgeForToday(room, what, () => undefined, 5);
  return what;
}

async function agrees(when: string): Promise<void> {
  assert.deepEqual((await compareWithKept(room)).differences, [], when);
}

/** Where each row of what is kept lies and who wrote it last: the same only where it was not touched. */
async function untouched(): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ at: string }>`select subject || ctid::text || xmin::text as at from subject_summary`.execute(
    room.store.read,
  );
  return new Set(rows.map(({ at }) => at));
}

test('day after day, what changes at midnight is all that must be judged for everything to be as if judged from scratch', async () => {
  today = FIRST;
  assert.equal(await keepUp(), 'everyone');
  let left = 0;
  for (today = FIRST + 1; today <= LAST; today++) {
    const before = await untouched();
    assert.equal(await keepUp(), 'what changes', isoOf(today));
    left += (await untouched()).intersection(before).size;
    await agrees(isoOf(today));
    assert.equal(await toJudge(room), 'nothing');
  }
  assert.ok(left > 0, 'those whose answer did not change were not written again');
});

test('nights that were missed are made up for at once', async () => {
  today = LAST + 12;
  assert.equal(await keepUp(), 'what changes');
  await agrees('after twelve days');
  assert.equal((await findAuthority(room.store.read, COUNCIL))?.judgedFor, today);
});

function stops(): never {
  throw new Error('power cut');
}

test('a stop half-way leaves the rest to do, and the day before in force until it is done', async () => {
  const before = today;
  today += 14;
  await assert.rejects(judgeForToday(room, 'what changes', stops, 1), /power cut/);
  assert.equal((await findAuthority(room.store.read, COUNCIL))?.judgedFor, before);
  assert.equal(await keepUp(), 'what changes');
  await agrees('after the stop');
});

test('a record judged anew after midnight, before everyone else is, holds when they are', async () => {
  today += 1;
  const { rows } = await sql<{ subject: string }>`select subject from subject where kind = 'child' order by subject limit 3`.execute(
    room.store.read,
  );
  await room.store.transaction((tx) =>
    judgeAnew(
      room,
      tx,
      rows.map(({ subject }) => subject),
    ),
  );
  assert.equal(await keepUp(), 'what changes');
  await agrees('with some ahead of the others');
});

test('an answer for the day before that was kept too late is found and put right', async () => {
  let changing: readonly string[] = [];
  for (; changing.length === 0; today++) changing = await changingBy(room.store.read, COUNCIL, 'herefordshire', today + 1, 3);
  const before = today - 1;
  await keepUp();
  await room.store.transaction((tx) => judgeAnew({ ...room, today: () => before }, tx, changing));
  assert.equal(await keepUp(), 'what changes');
  await agrees('once it was found');
});

test('other standards, or a clock set back, have everyone judged', async () => {
  today -= 40;
  assert.equal(await keepUp(), 'everyone');
  await agrees('forty days back');
  const { packs } = room;
  const fewer = [...packs].map(
    ([id, loaded]) => [id, { ...loaded, judged: { ...loaded.judged, standards: loaded.judged.standards.slice(5) } }] as const,
  );
  const changed = new Map(fewer);
  room = {
    ...room,
    packs: changed,
    runners: runnersHere({ store: room.store, packs: changed, notice: (error) => assert.fail(String(error)) }),
  };
  today += 1;
  assert.equal(await keepUp(), 'everyone');
  await agrees('by fewer standards');
});
