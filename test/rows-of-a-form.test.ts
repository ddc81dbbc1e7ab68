/** What repeats within a form, over a real database and without scripts: who came to a core group, what was agreed at it, what each person thinks. */
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayOf } from '../src/calendar/index.ts';
import { openDesk, type OpenDesk } from '../src/casework/open-desk.ts';
import { checkPackAlone, standardsFolder } from '../src/packs/index.ts';
import { standing } from '../src/record/standing.ts';
import type { Entry, Fields } from '../src/record/types.ts';
import { appendEntries, readRecord, saveSubjects } from '../src/store/index.ts';
import { startWeb, type Web } from '../src/web/server.ts';
import { everyoneIs } from '../src/web/test-support/everyone-is.ts';
import { entryHref } from '../src/web/words/home-of.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type Browser, browserAt, filledFormOn, wordsOn } from './support/browser.ts';
import { somebody } from './support/people.ts';

const DAY = dayOf('2026-04-14');
const SIBLINGS = ['ash', 'birch'];

let database: TestDatabase;
let opened: OpenDesk;
let web: Web;
let browser: Browser;
before(async () => {
  database = await testDatabase();
  const pack = checkPackAlone(join(standardsFolder(), 'northamptonshire')).loaded ?? assert.fail('the pack does not load');
  opened = await openDesk({ store: database.store, packs: [pack], dataFolder: tmpdir(), now: () => ({ day: DAY, minute: 1000 }) });
  await database.store.transaction(async (tx) => {
    await saveSubjects(tx, 'council', [
      { id: 'ada', kind: 'worker', name: 'Ada Invented' },
      ...[...SIBLINGS, 'cedar'].map((id) => ({ id, kind: 'child' as const, name: `${id} Notreal`, born: dayOf('2016-05-04') })),
    ]);
    const fields = { worker: 'ada', role: 'social-worker' };
    await appendEntries(tx, 'council', [
      { id: 'allocated', type: 'allocation', subjects: SIBLINGS, occurred: { day: DAY - 30 }, fields },
      { id: 'plan', type: 'child-protection-plan-started', subjects: SIBLINGS, occurred: { day: DAY - 30 }, fields: { category: 'NEG' } },
      ...entriesOfCedar(),
    ]);
  });
  await opened.desk.judgeBy({ authority: 'northamptonshire', asOf: 'today', alwaysInForce: false });
  await opened.settled();
  const ada = await somebody(database, 'council', { name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  web = await startWeb({ gate: everyoneIs(ada), port: 0, deskFor: opened.deskFor });
  browser = browserAt(web.url);
});
after(async () => {
  await web.stop();
  await opened.close();
  await database.close();
});

/** A core group three weeks ago, at which two things were agreed on one day. */
function entriesOfCedar(): readonly Entry[] {
  const entry = (id: string, type: string, ago: number, fields: Fields, of?: string): Entry => ({
    id,
    type,
    subjects: ['cedar'],
    occurred: { day: DAY - ago },
    fields,
    ...(of !== undefined && { links: [{ rel: 'of', to: of }] }),
  });
  return [
    entry('cedar-allocated', 'allocation', 60, { worker: 'ada', role: 'social-worker' }),
    entry('cedar-plan', 'child-protection-plan-started', 60, { category: 'NEG' }),
    entry('met', 'core-group', 21, {}),
    entry('club', 'agreed-action', 21, { what: 'Keep a place in the club', worker: 'ada', 'by-when': '2026-04-10' }, 'met'),
    entry('cough', 'agreed-action', 21, { what: 'Ask about the cough', who: 'Mum' }, 'met'),
  ];
}

type Said = Readonly<Record<string, string>>;

async function formAt(address: string, said: Said = {}): Promise<URLSearchParams> {
  const { page, status } = await browser.get(address);
  assert.equal(status, 200);
  const sent = filledFormOn(page, 'record');
  for (const [name, value] of Object.entries(said)) {
    assert.ok(page.includes(`name="${name}"`), `${name} is on the page`);
    sent.set(name, value);
  }
  return sent;
}

async function standingIn(child: string, type: string): Promise<readonly Entry[]> {
  return standing((await readRecord(database.store.read, 'council', child))?.entries ?? []).filter((entry) => entry.type === type);
}

const date = (name: string, [day = '', month = '', year = '']: readonly string[]): Said => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const MUM = { 'all--attendance-1-as': 'mother', 'all--attendance-1-name': 'Hazel Notreal', 'all--attendance-1-how': 'came' };
const POLICE = { 'all--attendance-2-as': 'police', 'all--attendance-2-how': 'apologies', 'all--attendance-2-report': 'yes' };
const RING = { 'child-1--agreed-action-1-what': 'Ring the school', 'child-1--agreed-action-1-who': 'Ada Invented' };

let coreGroup: Entry;

test('who came and what was agreed is written with the core group, of each child; what was agreed of one stays with that one', async () => {
  const asked = await formAt('/record/core-group?child=ash', {
    ...MUM,
    ...POLICE,
    ...RING,
    ...date('child-1--agreed-action-1-by-when', ['1', '5', '2026']),
  });
  asked.set('child-2--about', 'yes');
  const { status, to } = await browser.post('/record/core-group', asked);
  assert.equal(status, 303);
  for (const child of SIBLINGS) {
    const [meeting] = await standingIn(child, 'core-group');
    const rows = await standingIn(child, 'attendance');
    assert.deepEqual(
      rows.map(({ fields, links }) => [fields, links]),
      [
        [{ as: 'mother', name: 'Hazel Notreal', how: 'came' }, [{ rel: 'of', to: meeting?.id }]],
        [{ as: 'police', how: 'apologies', report: true }, [{ rel: 'of', to: meeting?.id }]],
      ],
    );
    const { attended, invited, 'written-contributions': written } = meeting?.fields ?? {};
    assert.deepEqual(
      [attended, invited, written],
      [['mother'], ['mother', 'police'], ['police']],
      'what standards judge is ticked from the rows',
    );
  }
  [coreGroup = assert.fail()] = await standingIn('ash', 'core-group');
  assert.deepEqual(coreGroup.fields['covered'], ['actions']);
  assert.deepEqual(
    (await standingIn('ash', 'agreed-action')).map(({ fields }) => fields),
    [{ what: 'Ring the school', who: 'Ada Invented', 'by-when': '2026-05-01' }],
  );
  assert.deepEqual(await standingIn('birch', 'agreed-action'), []);
  assert.equal((await browser.get(to)).status, 200);
});

test('a row that says too little is told of beside its own question, and nothing is saved of the whole form', async () => {
  const { 'all--attendance-1-how': _how, ...half } = MUM;
  const asked = await formAt('/record/core-group?child=ash', {
    ...half,
    ...RING,
    ...date('child-1--agreed-action-1-by-when', ['31', '2', '2026']),
  });
  const { status, page } = await browser.post('/record/core-group', asked);
  assert.equal(status, 400);
  assert.match(page, /id="all--attendance-1-how-error"/);
  assert.match(page, /<a href="#all--attendance-1-how">Person 1: answer “Did they come\?”/);
  assert.match(page, /<a href="#child-1--agreed-action-1-by-when-day">ash Notreal: action 1: write a real date/);
  assert.match(page, /value="Hazel Notreal"/);
  assert.equal((await standingIn('ash', 'core-group')).length, 1);
  const nobodys = await formAt('/record/core-group?child=ash', { 'child-1--agreed-action-1-what': 'Ring the school' });
  const refused = await browser.post('/record/core-group', nobodys);
  assert.match(refused.page, /<a href="#child-1--agreed-action-1-who">ash Notreal: action 1: say who does it, or choose which of us/);
});

test('one more row is asked for and another taken away with all that was typed staying, and the draft keeps them', async () => {
  const asked = await formAt('/record/core-group?child=ash', { ...MUM, ...POLICE });
  asked.set('do', 'add all--attendance');
  const added = await browser.post('/record/core-group/draft', asked);
  assert.deepEqual([added.status, added.to.split('#')[1]], [303, 'all--attendance-3']);
  const three = await formAt(added.to.split('#')[0] ?? '', { 'all--attendance-3-as': 'school', 'all--attendance-3-how': 'joined' });
  assert.equal(three.get('all--attendance-2-as'), 'police');
  three.set('do', 'remove all--attendance-2');
  const removed = await browser.post('/record/core-group/draft', three);
  const left = await browser.get(removed.to.split('#')[0] ?? '');
  assert.doesNotMatch(left.page, /all--attendance-2-as/);
  const [people, codes] = [left.page.indexOf('name="all--attendance-3-as"'), left.page.indexOf('name="all-attended"')];
  assert.ok(left.page.includes('<div class="form-rows form-rows--open" id="all--attendance">') && people > 0 && people < codes);
  assert.match(left.page.slice(people, codes), /<details class="form-part"><summary>Others, not listed by name/, 'and they stay folded');
  const sent = filledFormOn(left.page, 'record');
  assert.deepEqual([sent.get('all--attendance--rows'), sent.get('all--attendance-3-as')], ['1 3', 'school']);
  assert.equal((await browser.post('/record/core-group', sent)).status, 303);
  const [, second = assert.fail()] = await standingIn('ash', 'core-group');
  const mine = (await standingIn('ash', 'attendance')).filter(({ links = [] }) => links.some(({ to }) => to === second.id));
  assert.deepEqual(
    mine.map(({ fields }) => fields['as']),
    ['mother', 'school'],
  );
});

test('the page of the core group shows its rows, and each can be put right; the timeline is not full of them', async () => {
  const page = await browser.get(entryHref('ash', coreGroup.id));
  const words = wordsOn(page.page);
  for (const one of ['Who came, one by one', 'Hazel Notreal', 'Sent apologies', 'Ring the school', '1 May 2026'])
    assert.ok(words.includes(one), one);
  assert.doesNotMatch((await browser.get('/children/ash')).page, /Who came to a meeting<\/h/);
  const [row = assert.fail()] = await standingIn('ash', 'attendance');
  const amend = await formAt(`${entryHref('ash', row.id)}/amend`, {
    'child-1-name': 'Hazel Notreal, by telephone',
    'amend--reason': 'She rang in.',
  });
  amend.set('child-1-how', 'joined');
  const saved = await browser.post(`${entryHref('ash', row.id)}/amend`, amend);
  assert.deepEqual([saved.status, saved.to], [303, entryHref('ash', coreGroup.id)], 'and from there back to the core group');
  const now = wordsOn((await browser.get(entryHref('ash', coreGroup.id))).page);
  assert.ok(now.includes('Hazel Notreal, by telephone') && now.includes('Joined by video or telephone'));
});

test('somebody who was forgotten is added where the core group is amended, beside its lines as they are, and leads back to it', async () => {
  const { page } = await browser.get(`${entryHref('ash', coreGroup.id)}/amend`);
  assert.match(wordsOn(page), /Hazel Notreal, by telephone .* Put right : person 1 Strike out : person 1/);
  const href = /href="(\/record\/attendance\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no link');
  const asked = await formAt(href, { 'child-1-name': 'Sam Pretend, school nurse' });
  asked.set('child-1-as', 'school-nurse');
  asked.set('child-1-how', 'came');
  const { status, to } = await browser.post('/record/attendance', asked);
  assert.equal(status, 303);
  assert.ok((await browser.get(to)).page.includes(`href="${entryHref('ash', coreGroup.id)}">Back to the core group of`));
  assert.ok(wordsOn((await browser.get(entryHref('ash', coreGroup.id))).page).includes('Sam Pretend'));
});

test('the next core group begins with what was agreed last time; two things of one day are told apart, and each is settled by itself', async () => {
  const next = wordsOn((await browser.get('/record/core-group?child=cedar')).page);
  assert.match(next, /Agreed last time, at the core group of 24 March .* Keep a place in the club Overdue by 4 days Ada Invented \(you\)/);
  const plans = (await browser.get('/children/cedar/plans')).page;
  assert.match(wordsOn(plans), /2 actions agreed at meetings still to be done, 1 overdue\./);
  const href =
    /href="(\/record\/agreed-action-progress\?[^"]*of=club)"/.exec(plans)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no link');
  const { page } = await browser.get(href);
  assert.match(page, /<option value="club" selected>Keep a place in the club, Tuesday 24 March</);
  assert.match(page, /<option value="cough">Ask about the cough, Tuesday 24 March</);
  const asked = await formAt(href);
  asked.set('child-1-how', 'not-needed');
  assert.match((await browser.post('/record/agreed-action-progress', asked)).page, /href="#child-1-why-not-needed"/);
  asked.set('child-1-how', 'done');
  asked.set('child-1-came-of-it', 'There is a chair with a name on it.');
  const { status, to } = await browser.post('/record/agreed-action-progress', asked);
  assert.equal(status, 303);
  assert.ok((await browser.get(to)).page.includes('href="/children/cedar/plans#agreed">What else was agreed at meetings'));
  const said = await browser.get(entryHref('cedar', `${asked.get('key') ?? ''}.1`));
  assert.match(wordsOn(said.page), /What it is of Keep a place in the club, Tuesday 24 March/);
  const left = wordsOn((await browser.get('/children/cedar/plans')).page);
  assert.match(left, /1 action agreed at meetings still to be done\..* Done, 14 April: There is a chair with a name on it\./);
  assert.match(
    wordsOn((await browser.get(entryHref('cedar', 'met'))).page),
    /Keep a place in the club .* Done, 14 April: There is a chair/,
  );
});

test('what is agreed at a meeting and is somebody’s own stands in their list until it is settled', async () => {
  const again = await formAt(`/record/agreed-action?child=cedar&of=met`, { 'child-1-what': 'Ring Nan' });
  again.set('child-1-worker', 'ada');
  assert.equal((await browser.post('/record/agreed-action', again)).status, 303);
  const words = wordsOn((await browser.get('/actions')).page);
  assert.match(words, /Yours .*Ring Nan cedar Notreal , agreed at the core group of 24 March: Ada Invented , No date/);
  assert.doesNotMatch(words, /Keep a place in the club/);
});

test('a core group that is struck out takes its rows with it, and those of the other stay', async () => {
  const before = await standingIn('ash', 'attendance');
  const address = `${entryHref('ash', coreGroup.id)}/strike-out`;
  const asked = await formAt(address);
  assert.match((await browser.get(address)).page, /line by line \(4\) is struck out with it/);
  asked.set('reason', 'It was of another family.');
  for (let times = 0; times < 2; times += 1) assert.equal((await browser.post(address, asked)).status, 303);
  assert.deepEqual([before.length, (await standingIn('ash', 'attendance')).length], [5, 2]);
  assert.deepEqual(await standingIn('ash', 'agreed-action'), []);
  assert.equal((await standingIn('birch', 'attendance')).length, 2, 'what stands of the brother is struck out there');
});
