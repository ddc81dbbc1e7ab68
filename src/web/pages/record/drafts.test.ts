import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Draft, type DraftSaved, type DraftWritten, todayInEngland } from '../../../casework/index.ts';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs, ROBIN } from '../../test-support/everyone-is.ts';
import { sampleDesk } from '../../test-support/sample-desk.ts';

const KEY = '3f2b8c1e-1111-4000-8000-000000000000';
const TODAY = todayInEngland();
const draft: Draft = {
  key: KEY,
  type: 'visit',
  of: 'a visit to',
  children: [{ id: 'c-2', name: 'Wren Madeup' }],
  sent: {
    key: [KEY],
    'occurred-day': ['31'],
    'occurred-month': ['2'],
    'child-1-id': ['c-2'],
    'child-1-about': ['yes'],
    'child-1-child-words': ['\nWhat Wren said.  '],
    'child-2-id': ['c-1'],
    'child-2-child-words': ['What Rowan said.'],
    'all-place': ['home'],
  },
  version: 4,
  savedAt: { day: TODAY - 1, minute: 21 * 60 + 4 },
  clearedOn: TODAY + 3,
  clearedSoon: true,
};

/** A cookie by which the second person of these tests is told from the first. */
const SOMEBODY_ELSE = 'somebody=else';
const KIT = { ...ROBIN, account: '5f0c1f9e-0000-4000-8000-000000000002', name: 'Kit Madeup' };

let web: Web;
let kept: DraftSaved = { saved: true, version: 5, savedAt: { day: TODAY, minute: 1264 } };
let owner = '';
const written: DraftWritten[] = [];
const thrownAway: string[] = [];
before(async () => {
  web = await startWeb({
    port: 0,
    gate: { ...everyoneIs(), personFor: async ({ headers }) => (headers.cookie?.includes(SOMEBODY_ELSE) === true ? KIT : ROBIN) },
    deskFor: () =>
      sampleDesk({
        recordingForm: ({ type }) => sampleDesk().recordingForm({ type, children: ['c-1'] }),
        saveDraft: async (one) => {
          written.push(one);
          return kept;
        },
        otherVersion: async () => (!kept.saved && kept.because === 'other version' ? kept.other : undefined),
        drafts: async (of) => (of === owner ? [draft] : []),
        draft: async (of, key) => (of === owner && key === KEY ? draft : undefined),
        throwAwayDraft: async (of, key) => void thrownAway.push(`${of} ${key}`),
      }),
  });
});
after(() => web.stop());

interface Opened {
  readonly page: string;
  readonly cookie: string;
}

/** A page as one browser is shown it, which keeps its cookies. */
async function open(path: string, cookie = ''): Promise<Opened> {
  const reply = await fetch(web.url + path, { headers: { cookie } });
  const cookies = new Map(
    [...cookie.split('; '), ...reply.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')].map((one) => [one.split('=')[0], one]),
  );
  return { page: await reply.text(), cookie: [...cookies.values()].filter((one) => one !== '').join('; ') };
}

function hidden({ page }: Opened, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
}

/** A browser that has opened a form, and so is known as the owner of the draft. */
async function known(): Promise<Opened> {
  const opened = await open('/record/visit?child=c-1');
  owner = ROBIN.account;
  return opened;
}

function post(path: string, { cookie }: Opened, said: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  return fetch(web.url + path, { method: 'POST', headers: { cookie, ...more }, body: new URLSearchParams(said), redirect: 'manual' });
}

function typed(opened: Opened, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const carried = Object.fromEntries(
    ['token', 'key', 'draft-page', 'draft-version', 'draft-turn'].map((name) => [name, hidden(opened, name)]),
  );
  return { ...carried, 'child-1-id': 'c-1', 'child-1-about': 'yes', 'child-2-id': 'c-2', 'all-notes': 'Half a sent', ...more };
}

const AS_SCRIPT = { accept: 'application/json' };

test('a press on the second button keeps what stands in the form, whatever is wrong with it, and goes back to the child', async () => {
  const opened = await known();
  written.length = 0;
  const reply = await post('/record/visit/draft', opened, typed(opened, { 'occurred-day': '31\0', 'occurred-time': 'teatime' }));
  assert.deepEqual([reply.status, reply.headers.get('location')], [303, '/children/c-1']);
  const [one] = written;
  assert.deepEqual([one?.owner, one?.children, one?.since, one?.key], [owner, ['c-1'], 0, hidden(opened, 'key')]);
  assert.deepEqual([one?.sent['all-notes'], one?.sent['occurred-day']], [['Half a sent'], ['31\uFFFD']]);
  assert.deepEqual(
    [one?.sent['token'], one?.sent['draft-page']],
    [undefined, undefined],
    'what only ties the form to its page is not an answer',
  );
});

test('a script is told in words when it was kept, and what the form would meet as it stands', async () => {
  const opened = await known();
  const at = { 'occurred-day': '14', 'occurred-month': '4', 'occurred-year': '2026' };
  const answer: unknown = await (await post('/record/visit/draft', opened, typed(opened, at), AS_SCRIPT)).json();
  assert.ok(typeof answer === 'object' && answer !== null && 'met' in answer && 'said' in answer && 'version' in answer);
  assert.deepEqual([answer.version, answer.said], [5, 'Saved as draft at 9:04pm']);
  assert.match(JSON.stringify(answer.met), /^\{"c-1":\["/);
  const never = await (await post('/record/visit/draft', opened, typed(opened, { ...at, 'occurred-day': '31' }), AS_SCRIPT)).json();
  assert.deepEqual(never, { ...answer, met: {} }, 'a day that never was meets nothing');
});

test('a script is told where the form is in the record already, and where there is no room', async (t) => {
  const before = kept;
  t.after(() => (kept = before));
  const opened = await known();
  kept = { saved: false, because: 'recorded' };
  const recorded = await post('/record/visit/draft', opened, typed(opened), AS_SCRIPT);
  assert.equal(recorded.status, 410);
  assert.match(await recorded.text(), new RegExp(`/recorded/${hidden(opened, 'key')}`));
  kept = { saved: false, because: 'too many', most: 200 };
  assert.equal((await post('/record/visit/draft', opened, typed(opened), AS_SCRIPT)).status, 422);
  const page = await (await post('/record/visit/draft', opened, typed(opened))).text();
  assert.match(page, /You have 200 drafts/);
  assert.match(page, /Half a sent/);
});

test('a draft opens as it was typed, and nobody’s words stand under another child', async () => {
  const { cookie } = await known();
  const { page } = await open(`/record/visit?draft=${KEY}`, cookie);
  assert.match(page, /name="occurred-day"[^>]*value="31"/);
  assert.match(page, /name="child-1-id" value="c-1"/, 'the form has them in another order now');
  assert.match(page, /id="child-2-child-words"[^>]*>\n\nWhat Wren said\. {2}<\/textarea>/);
  assert.match(page, /id="child-1-child-words"[^>]*>\nWhat Rowan said\.<\/textarea>/);
  assert.match(page, /Saved as draft at 9:04pm/);
  assert.match(page, /name="draft-version" value="4"/);
});

test('a form asked for anew before it could be kept is the same form, unless it is in the record', async () => {
  const unknown = randomUUID();
  assert.equal(hidden(await open(`/record/visit?child=c-1&draft=${unknown}`), 'key'), unknown);
  const recorded = '3f2b8c1e-0000-4000-8000-000000000000';
  assert.notEqual(hidden(await open(`/record/visit?child=c-1&draft=${recorded}`), 'key'), recorded);
  assert.match(hidden(await open('/record/visit?child=c-1&draft=no-key'), 'key'), /^[0-9a-f-]{36}$/);
});

test('a draft is its owner’s alone: somebody else is neither shown it nor told of it, and cannot throw it away', async () => {
  await known();
  const stranger = await open('/record/visit?child=c-1', SOMEBODY_ELSE);
  for (const path of [`/record/visit?draft=${KEY}`, `/draft/${KEY}/throw-away`]) {
    const { page } = await open(path, stranger.cookie);
    assert.match(page, /We could not find that/);
    assert.doesNotMatch(page, /Wren/);
  }
  assert.doesNotMatch((await open('/children', stranger.cookie)).page, /You have a draft/);
  assert.equal((await post(`/draft/${KEY}/throw-away`, stranger, { token: hidden(stranger, 'token') })).status, 404);
  assert.deepEqual(thrownAway, []);
});

test('the list says that there is a draft, from when, and when it will be cleared', async () => {
  const { cookie } = await known();
  const { page } = await open('/children', cookie);
  assert.match(page, /You have a draft of a visit to Wren Madeup, from 9:04pm yesterday\. <strong>It is cleared on \d+ \w+/);
  assert.doesNotMatch((await open('/children/c-1', cookie)).page, /You have a draft/, 'it is not about Rowan');
});

test('thrown away only after it was asked, and only from here', async () => {
  const opened = await known();
  const asked = await open(`/draft/${KEY}/throw-away`, opened.cookie);
  assert.match(asked.page, /It is a draft of a visit to Wren Madeup, from 9:04pm yesterday/);
  assert.deepEqual(thrownAway, []);
  assert.equal((await post(`/draft/${KEY}/throw-away`, asked, {})).status, 403);
  const reply = await post(`/draft/${KEY}/throw-away`, asked, { token: hidden(asked, 'token') });
  assert.deepEqual([reply.status, reply.headers.get('location')], [303, '/children/c-2']);
  assert.deepEqual(thrownAway, [`${owner} ${KEY}`]);
});

test('a form that was open too long is not acted on, and comes back with all that was typed', async () => {
  const opened = await known();
  written.length = 0;
  for (const path of ['/record/visit', '/record/visit/draft']) {
    const reply = await post(path, opened, typed(opened, { token: 'one from last week' }));
    assert.equal(reply.status, 403);
    const page = await reply.text();
    assert.match(page, /open too long/);
    assert.match(page, /Half a sent/);
    assert.match(page, /data-unkept/, 'a script keeps it as soon as it is shown');
  }
  assert.equal((await post('/record/visit/draft', opened, typed(opened, { token: 'no' }), AS_SCRIPT)).status, 403);
  assert.deepEqual(written, []);
});

test('changed in two windows, both are shown, question by question, in the words of the form', async (t) => {
  const before = kept;
  t.after(() => (kept = before));
  const opened = await known();
  kept = {
    saved: false,
    because: 'other version',
    other: { ...draft, sent: { ...draft.sent, 'child-1-id': ['c-1'], 'child-2-id': ['c-2'] } },
  };
  for (const path of ['/record/visit', '/record/visit/draft']) {
    const reply = await post(path, opened, typed(opened, { 'all-place': 'school', key: randomUUID() }));
    assert.equal(reply.status, 409);
    const page = await reply.text();
    const section = page.slice(page.indexOf('id="other-version"'), page.indexOf('<form class="record"'));
    for (const words of [
      'School',
      'Home',
      'Half a sent',
      'Not answered',
      '31 2',
      'Rowan Madeup: What did the child say or show?',
      'What Wren said.',
    ])
      assert.ok(section.includes(words), words);
    assert.match(page, /name="draft-version" value="4"/, 'sent again, it is known to have seen both');
  }
});

test('where saving fails for a fault of ours, or something in the form is wrong, what was typed is kept', async () => {
  const failing = await startWeb({
    port: 0,
    gate: everyoneIs(),
    deskFor: () =>
      sampleDesk({
        saveDraft: async (one) => {
          written.push(one);
          return kept;
        },
        record: async () => {
          throw new Error('an invented fault');
        },
      }),
  });
  const reply = await fetch(`${failing.url}/record/visit?child=c-1`);
  const opened = {
    page: await reply.text(),
    cookie: reply.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
  const whole = {
    'occurred-day': '14',
    'occurred-month': '4',
    'occurred-year': '2026',
    'child-1-child-seen': 'yes',
    who: 'social-worker w-1',
  };
  for (const [said, status] of [
    [whole, 500],
    [{ ...whole, 'occurred-day': '' }, 400],
  ] as const) {
    written.length = 0;
    const body = new URLSearchParams(typed(opened, said));
    const sent = await fetch(`${failing.url}/record/visit`, { method: 'POST', headers: { cookie: opened.cookie }, body });
    assert.equal(sent.status, status);
    assert.deepEqual(
      written.map((one) => one.sent['all-notes']),
      [['Half a sent']],
    );
  }
  await failing.stop();
});
