import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { child, entry, LEAD, OFFICER, type RightsDesk, rightsDesk, SECOND } from '../../casework/rights/test-support/rights-desk.ts';
import { type RightsWeb, rightsWeb } from '../test-support/rights-web.ts';

let all: RightsDesk;
let web: RightsWeb;
before(async () => {
  all = await rightsDesk('2026-04-14');
  await all.write(
    [
      child('ash', 'Ash Notreal', '2008-02-29'),
      child('birch', 'Birch Notreal', '2011-05-04'),
      child('oak', 'Oak Madeup', '1990-05-04'),
      { id: 'ada', kind: 'worker', name: 'Ada Invented' },
    ],
    [
      entry('moved-in', 'address', '2019-02-01', ['ash', 'birch'], { address: '4 Invented Row' }),
      entry('note', 'case-note', '2019-03-25', ['ash'], { notes: 'Birch <b>was</b> not there. The neighbour told us.' }),
      entry('oak-contact', 'contact', '2010-03-02', ['oak'], { reason: 'A worry from school.' }),
    ],
  );
  web = await rightsWeb(all.desk);
});
after(async () => {
  await web.stop();
  await all.close();
});

function received(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    key: randomUUID(),
    child: 'ash',
    kind: 'care-leaver',
    'asked-by': 'Ash Notreal',
    'asked-as': 'Everything.',
    'received-day': '31',
    'received-month': '3',
    'received-year': '2026',
    ...more,
  };
}

test('nobody who is not signed in sees any of these pages', async () => {
  web.signIn();
  for (const path of ['/requests', `/requests/${randomUUID()}`, '/keeping', '/keeping/oak', '/children/ash/corrections'])
    assert.equal((await web.get(path)).status, 401, path);
});

test('a request is noted, prepared, checked by a second person and sent, without a script', async () => {
  web.signIn(OFFICER);
  const { to } = await web.post('/requests', received());
  assert.match(to, /^\/requests\/[0-9a-f-]{36}$/);
  assert.match((await web.get(to)).html, /To be answered by Thursday 30 April/);
  const step = async (kind: string, because = '') => {
    const after = /name="after" value="(\d+)"/.exec((await web.get(to)).html)?.[1] ?? '0';
    return web.post(`${to}/steps`, { kind, because, after });
  };
  assert.match((await step('prepared')).html, /suggestions? (is|are) not decided/);
  for (let left = 20; left > 0; left -= 1) {
    const { html } = await web.get(`${to}/prepare`);
    const form = /<form class="suggested"[^]*?<\/form>/.exec(html)?.[0];
    if (form === undefined) break;
    const fields = [...form.matchAll(/name="([a-z]+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? ''] as const);
    const sent = Object.fromEntries(fields.filter(([name]) => name !== 'decision' && name !== 'token'));
    assert.equal((await web.post(`${to}/decisions`, { ...sent, decision: 'hide' })).status, 303);
  }
  const after = /name="after" value="(\d+)"/.exec((await web.get(`${to}/prepare?year=2019&entry=note&part=notes`)).html)?.[1] ?? '';
  const words = { year: '2019', entry: 'note', part: 'notes', at: 'p-1', after, decision: 'hide', which: 'exactly' };
  assert.match(
    (await web.post(`${to}/decisions`, { ...words, exactly: 'Not there at all', reason: 'third-party' })).html,
    /do not stand there/,
  );
  assert.equal((await web.post(`${to}/decisions`, { ...words, exactly: 'The neighbour', reason: 'third-party' })).status, 303);
  assert.equal((await step('prepared')).status, 303);
  assert.match((await step('checked')).html, /Somebody else must check it/);
  web.signIn(SECOND);
  assert.equal((await step('checked')).status, 303);
  assert.equal((await step('identity-checked', 'Known to their adviser.')).status, 303);
  assert.equal((await step('released', 'Handed over with the adviser there.')).status, 303);
  const answer = await web.get(`${to}/answer`);
  assert.match(answer.html, /\[Hidden: This is about another child\.\]<\/span> &lt;b&gt;was&lt;\/b&gt; not there/);
  assert.doesNotMatch(answer.html, /Birch|neighbour|<b>was|case-note|sha/i);
  assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
  assert.match((await web.get(`${to}/log`)).html, /the one that was prepared, to the letter/);
  assert.match((await web.get(`${to}/log`)).html, /The neighbour/);
});

test('what was typed stays on the form where it cannot be kept', async () => {
  web.signIn(OFFICER);
  const refused = await web.post('/requests', received({ 'received-year': '2027', 'asked-as': 'Only my <i>years</i> in care.' }));
  assert.equal(refused.status, 400);
  assert.match(refused.html, /has not come yet/);
  assert.match(refused.html, /Only my &lt;i&gt;years&lt;\/i&gt; in care/);
  assert.match((await web.post('/requests', received({ kind: 'nobody' }))).html, /Choose who asks/);
  assert.equal((await web.post('/requests', received({ child: 'nobody' }))).status, 404);
});

test('what somebody says is wrong stands beside the entry on the child’s page, with what was decided', async () => {
  web.signIn(OFFICER);
  const said = {
    key: randomUUID(),
    entry: 'note',
    says: 'Birch <b>was</b> there.',
    'said-by': 'Ash Notreal',
    'said-day': '2',
    'said-month': '4',
    'said-year': '2026',
  };
  assert.equal((await web.post('/children/ash/corrections', said)).status, 303);
  assert.equal((await web.post('/children/ash/corrections', said)).status, 303, 'sent twice, it is one');
  const { html } = await web.get('/children/ash/corrections');
  assert.equal(html.split('Birch &lt;b&gt;was&lt;/b&gt; there.').length, 2);
  const [, correction, after] = /action="\/children\/ash\/corrections\/([^"]+)"[^]*?name="after" value="(\d+)"/.exec(html) ?? [];
  const decided = { decision: 'stands-beside', because: 'Nobody can tell now.', after: after ?? '' };
  assert.equal((await web.post(`/children/ash/corrections/${correction ?? ''}`, decided)).status, 303);
  const page = (await web.get('/children/ash')).html;
  assert.match(page, /Somebody says this is wrong:<\/b> “Birch &lt;b&gt;was&lt;\/b&gt; there\.”/);
  assert.match(page, /Both are kept, side by side\. Nobody can tell now\./);
});

test('a record is reviewed, held, agreed on and brought back, and while it lies aside only the lead reads it', async () => {
  web.signIn(OFFICER);
  assert.equal((await web.post('/keeping/dates', {})).to, '/keeping');
  assert.match((await web.get('/keeping')).html, /Oak Madeup[^]*Kept to 2 March 2016/);
  const decide = async (kind: string, more = {}) => {
    const after = /name="after" value="(\d+)"/.exec((await web.get('/keeping/oak')).html)?.[1] ?? '0';
    return web.post('/keeping/oak/decisions', { kind, because: 'Read it all.', after, ...more });
  };
  assert.equal((await decide('destroy')).to, '/keeping/oak');
  assert.equal((await web.post('/keeping/oak/hold', { key: randomUUID(), reason: 'court', because: 'A claim.' })).status, 303);
  web.signIn(LEAD);
  assert.match((await decide('agreed')).html, /is held since 14 April 2026/);
  assert.equal((await web.post('/keeping/oak/lift', { because: 'Settled.' })).status, 303);
  assert.equal((await decide('agreed')).status, 303);
  assert.match((await web.get('/keeping/oak/record')).html, /A worry from school/);
  web.signIn(OFFICER);
  assert.equal((await web.get('/keeping/oak')).status, 404);
  assert.equal((await web.get('/keeping/oak/record')).status, 404);
  assert.equal((await web.get('/children/oak')).status, 404);
  assert.doesNotMatch((await web.get('/keeping')).html, /Oak Madeup/);
  web.signIn(LEAD);
  assert.equal((await decide('withdrawn')).status, 303);
  web.signIn(OFFICER);
  assert.equal((await web.get('/children/oak')).status, 200);
});
