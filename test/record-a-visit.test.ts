/** From the form to the record and back to the page, over a real database: what is written well counts, what is not says why. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOf } from '../src/calendar/index.ts';
import type { Web } from '../src/web/server.ts';
import { type Browser, browserAt, formOn, wordsOn } from './support/browser.ts';
import { type InventedCouncil, inventedCouncil, NOW, workers } from './support/invented-council.ts';

const DAY = NOW.day;
const SIBLINGS = ['ash', 'birch'];

let council: InventedCouncil;
let web: Web;
before(async () => {
  const seen = { type: 'visit', by: 'ada', role: 'social-worker', fields: { 'child-seen': true } } as const;
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [
      ...workers('ada'),
      { id: 'ash', kind: 'child', name: 'Ash Notreal', born: dayOf('2014-05-04') },
      { id: 'birch', kind: 'child', name: 'Birch Notreal', born: dayOf('2017-05-04') },
    ],
    entries: [
      ...SIBLINGS.map((id) => ({
        id: `${id}-allocated`,
        type: 'allocation',
        subjects: [id],
        occurred: { day: DAY - 30 },
        fields: { worker: 'ada', role: 'social-worker' },
      })),
      { id: 'plan', type: 'child-protection-plan-started', subjects: SIBLINGS, occurred: { day: DAY - 30 }, fields: { category: 'NEG' } },
      { id: 'seen', subjects: SIBLINGS, occurred: { day: DAY - 7 }, ...seen },
    ],
  });
  web = await council.servedTo(await council.person({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' }));
});
after(() => council.close());

const openForm = async (browser: Browser) => formOn((await browser.get('/record/visit?child=ash')).page, 'record');

/** Sends the form; answers where it leads, and what is read there or on the page that it is sent back on. */
async function save(browser: Browser, sent: URLSearchParams): Promise<{ readonly url: string; readonly text: string }> {
  const { to, page } = await browser.post('/record/visit', sent);
  return { url: to, text: wordsOn(to === '' ? page : (await browser.get(to)).page) };
}

test('a visit to two is written by form: it counts for the one who was seen, and says why not for the other', async () => {
  const browser = browserAt(web.url);
  const form = await openForm(browser);
  const answers = {
    'occurred-time': '3pm',
    'all-place': 'home',
    'child-1-child-seen': 'yes',
    'child-1-child-words': '“It is quiet now.”',
    'child-2--about': 'yes',
    'child-2-child-seen': 'no',
  };
  for (const [name, value] of Object.entries(answers)) form.set(name, value);
  const { url, text } = await save(browser, form);
  assert.match(url, /^\/recorded\//);
  const [ash = '', birch = ''] = text.split('Read it in the record');
  assert.match(ash, /This met Visit, child protection plan \(Herefordshire\) : met Tuesday 14 April at 3pm/);
  assert.match(ash, /Next Visit, child protection plan \(Herefordshire\) : due Tuesday 28 April, in 10 working days/);
  assert.match(birch, /This did not meet .*Visit, child protection plan \(Herefordshire\) because “Was the child seen\?” – no\. Due/);
  assert.match((await browser.get('/children/ash')).page, /It is quiet now/);
  assert.doesNotMatch((await browser.get('/children/birch')).page, /It is quiet now/);

  assert.equal((await save(browser, form)).url, url, 'pressed twice, it is the same');
  form.set('all-place', 'school');
  assert.match((await save(browser, form)).text, /This form was saved before, with other answers/);
});

test('a visit tomorrow, or long before birth, is sent back beside its field', async () => {
  const browser = browserAt(web.url);
  for (const [year, words] of [
    ['2027', /has not come yet/],
    ['2010', /long before/],
  ] as const) {
    const form = await openForm(browser);
    for (const [name, value] of Object.entries({
      'occurred-year': year,
      'child-1-child-seen': 'yes',
    }))
      form.set(name, value);
    const { url, text } = await save(browser, form);
    assert.equal(url, '');
    assert.match(text, words);
  }
});
