/** The journey itself, one stage of it a test, each resting on those before. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { type Answers, fillIn } from './filling.ts';
import { openStage, type Stage, type Who } from './stage.ts';

const PICTURES = join(import.meta.dirname, '..', '..', 'docs', 'journey');

let browser: Browser;
let stage: Stage;
let child = '';
let sister = '';
let nth = 0;
before(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const launched = await launchBrowser();
  browser = 'browser' in launched ? launched.browser : assert.fail(launched.none);
  stage = await openStage(browser);
});
after(async () => {
  await stage.close();
  await browser.close();
});

/** Takes a picture of what somebody sees just now, numbered in the order of the journey. */
async function picture(page: Page, name: string): Promise<void> {
  nth += 1;
  const path = join(PICTURES, `${String(nth).padStart(2, '0')}-${name}.png`);
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path });
}

/** Opens a page as somebody; it must be there, and for them. */
async function open(who: Who, path: string, on: 'desk' | 'phone' = 'desk'): Promise<Page> {
  const page = await stage.pageOf(who, on);
  const reply = await page.goto(stage.url + path);
  assert.equal(reply?.status(), 200, `${path} as ${who}`);
  return page;
}

/** Presses the button of the form that was filled in, and comes to what was made. */
async function send(page: Page, button: string): Promise<void> {
  const from = page.url();
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page.waitForURL((url) => url.href !== from);
  const problem = await page.locator('.govuk-error-summary').count();
  assert.equal(problem, 0, problem === 0 ? '' : await page.locator('.govuk-error-summary').innerText());
}

/** Somebody records an entry by its form, of one child, or of both where the sister is named. */
async function record(
  who: Who,
  type: string,
  answers: Answers,
  {
    of = child,
    shown,
    on = 'desk',
  }: { readonly of?: string | readonly string[]; readonly shown?: string; readonly on?: 'desk' | 'phone' } = {},
): Promise<Page> {
  const children = [of].flat().map((id) => `child=${encodeURIComponent(id)}`);
  const page = await open(who, `/record/${type}?${children.join('&')}`, on);
  await fillIn(page, answers);
  if (shown !== undefined) await picture(page, shown);
  await page.locator('form.record button[type="submit"]:not([formaction])').first().click();
  await page.waitForURL(/\/recorded\//, { timeout: 60_000 }).catch(async () => {
    assert.fail(`${type} was not recorded: ${await page.locator('main').innerText()}`);
  });
  return page;
}

const childPath = (more = ''): string => `/children/${child}${more}`;

test('a school rings: the front door adds the child and her sister, and records the contact and the referral', async () => {
  await stage.isDay('2021-03-01');
  const page = await open('duty', '/children/new');
  await fillIn(page, { name: 'Rowan Madeup', born: '2005-10-12', sex: 'F', address: '4 Invented Row, Madeupton', postcode: 'ZZ1 1ZZ' });
  await picture(page, 'front-door-adds-a-child');
  await send(page, 'Add the child');
  child = new URL(page.url()).searchParams.get('child') ?? assert.fail('no child was added');
  await picture(page, 'what-to-record');
  const other = await open('duty', `/children/new?with=${child}`);
  await fillIn(other, { name: 'Wren Madeup', born: '2015-06-02', sex: 'F', address: '4 Invented Row, Madeupton' });
  await send(other, 'Add the child').catch(async () => {
    await other.getByLabel('No, it is another child').check({ force: true });
    await send(other, 'Add the child');
  });
  sister = new URL(other.url()).searchParams.get('child') ?? assert.fail('no sister was added');
  await record(
    'duty',
    'contact',
    {
      source: '7',
      reason: 'Rowan’s teacher says that she came to school with a bruise and said she is afraid to go home.',
      'checks-made': true,
      'consent-sought': true,
      outcome: 'referral',
      'harm-suspected': true,
      rationale: 'A bruise, her own words and two earlier contacts: more than advice is needed today.',
    },
    { shown: 'contact' },
  );
  const saved = await record('duty', 'referral', {
    source: '7',
    'primary-need': 'N1',
    reason: 'As in the contact.',
    'harm-suspected': true,
    'parents-told': true,
  });
  await picture(saved, 'what-the-referral-starts');
});

test('a manager gives the family a social worker, who sees them the same day and writes it down on her phone', async () => {
  for (const one of [child, sister])
    await record('head', 'allocation', { worker: 'ada', role: 'social-worker', team: 'North', 'worker-ready': true }, { of: one });
  await record(
    'worker',
    'assessment-started',
    { kind: 'child-and-family', consent: true, reason: 'What has happened to Rowan, and is Wren safe?' },
    { of: [child, sister] },
  );
  const saved = await record(
    'worker',
    'visit',
    {
      place: 'home',
      announced: false,
      'child-seen': true,
      'child-seen-alone': true,
      'bedroom-seen': true,
      'child-words': 'I want it to be quiet at home.',
    },
    { of: [child, sister], on: 'phone', shown: 'visit-on-a-phone' },
  );
  await picture(saved, 'what-the-visit-met');
});

test('a strategy discussion begins an enquiry, and the enquiry ends in a conference', async () => {
  await stage.isDay('2021-03-02');
  await record(
    'manager',
    'strategy-discussion',
    {
      'section-47-initiated': true,
      attended: ['social-worker', 'team-manager', 'police', 'health', 'school'],
      'chaired-by': 'team-manager',
      quorate: true,
      rationale: 'What Rowan said, the bruise, and what the police know of the home.',
    },
    { shown: 'strategy-discussion' },
  );
  await record('worker', 'section-47-started', { joint: true, 'parents-told': true });
  await stage.isDay('2021-03-10');
  await record('worker', 'section-47-completed', {
    outcome: 'conference',
    'child-seen': true,
    'child-seen-alone': true,
    'agencies-consulted': true,
    rationale: 'Rowan has been hurt, and may be again.',
  });
  await picture(await open('worker', childPath()), 'child-after-the-enquiry');
});

test('the conference is arranged, chaired and ends in a plan; the core group meets', async () => {
  const arranging = await open('support', childPath('/meetings/arrange?kind=initial-conference'));
  await fillIn(arranging, {
    date: '2021-03-22',
    starts: '10am',
    place: 'Invented Hall',
    invited: ['mother', 'father', 'social-worker', 'school', 'police', 'health'],
    'reports-from': ['school', 'health'],
    'report-by': '2021-03-17',
  });
  await picture(arranging, 'arranging-a-conference');
  await send(arranging, 'Arrange it');
  await picture(arranging, 'who-is-invited');
  await stage.isDay('2021-03-17');
  await record('worker', 'conference-report-shared', { for: 'initial', with: ['parents', 'child', 'chair'], 'shared-on': '2021-03-17' });
  await stage.isDay('2021-03-22');
  await letIn('chair');
  const conference = await record(
    'chair',
    'initial-conference',
    {
      kind: 'initial',
      outcome: 'plan',
      category: 'PHY',
      quorate: true,
      'chaired-by': 'child-protection-chair',
      attended: ['mother', 'social-worker', 'school', 'health', 'police'],
      'child-views': true,
      'outline-plan-agreed': true,
      'core-group-date': '2021-03-30',
      'review-date': '2021-06-14',
      rationale: 'Hurt once, and nothing yet that would stop it happening again.',
    },
    { shown: 'conference' },
  );
  await picture(conference, 'what-the-conference-starts');
  await record('worker', 'child-protection-plan-started', { category: 'PHY' });
  await stage.isDay('2021-03-30');
  await record('worker', 'core-group', {
    first: true,
    attended: ['mother', 'social-worker', 'school', 'health'],
    quorate: true,
    'chaired-by': 'social-worker',
    'plan-updated': true,
    'child-views': true,
    'next-date': '2021-04-27',
  });
  await picture(await open('manager', childPath()), 'child-on-a-plan');
});

test('it gets no better: legal gateway, letter, proceedings, and a court order', async () => {
  await stage.isDay('2021-05-10');
  await record('manager', 'legal-gateway-meeting', {
    decision: 'pre-proceedings',
    'threshold-met': true,
    attended: ['social-worker', 'team-manager', 'legal-adviser'],
    rationale: 'Six weeks of a plan have changed little.',
  });
  await record('worker', 'letter-before-proceedings', { to: ['parents'], 'sent-on': '2021-05-10', explained: true });
  await stage.isDay('2021-07-05');
  await record('worker', 'proceedings-issued', { application: 'care' });
  await record('worker', 'court-hearing', {
    kind: 'interim',
    first: true,
    attended: ['mother', 'social-worker', 'legal-adviser'],
    outcome: 'Interim care order made; Rowan is to live with foster carers.',
  });
  await record('worker', 'court-order', { order: 'interim-care', until: '2021-09-05' });
  await picture(await open('worker', childPath()), 'child-in-proceedings');
});

test('she is placed with carers, visited, and her care is reviewed by somebody independent', async () => {
  await record('worker', 'period-of-care-started', { 'legal-status': 'C1', reason: 'N1', planned: true });
  await record('worker', 'placement-started', { kind: 'foster', 'carer-approval': 'approved', provider: 'own', planned: true });
  await record(
    'worker',
    'visit',
    {
      place: 'placement',
      announced: true,
      'child-seen': true,
      'child-seen-alone': true,
      'child-words': 'My room has a window to the garden.',
    },
    { on: 'phone' },
  );
  await record('worker', 'child-protection-plan-ended', { reason: 'She is safe with her carers.', 'child-told': true });
  await stage.isDay('2021-07-16');
  await record('worker', 'care-plan', { kind: 'initial', shared: true, 'made-with-family': true, 'written-to-child': true });
  await stage.isDay('2021-07-30');
  await letIn('reviewer');
  const review = await record(
    'reviewer',
    'care-review',
    {
      first: true,
      'chaired-by': 'independent-reviewing-officer',
      'child-took-part': 'PN1',
      'child-attended': true,
      attended: ['child', 'foster-carer', 'social-worker', 'school'],
      'next-review': '2021-10-22',
    },
    { shown: 'review-of-care' },
  );
  await picture(review, 'what-the-review-starts');
  await picture(await open('reviewer', childPath()), 'child-in-care');
});

test('at sixteen she plans her own way with an adviser, and at twenty-one she goes it with a way back', async () => {
  await stage.isDay('2021-11-15');
  await record('head', 'allocation', { worker: 'pat', role: 'personal-adviser', team: 'Leaving care', 'worker-ready': true });
  await record('worker', 'leaving-care-started', { status: 'eligible' });
  await stage.isDay('2022-01-10');
  await record(
    'worker',
    'pathway-plan',
    { kind: 'initial', 'signed-by-young-person': true, 'copy-given': true, 'made-with-young-person': true },
    { shown: 'pathway-plan' },
  );
  await stage.isDay('2023-11-20');
  const touch = await record(
    'adviser',
    'keeping-in-touch',
    { how: 'At her flat', reached: true, 'in-touch': 'YES', activity: 'F1', notes: 'College is going well. She cooked.' },
    { on: 'phone', shown: 'keeping-in-touch-on-a-phone' },
  );
  await picture(touch, 'what-keeping-in-touch-met');
  await stage.isDay('2026-10-12');
  await record('adviser', 'leaving-care-ended', {
    reason: 'She is twenty-one, and wants to go on by herself.',
    'told-how-to-return': true,
  });
  await picture(await open('adviser', childPath()), 'the-whole-record');
});

/** Chairs and reviewing officers come to a child by being given to them: the head of service lets them in. */
async function letIn(who: 'chair' | 'reviewer'): Promise<void> {
  const role = who === 'chair' ? 'child-protection-chair' : 'independent-reviewing-officer';
  await record('head', 'allocation', { worker: who === 'chair' ? 'chris' : 'ira', role, team: 'Reviewing', 'worker-ready': true });
}
