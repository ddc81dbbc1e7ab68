/** One entry read whole, amended and struck out, over a real database: what stands is judged anew, and nobody’s words are lost. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOf, isoOf } from '../src/calendar/index.ts';
import { keepRecording } from '../src/store/index.ts';
import type { Web } from '../src/web/server.ts';
import { type Browser, browserAt, filledFormOn, type Reply, wordsOn } from './support/browser.ts';
import { faultsOf } from './support/faults.ts';
import { COUNCIL, type InventedCouncil, inventedCouncil, NOW, workers } from './support/invented-council.ts';
import { inPage, SIZES } from './support/real-browser.ts';

const DAY = NOW.day;
const VISIT = '/records/ash/entries';
const variation = { standard: 'herefordshire.protection.visits', interval: '3 weeks' };

let council: InventedCouncil;
const webs = new Map<string, Web>();
before(async () => {
  const visit = { type: 'visit', by: 'ada', role: 'social-worker' } as const;
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [
      ...workers('ada', 'bo', 'mo'),
      { id: 'ash', kind: 'child', name: 'Ash Notreal', born: dayOf('2014-05-04') },
      { id: 'birch', kind: 'child', name: 'Birch Notreal', born: dayOf('2017-05-04') },
      { id: 'house', kind: 'carer-household', name: 'The Invented household' },
    ],
    entries: [
      ...['ash', 'birch', 'house'].map((id) => ({
        id: `${id}-allocated`,
        type: 'allocation',
        subjects: [id],
        occurred: { day: DAY - 40 },
        fields: { worker: 'ada', role: id === 'house' ? 'supervising-social-worker' : 'social-worker', team: 'Hill team' },
      })),
      {
        id: 'plan',
        type: 'child-protection-plan-started',
        subjects: ['ash', 'birch'],
        occurred: { day: DAY - 40 },
        fields: { category: 'NEG' },
      },
      ...['ash', 'birch'].map((id, place) => ({
        ...visit,
        id: `act.${place + 1}`,
        subjects: [id],
        occurred: { day: DAY - 5, minute: 930 },
        recorded: { day: DAY - 4, minute: 600 },
        fields: { 'child-seen': true, place: 'school', notes: 'We sat outside.\n\nIt was warm.', 'child-words': `I am ${id}.` },
      })),
      ...['wrong', 'twice', 'raced', 'gone', 'theirs'].map((id, place) => ({
        ...visit,
        id,
        subjects: ['ash'],
        occurred: { day: DAY - 30 + place },
        recorded: { day: DAY - 30 + place, minute: 1000 },
        fields: { 'child-seen': true, minutes: 40 },
      })),
      // As a file may say it: an answer to a question that its form would not ask after this one.
      { id: 'filed', type: 'visit', subjects: ['ash'], occurred: { day: DAY - 35 }, fields: { 'unannounced-reason': 'A worry came in.' } },
      {
        id: 'agreed',
        type: 'variation-agreed',
        subjects: ['ash'],
        by: 'ada',
        role: 'social-worker',
        occurred: { day: DAY - 35 },
        fields: variation,
      },
    ],
    also: (tx) =>
      keepRecording(tx, COUNCIL, {
        key: 'act',
        fingerprint: 'x',
        type: 'visit',
        author: 'ada',
        role: 'social-worker',
        entries: [
          { subject: 'ash', entry: 'act.1' },
          { subject: 'birch', entry: 'act.2' },
        ],
      }),
  });
  for (const [name, roles, worker] of [
    ['Ada Invented', ['social-worker'], 'ada'],
    ['Bo Invented', ['social-worker'], 'bo'],
    ['Mo Invented', ['team-manager'], 'mo'],
  ] as const)
    webs.set(worker, await council.servedTo(await council.person({ name, roles, worker, teams: ['Hill team'] })));
});
after(() => council.close());

function as(worker: string): Browser {
  return browserAt(webs.get(worker)?.url ?? assert.fail(worker));
}

/** Opens a form, changes some of it, and sends it. */
async function send(browser: Browser, at: string, changed: Readonly<Record<string, string>>, typed?: URLSearchParams): Promise<Reply> {
  const { page, status } = await browser.get(at);
  assert.equal(status, 200, at);
  const sent = typed ?? filledFormOn(page, 'record');
  for (const [name, value] of Object.entries(changed)) sent.set(name, value);
  return browser.post(at, sent);
}

function onTheDay(day: number): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = isoOf(day).split('-');
  return { 'occurred-day': date, 'occurred-month': month, 'occurred-year': year };
}

const REASON = { 'amend--reason': 'It was written down wrongly.' };

test('an entry shows who, when, paragraphs, the child’s own words as such, and what it met', async () => {
  const { page } = await as('ada').get(`${VISIT}/act.1`);
  for (const words of [
    'Visit',
    'Thursday 9 April 2026 at 3:30pm',
    '<p>We sat outside.</p><p>It was warm.</p>',
    '<blockquote>I am ash.</blockquote>',
  ])
    assert.ok(page.includes(words), words);
  assert.match(wordsOn(page), /Written by Ada Invented, social worker, Friday 10 April at 10am/);
  assert.match(wordsOn(page), /This met/);
  assert.match(page, /href="\/records\/birch\/entries\/act\.2"/, 'the same act of her brother');
});

test('every line of the timeline leads to its entry', async () => {
  const { page } = await as('ada').get('/children/ash');
  assert.match(page, /href="\/records\/ash\/entries\/act\.1"/);
});

test('an amended visit is judged anew: moved back by some days, the next is due sooner; the version before is shown beside it', async () => {
  const nextDue = async (): Promise<number | undefined> => {
    const child = await council.opened.desk.child('birch');
    const last = (await council.entriesOf('birch')).findLast(({ type }) => type === 'visit')?.id;
    return child?.expectations.find(({ expectation, settledBy }) => settledBy.includes('visit') && expectation.openedBy === last)
      ?.expectation.due?.day;
  };
  const before = await nextDue();
  const browser = as('ada');
  const saved = await send(browser, '/records/birch/entries/act.2/amend', { ...onTheDay(DAY - 8), ...REASON });
  assert.equal(saved.status, 303, wordsOn(saved.page).slice(0, 600));
  const after = await nextDue();
  assert.ok(before !== undefined && after !== undefined && after < before, `${before} to ${after}`);
  const { page } = await browser.get(saved.to);
  assert.match(wordsOn(page), /It stands in place of an earlier entry: It was written down wrongly/);
  assert.match(wordsOn(page), /When it happened Before: Thursday 9 April 2026 at 3:30pm Now: Monday 6 April 2026 at 3:30pm/);
  assert.match(wordsOn((await browser.get('/records/birch/entries/act.2')).page), /A later entry stands in its place/);
});

test('shared facts are changed in the same act of a brother where that is asked, and nothing of his own', async () => {
  // His was amended before this: what stands of it is what is changed.
  const saved = await send(as('ada'), `${VISIT}/act.1/amend`, {
    ...REASON,
    'all-place': 'home',
    'child-1-child-words': 'I am Ash!',
    'amend--others': 'birch',
  });
  assert.equal(saved.status, 303, wordsOn(saved.page).slice(0, 600));
  const [ash, birch] = [(await council.entriesOf('ash')).at(-1), (await council.entriesOf('birch')).at(-1)];
  assert.deepEqual([ash?.fields['place'], ash?.fields['child-words']], ['home', 'I am Ash!']);
  assert.deepEqual([birch?.fields['place'], birch?.fields['child-words'], birch?.occurred.day], ['home', 'I am birch.', DAY - 8]);
});

test('two who amend one entry at once are shown both, field by field, and can go on from either; nothing is lost', async (t) => {
  const [ada, mo] = [as('ada'), as('mo')];
  const typed = filledFormOn((await ada.get(`${VISIT}/raced/amend`)).page, 'record');
  const theirs = await send(mo, `${VISIT}/raced/amend`, { ...REASON, 'all-minutes': '55' });
  assert.equal(theirs.status, 303);
  for (const [name, value] of Object.entries({ ...REASON, 'all-minutes': '20', 'child-1-child-words': 'Mine.' })) typed.set(name, value);
  const conflict = await ada.post(`${VISIT}/raced/amend`, typed);
  assert.equal(conflict.status, 409);
  const words = wordsOn(conflict.page);
  assert.match(words, /Two amendments of one entry Theirs stands in the record now\. Written by Mo Invented, team manager/);
  assert.match(words, /Theirs: 55 Yours: 20/);
  assert.match(words, /Theirs: Not answered Yours: Mine\./);
  assert.ok(conflict.page.includes(`href="${theirs.to}/amend"`), 'the way on from theirs');
  const again = filledFormOn(conflict.page, 'record');
  for (const [name, value] of [...typed].filter(([name]) => !['token', 'key'].includes(name))) again.set(name, value);
  const saved = await ada.post(`${theirs.to}/amend`, again);
  assert.equal(saved.status, 303, wordsOn(saved.page).slice(0, 600));
  const entries = await council.entriesOf('ash');
  assert.deepEqual(entries.at(-1)?.fields, { 'child-seen': true, minutes: 20, 'child-words': 'Mine.' });
  assert.deepEqual(entries.filter(({ supersedes }) => supersedes === 'raced').length, 1);

  await t.test('and so on a phone, where everything can be read and reached', async (inner) => {
    await inPage(inner, { viewport: SIZES.phone }, async (page) => {
      await page.goto(`${webs.get('ada')?.url}${VISIT}/twice/amend`);
      await page.getByLabel('How long, in minutes?').fill('35');
      await page.getByLabel('Why is it changed?').fill('The clock was wrong.');
      await send(mo, `${VISIT}/twice/amend`, { ...REASON, 'all-minutes': '45' });
      await page.getByRole('button', { name: 'Save what stands from now on' }).click();
      await page.getByRole('heading', { name: 'Two amendments of one entry' }).waitFor();
      assert.deepEqual(await faultsOf(page), []);
      assert.equal(
        await page.evaluate('document.documentElement.scrollWidth > window.innerWidth'),
        false,
        'nothing stands out of the screen',
      );
      await page.getByRole('button', { name: 'Save what stands from now on' }).click();
      await page.getByRole('heading', { name: 'Visit', exact: true }).waitFor();
      assert.deepEqual(await faultsOf(page), []);
    });
  });
});

test('what somebody wrote is not for a colleague to change, and a manager may', async () => {
  const { page } = await as('bo').get(`${VISIT}/theirs`);
  assert.doesNotMatch(page, /theirs\/amend/);
  assert.match(wordsOn(page), /Somebody else wrote this/);
  const bo = as('bo');
  const token = /name="token" value="([^"]+)"/.exec((await bo.get('/record/visit?child=ash')).page)?.[1] ?? '';
  const typed = filledFormOn((await as('mo').get(`${VISIT}/theirs/amend`)).page, 'record');
  typed.set('token', token);
  for (const [name, value] of Object.entries({ ...REASON, 'all-minutes': '10' })) typed.set(name, value);
  const refused = await bo.post(`${VISIT}/theirs/amend`, typed);
  assert.equal(refused.status, 409);
  assert.match(wordsOn(refused.page), /Somebody else wrote this/);
  const struck = await bo.post(
    `${VISIT}/theirs/strike-out`,
    new URLSearchParams({ token, key: crypto.randomUUID(), reason: 'Not mine to judge.' }),
  );
  assert.equal(struck.status, 409);
  assert.ok((await council.entriesOf('ash')).every(({ supersedes, strikesOut }) => supersedes !== 'theirs' && strikesOut !== 'theirs'));
});

test('a visit struck out stays to be read, and what it met is open again, as was said before', async () => {
  const browser = as('mo');
  const expected = async () => (await council.opened.desk.expected('ash'))?.expectations.map(({ expectation }) => expectation) ?? [];
  const last =
    (await council.entriesOf('ash')).findLast(({ type, occurred }) => type === 'visit' && occurred.day === DAY - 5)?.id ?? assert.fail();
  const met = (await expected()).filter(({ metBy }) => metBy === last);
  assert.ok(met.length > 0);
  const form = await browser.get(`${VISIT}/${last}/strike-out`);
  assert.match(wordsOn(form.page), /It is not erased/);
  assert.match(wordsOn(form.page), /It met these, and they would stand so instead/);
  assert.equal((await send(browser, `${VISIT}/${last}/strike-out`, { reason: '' })).status, 400);
  const saved = await send(browser, `${VISIT}/${last}/strike-out`, { reason: 'It was another child.' });
  assert.equal(saved.status, 303);
  const now = new Map((await expected()).map((one) => [one.key, one]));
  assert.ok(
    met.some(({ key }) => now.get(key)?.metBy === undefined && now.has(key)),
    'something is open again',
  );
  assert.match(wordsOn((await browser.get(saved.to)).page), /It was removed from the record later: It was another child/);
});

test('what a file said and the form cannot show is kept when the rest is put right', async () => {
  const browser = as('ada');
  const { page } = await browser.get(`${VISIT}/filed/amend`);
  assert.match(wordsOn(page), /Kept as it is[^]*A worry came in/);
  const saved = await send(browser, `${VISIT}/filed/amend`, { ...REASON, 'all-minutes': '25' });
  assert.equal(saved.status, 303, wordsOn(saved.page).slice(0, 600));
  assert.deepEqual((await council.entriesOf('ash')).at(-1)?.fields, { 'unannounced-reason': 'A worry came in.', minutes: 25 });
});

test('an entry that no form makes is shown and can be struck out, and says why it is not amended', async () => {
  const { page } = await as('mo').get(`${VISIT}/agreed`);
  assert.match(page, /agreed\/strike-out/);
  assert.match(wordsOn((await as('mo').get(`${VISIT}/agreed/amend`)).page), /not amended by a form: a later one stands in their place/);
});

test('nothing is written where nothing was changed, where no reason is given, or a second time', async () => {
  const browser = as('ada');
  assert.match(wordsOn((await send(browser, `${VISIT}/wrong/amend`, REASON)).page), /Nothing is changed yet/);
  assert.equal((await send(browser, `${VISIT}/wrong/amend`, { 'all-minutes': '20' })).status, 400);
  const sent = filledFormOn((await browser.get(`${VISIT}/wrong/amend`)).page, 'record');
  for (const [name, value] of Object.entries({ ...REASON, 'all-minutes': '20' })) sent.set(name, value);
  const [one, two] = [await browser.post(`${VISIT}/wrong/amend`, sent), await browser.post(`${VISIT}/wrong/amend`, sent)];
  assert.deepEqual([one.status, two.status, one.to], [303, 303, two.to]);
  assert.equal((await council.entriesOf('ash')).filter(({ supersedes }) => supersedes === 'wrong').length, 1);
});

test('a carer household has its page, with what is expected and the way to record', async () => {
  const { page, status } = await as('ada').get('/records/house');
  assert.equal(status, 200);
  assert.match(wordsOn(page), /The Invented household ?carer household/);
  assert.match(page, /href="\/record\?child=house"/);
  assert.match(page, /href="\/records\/house\/entries\/house-allocated"/);
  assert.equal((await as('ada').get('/records/ash')).to, '/children/ash');
});

function notShown(page: string): string {
  return /What it does not show(.*?)Amend only what was so/s.exec(wordsOn(page))?.[1] ?? '';
}

test('whoever amends a visit is told what it does not show; what it shows from then on is asked no more', async () => {
  const browser = as('ada');
  const last = (await council.entriesOf('birch')).findLast(({ type }) => type === 'visit')?.id ?? assert.fail();
  const at = `/records/birch/entries/${last}/amend`;
  assert.match(notShown((await browser.get(at)).page), /What the visit was for .* Spoken to alone/);
  const saved = await send(browser, at, { 'all-purpose': 'The plan: who is there at bedtime.', ...REASON });
  assert.equal(saved.status, 303, wordsOn(saved.page).slice(0, 600));
  const { page } = await browser.get(`${saved.to}/amend`);
  assert.match(notShown(page), /Spoken to alone/);
  assert.doesNotMatch(notShown(page), /What the visit was for/);
});
