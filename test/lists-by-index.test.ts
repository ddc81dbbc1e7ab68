/** Pages that show a county read the few rows they show: by the database's own plans, over lists of the size of a county's. */
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayOf } from '../src/calendar/index.ts';
import { type Desk, openDesk, type OpenDesk, type WorklistQuery } from '../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../src/packs/index.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type Invented, somebody } from './support/people.ts';
import { keepLists } from './support/lists.ts';
import { type NotingStore, notingStore } from './support/plans.ts';

const DAY = dayOf('2026-04-14');
const CHILDREN = 30_000;
const loaded = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load');
const STANDARD = loaded.judged.standards.find(({ about }) => about === 'child')?.id ?? assert.fail();

/** Tables with a row for each child at least, of those that are filled here. */
const BIG = ['subject', 'subject_summary', 'expectation', 'search_name'];
/** A page of forty families, each looked up a few times over, is some hundreds of blocks, and so are the indexes that are counted in. */
const A_PAGE = 3000;
/** What is narrowed to a standard looks up each child of whom it is asked. */
const A_STANDARD = 5000;

let database: TestDatabase;
let noting: NotingStore;
let opened: OpenDesk;
let desk: Desk;
before(async () => {
  database = await testDatabase();
  await keepLists(database, loaded, CHILDREN, DAY);
  noting = notingStore(database.store, database.urls.superuser);
  opened = await openDesk({ store: noting.store, packs: [loaded], dataFolder: tmpdir(), today: () => DAY });
  await opened.settled();
  desk = opened.desk;
  assert.equal((await desk.situation()).job, undefined, 'everyone counts as judged');
  await noting.plans();
});
after(async () => {
  await opened.close();
  await noting.close();
  await database.close();
});

async function readsLittle(work: () => Promise<unknown>, most = A_PAGE): Promise<void> {
  await work();
  const plans = await noting.plans();
  assert.ok(plans.length > 0, 'nothing was asked: the test proves nothing');
  for (const { sql, blocks, wholeTables } of plans) {
    assert.deepEqual(
      wholeTables.filter((table) => BIG.includes(table)),
      [],
      sql,
    );
    assert.ok(blocks <= most, `${blocks} blocks were read by ${sql}`);
  }
}

const LISTS: Readonly<Record<string, Partial<WorklistQuery>>> = {
  everyone: {},
  'the tenth page': { page: 10 },
  'closed records too': { closed: true },
  'longest unseen': { bySeen: true },
  'a worker': { worker: 'w7' },
  'a worker, longest unseen': { worker: 'w7', bySeen: true },
  'a team': { team: 'Team 3' },
  overdue: { need: 'overdue' },
  'due soon': { need: 'due-soon' },
  'waiting for a decision': { need: 'decision' },
  'what is to be put right': { need: 'to-put-right' },
  'not held': { need: 'not-held' },
  'a team and a need': { team: 'Team 3', need: 'overdue' },
  'a standard': { standard: STANDARD },
  'a standard and a need': { standard: STANDARD, need: 'overdue' },
  'a name': { find: 'Child77 Notreal' },
};

for (const [name, query] of Object.entries(LISTS)) {
  test(`the list of ${name} reads about as much as it shows`, () =>
    readsLittle(() => desk.worklist({ page: 1, ...query }), query.standard === undefined ? A_PAGE : A_STANDARD));
}

test('however far down, a page is found from the one beside it', async () => {
  let { next, pages } = await desk.worklist({ page: 50 });
  assert.ok(pages > 300);
  for (const page of [51, 52]) ({ next } = await desk.worklist({ page, after: next ?? assert.fail() }));
  await noting.plans();
  await readsLittle(() => desk.worklist({ page: 53, after: next ?? assert.fail() }));
  const { previous } = await desk.worklist({ page: 53, after: next ?? assert.fail() });
  await readsLittle(() => desk.worklist({ page: 52, before: previous ?? assert.fail() }));
});

test('the head of every page, the standards, one standard and a form read as little', async () => {
  await readsLittle(() => desk.situation());
  await readsLittle(() => desk.standards('herefordshire'));
  await readsLittle(() => desk.standard(STANDARD), A_STANDARD);
  await readsLittle(() => desk.child('c000300'));
  await readsLittle(() => desk.recordingForm({ type: 'visit', children: ['c000300'] }));
});

test('a child is found by name, by birth, and by what only its record says, without reading those of others', async () => {
  for (const typed of ['Child77 Notreal', 'Chidl77', 'pip77 notreal', 'c000300', 'child77 1 June 2015', 'notreal zz99 9zz'])
    await readsLittle(() => desk.findChildren(typed));
});

const OWN: Readonly<Record<string, Omit<Invented, 'name'>>> = {
  'a social worker': { roles: ['social-worker'], worker: 'w7' },
  'a reviewing officer': { roles: ['independent-reviewing-officer'], worker: 'w567' },
  'a team manager': { roles: ['team-manager'], teams: ['Team 3'] },
  'a head of service': { roles: ['head-of-service'] },
};
/** Everyone in the largest team is looked up once, to tell who is in reach. */
const A_TEAM = 20_000;
/** Some hundreds of children have names that begin so; each is looked up behind what lets somebody know of it. */
const A_SEARCH = 4000;

for (const [who, invented] of Object.entries(OWN)) {
  test(`what ${who} is shown is found without reading the county`, async () => {
    const person = await somebody(database, 'council', { name: `Ada ${who}`, ...invented });
    const own = opened.deskFor({ person, request: 'a test', door: 'a test', event: 'none' });
    const most = invented.teams === undefined ? A_PAGE : A_TEAM;
    for (const query of [{}, { mine: true }, { need: 'overdue' }, { bySeen: true }, { find: 'Child77 Notreal' }] as const)
      await readsLittle(() => own.worklist({ page: 1, ...query }), most);
    for (const typed of ['Child77 Notreal', 'pip77']) await readsLittle(() => own.findChildren(typed), Math.max(most, A_SEARCH));
    await readsLittle(() => own.standard(STANDARD), A_TEAM);
    await readsLittle(() => own.nextMeetings(), A_TEAM);
    const [first] = (await own.worklist({ page: 1 })).families;
    const child = first?.lines[0]?.child.id ?? assert.fail('nobody is listed');
    await noting.plans();
    await readsLittle(() => own.child(child), most);
  });
}
