import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { dayOf } from '../calendar/index.ts';
import { judge, type State } from '../engine/index.ts';
import { checkPackAlone, councilFolders, standardsFolder } from '../packs/index.ts';
import { readRecords } from '../store/index.ts';
import { NEEDS } from './desk.ts';
import { CaseworkError, type Desk, openDesk, type OpenDesk, type UploadedFile } from './index.ts';

const TODAY = dayOf('2026-04-14');
const CHILDREN = 24;

let database: TestDatabase;
let folder: string;
let opened: OpenDesk;
let desk: Desk;
before(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sightline-desk-'));
  opened = await openAgain();
  desk = opened.desk;
});
after(async () => {
  await opened.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

function openAgain(): Promise<OpenDesk> {
  const packs = councilFolders(standardsFolder())
    .flatMap((path) => checkPackAlone(path).loaded ?? [])
    .filter((one) => one.pack.standards.length > 0);
  return openDesk({ store: database.store, packs, dataFolder: folder, today: () => TODAY });
}

async function finished(job: string): Promise<void> {
  for (;;) {
    const progress = await desk.progress(job);
    assert.notEqual(progress?.state, 'failed', progress?.problem ?? '');
    if (progress?.state === 'finished') return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

test('a new record is empty, and asks for nothing', async () => {
  const situation = await desk.situation();
  assert.equal(situation.children, 0);
  assert.equal(situation.demonstration, false);
  assert.equal(situation.asOf, TODAY);
  assert.deepEqual((await desk.worklist({ page: 1 })).families, []);
});

test('the demonstration fills it and judges every child', async () => {
  await finished(await desk.startDemonstration({ children: CHILDREN }));
  const situation = await desk.situation();
  assert.equal(situation.children, CHILDREN);
  assert.equal(situation.demonstration, true);
  const list = await desk.worklist({ page: 1, closed: true });
  assert.equal(list.total, CHILDREN);
  assert.ok(
    list.families.some((family) => family.name !== undefined && family.lines.length > 1),
    'brothers and sisters stand together',
  );
});

test('invented children are never added twice', async () => {
  await assert.rejects(desk.startDemonstration({ children: 5 }), CaseworkError);
});

test('each count is the number of children its filter shows', async () => {
  const { counts } = await desk.worklist({ page: 1 });
  for (const need of NEEDS) {
    assert.equal((await desk.worklist({ page: 1, need })).total, counts[need], need);
  }
});

test('children whom nobody works with any more are listed when asked for, and found by name', async () => {
  const withUs = await desk.worklist({ page: 1 });
  const everyone = await desk.worklist({ page: 1, closed: true });
  assert.ok(withUs.total < everyone.total);
  const listed = new Set(withUs.families.flatMap((family) => family.lines.map((line) => line.child.id)));
  const closed = everyone.families.flatMap((family) => family.lines).find((line) => !listed.has(line.child.id));
  assert.equal((await desk.worklist({ page: 1, find: closed?.child.name ?? '' })).families[0]?.lines[0]?.child.name, closed?.child.name);
});

test('listed by days since seen, the child unseen longest of each family leads, longest first', async () => {
  const { families } = await desk.worklist({ page: 1, bySeen: true });
  const leads = families.map((family) => Math.min(...family.lines.map((line) => line.seen.last ?? -Infinity)));
  assert.ok(leads.length > 3);
  assert.deepEqual(
    leads,
    leads.toSorted((a, b) => a - b),
  );
});

test('a narrowed list shows on each line what it was narrowed to', async () => {
  const soon = (await desk.worklist({ page: 1, need: 'due-soon' })).families.flatMap((family) => family.lines);
  assert.ok(soon.length > 0 && soon.every((line) => line.nearest?.expectation.state === 'due-soon'));
  const standard = soon[0]?.nearest?.expectation.standard ?? '';
  const asked = (await desk.worklist({ page: 1, standard })).families.flatMap((family) => family.lines);
  assert.ok(asked.length > 0 && asked.every((line) => line.nearest?.expectation.standard === standard));
});

test('of a list narrowed to a standard the counts above it are how many its own lists hold', async () => {
  const lines = (await desk.worklist({ page: 1, need: 'overdue' })).families.flatMap((family) => family.lines);
  const owed = new Set(lines.flatMap(({ nearest }) => nearest?.expectation.standard ?? []));
  let some = 0;
  for (const standard of [...owed].slice(0, 8)) {
    const { counts } = await desk.worklist({ page: 1, standard });
    for (const need of NEEDS) {
      const { total, counts: whole } = await desk.worklist({ page: 1, standard, need });
      assert.equal(counts[need], total, `${standard}, ${need}`);
      assert.deepEqual(whole, counts);
      if (total > 0) some += 1;
    }
  }
  assert.ok(some > 1, 'of so few the test proves nothing');
});

test('a child’s page tells the same as the worklist about what is overdue, and what is to be put right', async () => {
  for (const need of ['overdue', 'to-put-right'] as const) {
    const { families } = await desk.worklist({ page: 1, need });
    const lines = families.flatMap((family) => family.lines).slice(0, 8);
    assert.ok(lines.length > 3, need);
    for (const { child, nearest, alsoOverdue, alsoToPutRight } of lines) {
      const all = (await desk.child(child.id))?.expectations.filter((one) => one.expectation.state === 'overdue') ?? [];
      const [toPutRight, overdue] = [all.filter((one) => one.toPutRight !== undefined), all.filter((one) => one.toPutRight === undefined)];
      assert.equal(nearest?.toPutRight !== undefined, need === 'to-put-right', child.name);
      assert.deepEqual(
        [overdue.length, toPutRight.length],
        need === 'overdue' ? [alsoOverdue + 1, alsoToPutRight] : [alsoOverdue, alsoToPutRight + 1],
        child.name,
      );
      assert.ok(
        all.some(({ expectation }) => expectation.key === nearest?.expectation.key),
        child.name,
      );
    }
  }
});

test('whatever is expected of a child can say why, and says the same', async () => {
  const { families } = await desk.worklist({ page: 1 });
  const child = await desk.child(families[0]?.lines[0]?.child.id ?? '');
  assert.ok(child !== undefined && child.expectations.length > 0);
  const oneOfEach = Map.groupBy(child.expectations, ({ expectation: { standard, state } }) => `${standard} ${state}`);
  for (const [first] of oneOfEach.values()) {
    const expectation = first?.expectation ?? assert.fail();
    const why = await desk.why(expectation.key);
    assert.deepEqual(why?.line.expectation, expectation);
    assert.ok((why?.steps.length ?? 0) > 1, expectation.key);
  }
});

test('how a standard stands is what judging each child adds up to', async () => {
  const { council, asOf, alwaysInForce } = await desk.situation();
  const loaded = checkPackAlone(join(standardsFolder(), council.authority)).loaded ?? assert.fail('the pack does not load');
  const answer = await desk.standards(council.authority);
  const { families } = await desk.worklist({ page: 1, closed: true });
  const ids = families.flatMap((family) => family.lines).map((line) => line.child.id);
  const records = await readRecords(database.store.read, 'council', ids);
  assert.equal(records.length, ids.length);
  const byStandard = Map.groupBy(
    records.flatMap((record) =>
      judge(record, loaded.judged, { asOf, calendar: loaded.calendar, ...(alwaysInForce && { asIfAlways: true }) }),
    ),
    ({ standard }) => standard,
  );
  assert.ok(byStandard.size > 5);
  for (const { id, standing } of answer?.chapters.flatMap((chapter) => chapter.standards) ?? []) {
    const lines = byStandard.get(id);
    if (lines === undefined) continue;
    const n = (...states: State[]): number => lines.filter(({ state }) => states.includes(state)).length;
    assert.deepEqual(
      [standing?.inTime, standing?.varied, standing?.overdue, standing?.open, standing?.notHeld],
      [n('met'), n('varied'), n('overdue'), n('upcoming', 'due-soon'), n('not-held')],
      id,
    );
  }
});

test('a standard lists the children it is asked for, with examples in words', async () => {
  const { families } = await desk.worklist({ page: 1, need: 'overdue' });
  const line = families[0]?.lines[0];
  const answer = await desk.standard(line?.nearest?.expectation.standard ?? '');
  assert.ok(answer?.children.some(({ child }) => child.id === line?.child.id));
  assert.ok((answer?.examples.length ?? 0) > 0);
});

test('a child is found by the beginning of a name', async () => {
  const { families } = await desk.worklist({ page: 1 });
  const name = families[0]?.lines[0]?.child.name ?? '';
  const found = await desk.worklist({ page: 1, find: name.slice(0, 4) });
  assert.ok(found.families.some((family) => family.lines.some((line) => line.child.name === name)));
  assert.equal((await desk.worklist({ page: 1, find: 'nobody of that name' })).total, 0);
});

test('the same records are judged by another council, as on another day, and back', async () => {
  const first = await desk.situation();
  const other = first.councils.find((council) => council.authority !== first.council.authority);
  assert.ok(other !== undefined);
  const day = dayOf('2026-02-02');
  await finished(await desk.judgeBy({ authority: other.authority, asOf: day, alwaysInForce: true }));
  const situation = await desk.situation();
  assert.deepEqual(
    [situation.council.authority, situation.asOf, situation.today, situation.alwaysInForce],
    [other.authority, day, false, true],
  );
  const { families } = await desk.worklist({ page: 1 });
  assert.ok(
    families.every((family) =>
      family.lines.every((line) => /^(\w|-)+/.exec(line.nearest?.expectation.standard ?? 'england')?.[0] !== first.council.authority),
    ),
  );
  await finished(await desk.judgeBy({ authority: first.council.authority, asOf: 'today', alwaysInForce: false }));
  assert.deepEqual((await desk.situation()).asOf, TODAY);
});

test('a question is answered by statute first, then by each council with its own limits, and the silent are named', async () => {
  const { councils, subjects } = await desk.questions();
  assert.equal(councils[0]?.authority, 'england');
  const { id } = subjects.flatMap(({ questions }) => questions).find(({ asks }) => asks.includes('first core group')) ?? assert.fail();
  const answer = (await desk.question(id)) ?? assert.fail();
  assert.deepEqual(
    answer.packs.map(({ council }) => council.authority),
    councils.map(({ authority }) => authority),
  );
  assert.ok(answer.packs.every(({ found }) => found.every(({ limits }) => limits.length > 0)));
  assert.equal(await desk.question('nothing-like-it'), undefined);
  const rows = (await desk.questionTable(id)) ?? assert.fail();
  assert.ok(rows.length > answer.packs.length);
  assert.equal(await desk.questionTable('nothing-like-it'), undefined);
});

test('another council’s standards are tried on the children, and nothing in the record changes', async () => {
  const before = await desk.situation();
  const other = (await desk.councils()).find(({ authority }) => authority !== before.council.authority) ?? assert.fail();
  const { job, result } = await desk.tryStandards({ authority: other.authority, alwaysInForce: true });
  await finished(job);
  const found = (await desk.whatWouldChange(result)) ?? assert.fail();
  assert.equal(found.children, before.children);
  assert.ok(found.changed > 0 && found.changed <= found.children);
  assert.ok(found.share.before.of > 0 && found.work.length > 0);
  assert.deepEqual(await desk.situation(), before);
  const sampled = await desk.tryStandards({ authority: other.authority, alwaysInForce: true, sample: 4 });
  await finished(sampled.job);
  const some = (await desk.whatWouldChange(sampled.result)) ?? assert.fail();
  assert.ok(some.children > 0 && some.children <= 4);
  assert.equal(some.sampledFrom, before.children);
  await assert.rejects(desk.tryStandards({ authority: before.council.authority, alwaysInForce: true }), CaseworkError);
});

test('statute is read like a council’s standards, stands first in each comparison, and is nobody’s council', async () => {
  const statute = await desk.standards('england');
  assert.ok((statute?.chapters.length ?? 0) > 3);
  const { id } = statute?.chapters[0]?.standards[0] ?? assert.fail();
  assert.equal((await desk.standard(id))?.council.authority, 'england');
  assert.ok((await desk.councils()).every(({ authority }) => authority !== 'england'));
  await assert.rejects(desk.judgeBy({ authority: 'england', asOf: 'today', alwaysInForce: false }), CaseworkError);
});

test('a council that is not known cannot be judged by', async () => {
  await assert.rejects(desk.judgeBy({ authority: 'nowhere', asOf: 'today', alwaysInForce: false }), /no practice standards of “nowhere”/);
});

test('a new day is judged when the desk next looks at the clock', async () => {
  const tomorrow = await openDesk({
    store: database.store,
    dataFolder: folder,
    today: () => TODAY + 1,
    packs: councilFolders(standardsFolder())
      .flatMap((path) => checkPackAlone(path).loaded ?? [])
      .filter((one) => one.pack.standards.length > 0),
  });
  await tomorrow.close();
  const { families } = await tomorrow.desk.worklist({ page: 1, need: 'overdue' });
  const first = families[0]?.lines[0];
  assert.ok(first !== undefined);
  const same = (await tomorrow.desk.child(first.child.id))?.expectations.find(
    (one) => one.expectation.key === first.nearest?.expectation.key,
  );
  assert.ok(same !== undefined);
  assert.deepEqual(same.expectation.late, first.nearest?.expectation.late);
});

test('standards changed on disk are judged by at the next start, and not again at the one after', async () => {
  const openedWith = async (standards: number): Promise<{ readonly judgedAgain: boolean; readonly agrees: boolean }> => {
    const packs = councilFolders(standardsFolder())
      .flatMap((path) => checkPackAlone(path).loaded ?? [])
      .map((one) => ({ ...one, judged: { ...one.judged, standards: one.judged.standards.slice(-standards) } }));
    const {
      desk: again,
      settled,
      verify,
      close,
    } = await openDesk({ store: database.store, packs, dataFolder: folder, today: () => TODAY });
    const { job } = await again.situation();
    await settled();
    const { kept } = await verify();
    await close();
    return { judgedAgain: job !== undefined, agrees: kept.differences.length === 0 };
  };
  assert.deepEqual(await openedWith(40), { judgedAgain: true, agrees: true });
  assert.deepEqual(await openedWith(40), { judgedAgain: false, agrees: true });
});

test('nobody’s files are mixed into the demonstration', async () => {
  const preview = await desk.previewImport(upload({ 'a.xml': await cin() }));
  assert.ok(preview?.takeable);
  const job = (await desk.takeImport(preview.batch)) ?? '';
  await opened.settled();
  assert.match((await desk.progress(job))?.problem ?? '', /never mixed with invented ones/);
});

test('unknown things are undefined, never a fault', async () => {
  assert.equal(await desk.child('nobody'), undefined);
  assert.equal(await desk.why('no.such:standard:2026-01-01'), undefined);
  assert.equal(await desk.why('nonsense'), undefined);
  assert.equal(await desk.standards('nowhere'), undefined);
  assert.equal(await desk.standard('no.such'), undefined);
  assert.equal(await desk.progress('none'), undefined);
  assert.equal(await desk.takeImport('none'), undefined);
});

test('a return is looked at, then taken, and judged only on what it could hold', async (t) => {
  const own = await testDatabase();
  const place = await mkdtemp(join(tmpdir(), 'sightline-import-'));
  const packs = councilFolders(standardsFolder())
    .flatMap((path) => checkPackAlone(path).loaded ?? [])
    .filter((one) => one.pack.standards.length > 0);
  const another = await openDesk({ store: own.store, packs, dataFolder: place, today: () => dayOf('2026-11-02') });
  t.after(async () => {
    await another.close();
    await own.close();
    await rm(place, { recursive: true, force: true });
  });
  const preview = await another.desk.previewImport(upload({ 'census.xml': await cin() }));
  assert.ok(preview !== undefined && preview.takeable && preview.children > 0);
  assert.ok(preview.cannotTell.length > 0 && preview.counts.length > 0 && preview.sample.length > 0);
  assert.deepEqual(await another.desk.importPreview(preview.batch), preview);
  assert.equal((await another.desk.situation()).children, 0, 'looking takes nothing');
  const job = await another.desk.takeImport(preview.batch);
  assert.ok(job !== undefined);
  while ((await another.desk.progress(job))?.state === 'under-way') await new Promise((resolve) => setTimeout(resolve, 25));
  assert.equal((await another.desk.progress(job))?.problem, undefined);
  assert.equal((await another.desk.situation()).children, preview.children);
  const { families } = await another.desk.worklist({ page: 1 });
  const child = await another.desk.child(families[0]?.lines[0]?.child.id ?? '');
  assert.equal(child?.seen.held, false, 'a census cannot show a visit');
  assert.deepEqual(await readdir(join(place, 'imports')), [], 'the files are not kept once taken');
});

test('files with nothing in them are no files', async () => {
  assert.equal(await desk.previewImport(upload({ 'empty.xml': '' })), undefined);
});

test('a file that is no return says what it is not, and cannot be taken', async () => {
  const preview = await desk.previewImport(upload({ 'notes.txt': 'Dear all, please find attached.' }));
  assert.equal(preview?.takeable, false);
  assert.equal(preview?.faults[0]?.effect, 'stops');
});

async function* upload(files: Readonly<Record<string, string>>): AsyncGenerator<UploadedFile> {
  for (const [name, text] of Object.entries(files)) yield { name: basename(name), content: once(text) };
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function cin(): Promise<string> {
  return readFile(new URL('../exchange/fixtures/cin-2026.xml', import.meta.url), 'utf8');
}
