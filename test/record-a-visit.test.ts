/** From the form to the record and back to the page, over a real database: what is written well counts, what is not says why. */
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayOf } from '../src/calendar/index.ts';
import { openDesk, type OpenDesk } from '../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../src/packs/index.ts';
import { appendEntries, saveSubjects } from '../src/store/index.ts';
import { startWeb, type Web } from '../src/web/server.ts';
import { everyoneIs } from '../src/web/test-support/everyone-is.ts';
import { somebody } from './support/people.ts';
import { type TestDatabase, testDatabase } from './database.ts';

const DAY = dayOf('2026-04-14');
const SIBLINGS = ['ash', 'birch'];

let database: TestDatabase;
let opened: OpenDesk;
let web: Web;
before(async () => {
  database = await testDatabase();
  const pack = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load');
  opened = await openDesk({ store: database.store, packs: [pack], dataFolder: tmpdir(), now: () => ({ day: DAY, minute: 1000 }) });
  await database.store.transaction(async (tx) => {
    await saveSubjects(tx, 'council', [
      { id: 'ada', kind: 'worker', name: 'Ada Invented' },
      { id: 'ash', kind: 'child', name: 'Ash Notreal', born: dayOf('2014-05-04') },
      { id: 'birch', kind: 'child', name: 'Birch Notreal', born: dayOf('2017-05-04') },
    ]);
    await appendEntries(tx, 'council', [
      ...SIBLINGS.map((id) => ({
        id: `${id}-allocated`,
        type: 'allocation',
        subjects: [id],
        occurred: { day: DAY - 30 },
        fields: { worker: 'ada', role: 'social-worker' },
      })),
      { id: 'plan', type: 'child-protection-plan-started', subjects: SIBLINGS, occurred: { day: DAY - 30 }, fields: { category: 'NEG' } },
      {
        id: 'seen',
        type: 'visit',
        by: 'ada',
        role: 'social-worker',
        subjects: SIBLINGS,
        occurred: { day: DAY - 7 },
        fields: { 'child-seen': true },
      },
    ]);
  });
  await opened.desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await opened.settled();
  const ada = await somebody(database, 'council', { name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  web = await startWeb({ gate: everyoneIs(ada), port: 0, deskFor: opened.deskFor });
});
after(async () => {
  await web.stop();
  await opened.close();
  await database.close();
});

/** The cookies of one browser, and the form as it stands open in it. */
async function openForm(cookies: Map<string, string>): Promise<URLSearchParams> {
  const reply = await fetch(`${web.url}/record/visit?child=ash`, { headers: { cookie: cookieLine(cookies) } });
  keep(cookies, reply);
  const page = await reply.text();
  const main = page.slice(page.indexOf('class="record"'));
  const sent = new URLSearchParams();
  for (const [input] of main.matchAll(/<input[^>]*>/g)) {
    const of = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? '';
    if (!/type="(?:radio|checkbox)"/.test(input) || / checked/.test(input)) sent.set(of('name'), of('value'));
  }
  return sent;
}

async function save(cookies: Map<string, string>, sent: URLSearchParams): Promise<{ readonly url: string; readonly text: string }> {
  const headers = { cookie: cookieLine(cookies) };
  const reply = await fetch(`${web.url}/record/visit`, { method: 'POST', headers, body: sent, redirect: 'manual' });
  keep(cookies, reply);
  const url = reply.headers.get('location') ?? '';
  const page = url === '' ? await reply.text() : await (await fetch(web.url + url)).text();
  const text = page.slice(page.indexOf('<main')).replace(/<[^>]+>/g, ' ');
  return { url, text: text.replace(/\s+/g, ' ') };
}

function cookieLine(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

function keep(cookies: Map<string, string>, reply: Response): void {
  for (const line of reply.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
}

test('a visit to two is written by form: it counts for the one who was seen, and says why not for the other', async () => {
  const cookies = new Map<string, string>();
  const form = await openForm(cookies);
  const answers = {
    'occurred-time': '3pm',
    'all-place': 'home',
    'child-1-child-seen': 'yes',
    'child-1-child-words': '“It is quiet now.”',
    'child-2-about': 'yes',
    'child-2-child-seen': 'no',
  };
  for (const [name, value] of Object.entries(answers)) form.set(name, value);
  const { url, text } = await save(cookies, form);
  assert.match(url, /^\/recorded\//);
  const [ash = '', birch = ''] = text.split('Read it in the record');
  assert.match(ash, /This met Visit, child protection plan \(Herefordshire\) : met Tuesday 14 April at 3pm/);
  assert.match(ash, /Next Visit, child protection plan \(Herefordshire\) : due Tuesday 28 April, in 10 working days/);
  assert.match(birch, /This did not meet .*Visit, child protection plan \(Herefordshire\) because “Was the child seen\?” – no\. Due/);
  assert.match(await (await fetch(`${web.url}/children/ash`)).text(), /It is quiet now/);
  assert.doesNotMatch(await (await fetch(`${web.url}/children/birch`)).text(), /It is quiet now/);

  assert.equal((await save(cookies, form)).url, url, 'pressed twice, it is the same');
  form.set('all-place', 'school');
  assert.match((await save(cookies, form)).text, /This form was saved before, with other answers/);
});

test('a visit tomorrow, or long before birth, is sent back beside its field', async () => {
  const cookies = new Map<string, string>();
  for (const [year, words] of [
    ['2027', /has not come yet/],
    ['2010', /long before/],
  ] as const) {
    const form = await openForm(cookies);
    for (const [name, value] of Object.entries({
      'occurred-year': year,
      'child-1-child-seen': 'yes',
    }))
      form.set(name, value);
    const { url, text } = await save(cookies, form);
    assert.equal(url, '');
    assert.match(text, words);
  }
});
