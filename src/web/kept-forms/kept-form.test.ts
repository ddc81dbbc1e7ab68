/** Forms on pages of their own are kept as they are typed, open again where they were, and are never written over unseen. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserAt, filledFormOn, wordsOn } from '../../../test/support/browser.ts';
import { dayOf } from '../../calendar/index.ts';
import type { Draft, DraftWritten, PlanWritten } from '../../casework/index.ts';
import { startWeb, type Web } from '../server.ts';
import { everyoneIs } from '../test-support/everyone-is.ts';
import { child, sampleDesk } from '../test-support/sample-desk.ts';
import { samplePlans } from '../test-support/sample-plans.ts';
import { draftView } from '../words/draft-words.ts';

const PLANS = '/children/c-1/plans/child-protection';
const OUTCOME = `${PLANS}/outcomes/p-1`;
const PAGES = {
  [OUTCOME]: 'page.plan-outcome',
  [`${PLANS}/review/p-1`]: 'page.plan-review',
  [`${PLANS}/version`]: 'page.plan-version',
  [`${PLANS}/keep-safe`]: 'page.plan-keep-safe',
  '/children/c-1/chronology/pattern': 'page.chronology-pattern',
  '/children/c-1/people/add/family': 'page.people-form',
  '/records/c-1/entries/e-9.1/amend': 'page.amend-entry',
};
const KEY = '3f2b8c1e-0000-4000-8000-000000000001';

let web: Web;
let kept: Draft | undefined;
let other: Draft | undefined;
let answer: PlanWritten = { saved: true, before: false };
const written: DraftWritten[] = [];
before(async () => {
  const plans = samplePlans(child.head, dayOf('2026-04-14'), () => undefined);
  web = await startWeb({
    gate: everyoneIs(),
    port: 0,
    deskFor: () =>
      sampleDesk({
        ...plans,
        writePlan: async () => answer,
        draft: async () => kept,
        drafts: async () => (kept === undefined ? [] : [kept]),
        otherVersion: async () => other,
        saveDraft: async (one) => {
          written.push(one);
          return { saved: true, version: one.since + 1, savedAt: { day: 20_000, minute: 600 } };
        },
      }),
  });
});
after(() => web.stop());

function draftOf(type: string, sent: Draft['sent']): Draft {
  const children = [{ id: 'c-1', name: 'Rowan Madeup' }];
  return {
    key: KEY,
    type,
    of: 'something for',
    children,
    sent,
    version: 3,
    savedAt: { day: 20_000, minute: 600 },
    clearedOn: 20_030,
    clearedSoon: false,
  };
}

/** Opens a form, answers some of it, and sends it there or to be kept. */
async function send(path: string, answers: Readonly<Record<string, string>>, to = path) {
  const browser = browserAt(web.url);
  const { page } = await browser.get(path);
  const className =
    ['record', 'record plan-form', 'record people-form'].find((one) => page.includes(`<form class="${one}"`)) ?? assert.fail(path);
  const plan = filledFormOn(page, className);
  for (const [name, value] of Object.entries(answers)) plan.set(name, value);
  written.length = 0;
  return browser.post(to, plan);
}

for (const [path, type] of Object.entries(PAGES))
  test(`what is begun on ${path.split('/').slice(3).join('/')} is kept to be finished later, and opens there again`, async () => {
    const reply = await send(path, { 'said-since': 'x', reason: 'Half a sent' }, `${path}/draft`);
    assert.equal(reply.status, 303);
    const [one] = written;
    assert.deepEqual([one?.type, one?.children, one?.sent['form--at'], one?.sent['reason']], [type, ['c-1'], [path], ['Half a sent']]);
    assert.equal(draftView(draftOf(type, one?.sent ?? {}), 20_000).goOn, `${path}?draft=${KEY}`);
  });

test('a note in the chronology is kept with the entry it is of, and opens there again', async () => {
  const reply = await send('/children/c-1/chronology/note?entry=e-2', { 'said-impact': 'He slept' }, '/children/c-1/chronology/note/draft');
  assert.equal(reply.status, 303);
  const sent = written[0]?.sent ?? assert.fail();
  assert.deepEqual([written[0]?.type, sent['entry'], sent['said-impact']], ['page.chronology-note', ['e-2'], ['He slept']]);
  kept = draftOf('page.chronology-note', sent);
  const { page } = await browserAt(web.url).get(`/children/c-1/chronology/note?draft=${KEY}`);
  kept = undefined;
  assert.match(page, /He slept/);
});

test('a draft is shown as it was typed, and the draft of another page is not', async () => {
  const typed = { key: [KEY], 'form--at': [OUTCOME], actions: ['3'], 'outcome-worry': ['The stairs, still.'] };
  kept = draftOf('page.plan-outcome', typed);
  const { page } = await browserAt(web.url).get(`${OUTCOME}?draft=${KEY}`);
  assert.match(page, /The stairs, still\./);
  assert.match(page, /Action 3/);
  assert.match(page, new RegExp(`name="key" value="${KEY}"`));
  const elsewhere = await browserAt(web.url).get(`${PLANS}/outcomes/new?draft=${KEY}`);
  assert.doesNotMatch(elsewhere.page, /The stairs, still\./);
  kept = undefined;
});

test('another window’s version is shown question by question, what only it asks too, and nothing is saved over it', async () => {
  other = draftOf('page.plan-outcome', {
    'outcome-outcome': ['Rowan sleeps.'],
    actions: ['2'],
    'action-2-action': ['A night light'],
  });
  const reply = await send(OUTCOME, { 'outcome-outcome': 'Rowan sleeps well.' });
  other = undefined;
  assert.equal(reply.status, 409);
  assert.match(wordsOn(reply.page), /Two windows, two versions/);
  assert.match(reply.page, /Rowan sleeps well\.<\/span>.*?Rowan sleeps\.<\/span><button/s);
  assert.match(reply.page, /Action 2: [^<]*<\/th>.*?A night light<\/span><\/td>/s, 'it cannot be put where it is not asked');
});

test('what was typed for a plan that somebody changed meanwhile stands beside what holds now, and is kept', async () => {
  answer = { saved: false, why: 'changed since' };
  const reply = await send(OUTCOME, { whole: 'no', reason: 'More.', 'outcome-outcome': 'Rowan sleeps well.' });
  answer = { saved: true, before: false };
  assert.equal(reply.status, 409);
  assert.match(wordsOn(reply.page), /Somebody changed this in the meantime/);
  assert.match(reply.page, /data-head="What you had typed"><span[^>]*>Rowan sleeps well\./);
  assert.deepEqual(
    written.map(({ sent }) => sent['outcome-outcome']),
    [['Rowan sleeps well.']],
  );
  assert.doesNotMatch(reply.page, new RegExp(`name="key" value="${written[0]?.key}"`), 'what is saved next is another form');
});

test('a draft of an outcome that has ended since says what ended, and shows what was typed to be copied', async () => {
  const gone = `${PLANS}/outcomes/p-gone`;
  const typed = {
    key: [KEY],
    'form--at': [gone],
    'outcome-worry': ['The stairs, still.'],
    'action-2-owner-is': ['family'],
    'action-2-by-when-day': ['3'],
    'action-2-by-when-month': ['5'],
    'action-2-by-when-year': ['2026'],
  };
  kept = draftOf('page.plan-outcome', typed);
  const { status, page } = await browserAt(web.url).get(`${gone}?draft=${KEY}`);
  assert.equal(status, 410);
  for (const words of [
    'It is no longer in the child protection plan.',
    'The outcome: Which worry does it answer? The stairs, still.',
    'Action 2: Whose is it? Family or friends',
    'Action 2: By when? 3 5 2026',
  ])
    assert.ok(wordsOn(page).includes(words), wordsOn(page));
  assert.match(page, new RegExp(`/draft/${KEY}/throw-away`));
  const another = await browserAt(web.url).get(`${PLANS}/outcomes/p-other?draft=${KEY}`);
  kept = undefined;
  assert.equal(another.status, 404, 'it is the draft of another page');
  assert.doesNotMatch(another.page, /The stairs, still\./);
});
