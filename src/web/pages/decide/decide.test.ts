import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Decided, DecisionAsked, DecisionSent } from '../../../casework/index.ts';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs } from '../../test-support/everyone-is.ts';
import { TO_DECIDE } from '../../test-support/sample-decision.ts';
import { sampleDesk } from '../../test-support/sample-desk.ts';

const HERE = `/decide/${encodeURIComponent(TO_DECIDE)}`;
const SAVED: Decided = { saved: true, before: false };

let web: Web;
let answer: Decided = SAVED;
let whose: DecisionAsked['whose'] | undefined;
const sent: DecisionSent[] = [];
before(async () => {
  const plain = sampleDesk();
  web = await startWeb({
    gate: everyoneIs(),
    port: 0,
    deskFor: () =>
      sampleDesk({
        decision: async (key) => {
          const asked = await plain.decision(key);
          return asked && { ...asked, whose: whose ?? asked.whose };
        },
        decide: async (decision) => {
          sent.push(decision);
          return answer;
        },
      }),
  });
});
after(() => web.stop());

async function shown(): Promise<string> {
  return (await (await fetch(web.url + HERE)).text()).replaceAll(/\s+/g, ' ');
}

async function send(said: Readonly<Record<string, string | readonly string[]>>): Promise<Response> {
  const opened = await fetch(web.url + HERE);
  const page = await opened.text();
  const hidden = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page.slice(page.indexOf('class="record decide"')))?.[1] ?? '';
  const body = new URLSearchParams({ token: hidden('token'), key: hidden('key') });
  for (const [name, value] of Object.entries(said)) for (const one of [value].flat()) body.append(name, one);
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return fetch(web.url + HERE, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
}

const AGREE = 'agree-assessment-authorised';

test('the page shows what is to be decided whole, who wrote it, why it is asked, and for whom one decides', async () => {
  const page = await shown();
  for (const words of [
    'Decide: assessment signed off, child and family',
    'Rowan Madeup',
    'by the 45th working day',
    'You decide this as team manager, for Di Invented, who is away.',
    'The council’s scheme of delegation says so: Agreed by the leaders’ meeting of 2 March.',
    'Written by Ada Invented, social worker',
    'A child in need plan. &lt;b&gt;Rowan&lt;/b&gt; wants to stay',
    'Said to it before',
    'What the school sees every day',
    'Agree the assessment, and decide what follows',
    'Do not agree: something else is needed instead',
    'Send it back: it can be put right',
    'what you weighed, and what you set aside',
  ])
    assert.ok(page.includes(words), words);
});

test('what was decided reaches the desk with its reasons, and nothing that hangs on another answer', async () => {
  sent.length = 0;
  const reply = await send({
    answer: AGREE,
    [`${AGREE}-decision`]: 'child-in-need',
    [`${AGREE}-child-seen`]: 'yes',
    [`${AGREE}-sets-out`]: ['reasons', 'next-steps'],
    rationale: '  School and Rowan say the same.  ',
  });
  assert.equal(reply.status, 303);
  const [decision] = sent;
  assert.equal(reply.headers.get('location'), `/recorded/${decision?.key ?? ''}`);
  assert.deepEqual(
    { ...decision, key: '' },
    {
      key: '',
      expectation: TO_DECIDE,
      answer: AGREE,
      rationale: 'School and Rowan say the same.',
      fields: { decision: 'child-in-need', 'child-seen': true, 'sets-out': ['reasons', 'next-steps'] },
    },
  );
  await send({ answer: 'send-back-assessment-returned', [`${AGREE}-decision`]: 'child-in-need', rationale: 'Not yet.' });
  assert.deepEqual(sent[1]?.fields, {});
});

test('what is missing is said at the top and beside its place, and nothing typed is lost', async (t) => {
  sent.length = 0;
  const missing = await send({ answer: AGREE, rationale: 'Kept <i>as</i> typed.' });
  assert.equal(missing.status, 400);
  assert.deepEqual(sent, [], 'the desk is not asked');
  const page = await missing.text();
  assert.match(page, new RegExp(`href="#${AGREE}-decision"`));
  assert.match(page, new RegExp(`id="${AGREE}-decision"`));
  assert.ok(page.includes('Kept &lt;i&gt;as&lt;/i&gt; typed.'));
  assert.match(page, /value="agree-assessment-authorised" checked/);
  t.after(() => (answer = SAVED));
  answer = {
    saved: false,
    faults: [
      { path: 'rationale', message: 'Say why' },
      { path: 'answer', message: 'Choose what you decide' },
    ],
  };
  const refused = await (await send({ answer: 'send-back-assessment-returned', rationale: 'No.' })).text();
  const empty = await (await send({})).text();
  for (const name of ['rationale', 'answer']) assert.ok(empty.includes(`href="#${name}"`), name);
  for (const name of ['rationale', 'answer']) assert.ok(refused.includes(`href="#${name}"`) && refused.includes(`id="${name}"`), name);
});

test('what somebody else has decided meanwhile is said, and what was typed is not taken for a decision', async (t) => {
  t.after(() => {
    answer = SAVED;
    whose = undefined;
  });
  const opened = send({ answer: 'send-back-assessment-returned', rationale: 'Too late.' });
  answer = { saved: false, why: 'decided' };
  const reply = await opened;
  assert.equal(reply.status, 409);
  whose = { may: false, why: 'decided' };
  const page = await shown();
  assert.match(page, /Not for you to decide/);
  assert.match(page, /has been decided, or is no longer expected/);
  assert.ok(!page.includes('class="record decide"'), 'there is no form');
});

test('whoever may not decide is told why, and who may', async (t) => {
  t.after(() => (whose = undefined));
  const who = [{ roles: ['Team manager', 'Practice manager'], from: 'standard' as const }];
  for (const [why, words] of [
    ['own-work', /your own work, so somebody else decides it/],
    ['absent-work', /somebody you cover for/],
    ['role', /not for your role/],
    ['conflict', /say different things/],
    ['not-in-force', /not in force today/],
  ] as const) {
    whose = { may: false, why, who };
    const page = await shown();
    assert.match(page, words);
    assert.match(page, /It is for the team manager or practice manager\. The standard says so\./);
    assert.ok(!page.includes('class="record decide"'));
  }
});

test('what is not there to be decided is not found, and a form from elsewhere is not acted on', async () => {
  assert.equal((await fetch(`${web.url}/decide/nothing`)).status, 404);
  const stray = await fetch(web.url + HERE, { method: 'POST', body: new URLSearchParams({ answer: AGREE, rationale: 'From elsewhere.' }) });
  assert.equal(stray.status, 403);
});
