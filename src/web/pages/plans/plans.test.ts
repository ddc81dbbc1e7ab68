import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserAt, formOn, wordsOn } from '../../../../test/support/browser.ts';
import { dayOf } from '../../../calendar/index.ts';
import type { PlanSent } from '../../../casework/index.ts';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs } from '../../test-support/everyone-is.ts';
import { child, sampleDesk } from '../../test-support/sample-desk.ts';
import { samplePlans } from '../../test-support/sample-plans.ts';

const PLANS = '/children/c-1/plans';
const OUTCOME = `${PLANS}/child-protection/outcomes/p-1`;
const sent: PlanSent[] = [];

let web: Web;
before(async () => {
  const plans = samplePlans(child.head, dayOf('2026-04-14'), (one) => void sent.push(one));
  web = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk(plans) });
});
after(() => web.stop());

/** Opens a form, answers some of its questions, and sends it; a question answered with nothing is sent empty. */
async function send(path: string, answers: Readonly<Record<string, string>>) {
  const browser = browserAt(web.url);
  const { page } = await browser.get(path);
  const body = formOn(page, 'record plan-form');
  for (const [text, name] of page.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>\n?([^<]*)/g))
    body.set(name ?? '', /[^>]*$/.exec(text)?.[0].trim() ?? '');
  for (const [name, value] of Object.entries(answers)) body.set(name, value);
  sent.length = 0;
  return browser.post(path, body);
}

test('the page says what is to change, who does what, what is overdue, how it goes, and who has no copy', async () => {
  const { page } = await browserAt(web.url).get(PLANS);
  const words = wordsOn(page);
  for (const said of [
    '2 outcomes to work for; 1 action overdue. 1 action agreed at meetings still to be done, 1 overdue.',
    'Ring school every Friday Overdue by 2 days Ada Invented (you), by Sunday 12 April It was to be by 5 April: School was closed. Agreed at the core group of 13 February',
    'Done by Nan, 25 March: The cough has gone.',
    'Rowan sleeps through, in a room of their own.',
    'Mum , by Wednesday 8 April Overdue by 6 days How often: each time Agreed at the core group of 13 February',
    'If it does not work. Rowan is still afraid at night Then: Rowan stays with Nan while we meet (decided by Thursday 23 April)',
    'Thursday 2 April Better 6 Nine quiet nights in ten.',
    'Bottom line: A sober grown-up is at home at night.',
    'Not said to have been given it: father.',
    '3 changes since it was last saved as a whole.',
  ])
    assert.ok(words.includes(said), said);
  assert.match(page, /aria-label="From 3 to 6 out of 10, over 2 reviews"/);
});

test('an outcome sent as it stands changes nothing; what was changed is sent alone, with its reason, in place of what stood', async () => {
  const same = await send(OUTCOME, { whole: 'no' });
  assert.equal(same.status, 400);
  assert.match(wordsOn(same.page), /Nothing was changed yet/);
  const changed = await send(OUTCOME, { whole: 'no', reason: 'Nan is away in May.', 'action-1-by-when-month': '6' });
  assert.deepEqual([changed.status, changed.to], [303, `${PLANS}#plan-child-protection`]);
  assert.deepEqual(
    sent[0]?.parts.map(({ type, replaces, reason, of, fields }) => [type, replaces, reason, of, fields['by-when']]),
    [['plan-action', 'p-4', 'Nan is away in May.', 'p-1', '2026-06-08']],
  );
  assert.equal(sent[0]?.version, undefined);
});

test('another action is asked for without anything being lost or saved, and one left half empty is told of beside it', async () => {
  const more = await send(OUTCOME, { do: 'add', 'outcome-worry': 'Still the stairs.' });
  assert.equal(more.status, 200);
  assert.match(more.page, /Still the stairs\./);
  assert.match(more.page, /Action 2/);
  assert.deepEqual(sent, []);
  const half = await send(OUTCOME, { whole: 'no', reason: 'More help.', actions: '2', 'action-2-action': 'A night light' });
  assert.equal(half.status, 400);
  assert.match(half.page, /href="#action-2-by-when-day"/);
  assert.match(half.page, /href="#action-2-owner-is"/);
});

test('a new outcome with its action, saved as a new version, is one writing, and the page goes on to what it met', async () => {
  const answers = {
    'outcome-outcome': 'Rowan eats breakfast.',
    'action-1-action': 'Keep a place at breakfast club',
    'action-1-owner-is': 'professional',
    'action-1-professional': 'Robin Pretend, head of year',
    'action-1-by-when-day': '1',
    'action-1-by-when-month': '5',
    'action-1-by-when-year': '2026',
    whole: 'yes',
    'version-made-with-family': 'yes',
    'version-tie': 'm-1',
    'on-day': '13',
  };
  const reply = await send(`${PLANS}/child-protection/outcomes/new`, answers);
  const [one] = sent;
  assert.deepEqual([reply.status, reply.to], [303, `/recorded/${one?.key}`]);
  assert.deepEqual(one?.parts, [
    { type: 'plan-outcome', fields: { outcome: 'Rowan eats breakfast.' } },
    {
      type: 'plan-action',
      fields: {
        action: 'Keep a place at breakfast club',
        'owner-is': 'professional',
        professional: 'Robin Pretend, head of year',
        'by-when': '2026-05-01',
      },
      of: 0,
    },
  ]);
  assert.deepEqual(one?.version, { fields: { 'made-with-family': true }, tiedTo: 'm-1' });
  assert.equal(one?.on, dayOf('2026-04-13'));
  const tomorrow = await send(`${PLANS}/child-protection/outcomes/new`, { ...answers, 'on-day': '15' });
  assert.match(wordsOn(tomorrow.page), /Give the day it was agreed: today, or a day before/);
});

test('a review goes from outcome to outcome, ends what is done with a line on what came of it, and finishes with the whole plan', async () => {
  const review = `${PLANS}/child-protection/review`;
  const seen = { 'seen-progress': 'better', 'seen-scale': '7', 'seen-seen': 'Ten quiet nights.', at: 'm-1' };
  const reply = await send(`${review}/p-1`, { ...seen, 'end-1': 'done', 'end-1-done-why': 'Mum rings every time.' });
  assert.equal(reply.status, 303);
  assert.match(reply.to, /\/review\/p-\d+$/);
  assert.deepEqual(sent[0]?.parts, [
    { type: 'plan-progress', fields: { progress: 'better', scale: 7, seen: 'Ten quiet nights.' }, of: 'p-1', at: 'm-1' },
    { type: 'plan-part-ended', fields: { how: 'done', reason: 'Mum rings every time.' }, of: 'p-4' },
  ]);
  const last = await send(reply.to, seen);
  assert.equal(last.to, `${PLANS}/child-protection/version`);
  const unsaid = await send(`${review}/p-1`, { 'seen-progress': 'better' });
  assert.equal(unsaid.status, 400);
  assert.match(unsaid.page, /href="#seen-seen"/);
});

test('a bottom line is written beside those that stand', async () => {
  const reply = await send(`${PLANS}/child-protection/keep-safe`, { lines: '2', 'line-2-must-hold': 'The stair gate is shut.' });
  assert.equal(reply.status, 303);
  assert.deepEqual(sent[0]?.parts, [{ type: 'plan-bottom-line', fields: { 'must-hold': 'The stair gate is shut.' } }]);
});

test('a bottom line that is no longer needed is ended with why, and not without', async () => {
  const keepSafe = `${PLANS}/child-protection/keep-safe`;
  const unsaid = await send(keepSafe, { 'line-1-ended': 'not-needed' });
  assert.equal(unsaid.status, 400);
  assert.match(unsaid.page, /href="#line-1-ended-not-needed-why"/);
  assert.equal(sent.length, 0);
  const reply = await send(keepSafe, {
    'line-1-ended': 'not-needed',
    'line-1-ended-not-needed-why': 'Nan lives here now.',
    'line-1-must-hold': 'Other.',
  });
  assert.equal(reply.status, 303, wordsOn(reply.page).slice(0, 400));
  assert.deepEqual(
    sent[0]?.parts.map(({ type, fields, replaces }) => [type, fields, replaces]),
    [['plan-part-ended', { how: 'not-needed', reason: 'Nan lives here now.' }, undefined]],
  );
});

test('come to from a core group, the plan names it, and an action agreed there follows it', async () => {
  const { page } = await browserAt(web.url).get(`${PLANS}?meeting=m-1`);
  assert.match(wordsOn(page), /Core group, Thursday 2 April\. Write what was agreed there into the plan/);
  assert.ok(page.includes(`${OUTCOME}?meeting=m-1`));
  assert.doesNotMatch((await browserAt(web.url).get(`${PLANS}?meeting=elsewhere`)).page, /outcomes[^"]*meeting=elsewhere/);
  const form = await browserAt(web.url).get(`${OUTCOME}?meeting=m-1`);
  assert.match(form.page, /<option value="m-1" selected>/);
  const reply = await send(OUTCOME, { whole: 'no', reason: 'Agreed there.', at: 'm-1', 'action-1-by-when-month': '6' });
  assert.equal(reply.status, 303);
  assert.deepEqual(
    sent[0]?.parts.map(({ type, at }) => [type, at]),
    [['plan-action', 'm-1']],
  );
});

test('what was agreed at a core group is taken into the plan: which outcome is asked, and its form begins with it as one action more', async () => {
  const browser = browserAt(web.url);
  const { page: plans } = await browser.get(PLANS);
  const [, take = ''] = /href="([^"]*\?agreed=[^"]*)"/.exec(plans) ?? [];
  const { page } = await browser.get(take);
  const [, outcome = ''] = /href="([^"]*outcomes\/p-1\?agreed=[^"]*)"/.exec(page) ?? [];
  const form = await browser.get(outcome);
  assert.match(wordsOn(form.page), /Action 2 Agreed at the core group of 13 February: Ada Invented\./);
  assert.match(form.page, /name="action-2-owner-is"[^>]* value="us" checked/);
  assert.match(form.page, /id="action-2-worker"[^]*?<option value="w-1" selected>/);
  const reply = await send(outcome, { whole: 'no', 'action-2-owner-is': 'us', 'action-2-worker': 'w-1' });
  assert.equal(reply.status, 303, wordsOn(reply.page).slice(0, 600));
  const agreed = new URL(outcome, web.url).searchParams.get('agreed');
  assert.deepEqual(
    sent[0]?.parts.map(({ type, takes, replaces, fields }) => [type, takes, replaces, fields]),
    [['plan-action', agreed, undefined, { action: 'Ring school every Friday', 'owner-is': 'us', worker: 'w-1', 'by-when': '2026-04-12' }]],
  );
});

test('what changed stands side by side, each change named in words with its day and its reason', async () => {
  const words = wordsOn((await browserAt(web.url).get(`${PLANS}/child-protection/changes?before=2026-02-28`)).page);
  assert.match(words, /1 new part, 1 changed, 1 ended; 4 the same\./);
  assert.match(words, /Changed , 2 April Outcome Rowan has a room now\. Rowan sleeps through the night\./);
  assert.match(words, /Ended , 5 March Action Find a bed and a lamp .* Done, 5 March: The bed came, and Rowan chose the lamp\./);
  assert.match(words, /New , 2 April Outcome Not in the plan School every day, on time\./);
  assert.equal((await browserAt(web.url).get(`${PLANS}/no-such-plan/changes`)).status, 404);
});

test('the child’s own page holds the words written for the child and nothing of the worry', async () => {
  const words = wordsOn((await browserAt(web.url).get(`${PLANS}/for-the-child`)).page);
  assert.match(words, /You can sleep, because the house is quiet at night\. If Mum is going to drink, you sleep at Nan’s\./);
  assert.doesNotMatch(words, /Shouting at night/);
});

test('the list across children has each worker’s own actions with the child and the plan they are of', async () => {
  const words = wordsOn((await browserAt(web.url).get('/actions')).page);
  assert.match(words, /Rowan Madeup , Child protection plan/);
});
