import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOf } from '../../../calendar/index.ts';
import type { EndProposed, LineProposed, SaidOfLine } from '../../../casework/index.ts';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs } from '../../test-support/everyone-is.ts';
import { sampleDesk } from '../../test-support/sample-desk.ts';

const WAITING = '11111111-1111-4111-8111-111111111111';
const IN_FORCE = '33333333-3333-4333-8333-333333333333';

let web: Web;
const proposed: LineProposed[] = [];
const said: SaidOfLine[] = [];
const ended: EndProposed[] = [];
before(async () => {
  const plain = sampleDesk();
  web = await startWeb({
    gate: everyoneIs(),
    port: 0,
    deskFor: () =>
      sampleDesk({
        proposeLine: (line) => {
          proposed.push(line);
          return plain.proposeLine(line);
        },
        answerLine: async (one) => void said.push(one),
        endLine: async (one) => void ended.push(one),
      }),
  });
});
after(() => web.stop());

async function send(path: string, fields: readonly (readonly [string, string])[]): Promise<Response> {
  const opened = await fetch(`${web.url}/delegation`);
  const [, token = ''] = /name="token" value="([^"]*)"/.exec(await opened.text()) ?? [];
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const body = new URLSearchParams([['token', token], ...fields.map(([name, value]) => [name, value])]);
  return fetch(web.url + path, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
}

test('in plain words: who decides what, where that is said, who stands in, and what holds for one team', async () => {
  const page = (await (await fetch(`${web.url}/delegation`)).text()).replaceAll(/\s+/g, ' ');
  for (const words of [
    'Assessment signed off, child and family: assessment decision',
    'Sampleshire: clause assessment 55',
    'By the standard: team manager or practice manager.',
    'By the council’s own scheme: practice manager, for children of Hill team; only to decide on “Child in need plan”.',
    'whoever covers for them may decide in their place: a team manager, a practice manager or a head of service.',
    'Nobody decides in their place while they are away.',
    'none of these decisions would count',
    'Where nobody says anything in time, that counts as agreement.',
    'Waiting for another leader',
    'You proposed this, so somebody else answers it.',
    'Agreed: Ivy Invented, 30 March 2026, 1:15pm: As the minutes have it.',
  ])
    assert.ok(page.includes(words), words);
  assert.equal(page.split(`action="/delegation/${WAITING}/answer"`).length, 2);
  assert.ok(!page.includes('22222222-2222-4222-8222-222222222222/answer'), 'their own proposal has no form');
});

test('a proposal reaches the desk as it was typed; what is wrong comes back beside its field', async () => {
  const fields = [
    ['decision', 'sampleshire.assessments.signed-off'],
    ['by', 'team-manager'],
    ['by', 'practice-manager'],
    ['teams', 'Hill team'],
    ['upTo', 'assessment-authorised:child-in-need'],
    ['from-day', '1'],
    ['from-month', '5'],
    ['from-year', '2026'],
    ['absentPeople', ''],
    ['reason', 'The leaders agreed it.'],
  ] as const;
  assert.equal((await send('/delegation', fields)).status, 303);
  assert.deepEqual(proposed[0], {
    decision: 'sampleshire.assessments.signed-off',
    by: ['team-manager', 'practice-manager'],
    absentRoles: [],
    absentPeople: [],
    teams: ['Hill team'],
    upTo: ['assessment-authorised:child-in-need'],
    from: dayOf('2026-05-01'),
    last: undefined,
    reason: 'The leaders agreed it.',
  });
  const refused = await send('/delegation', [
    ['teams', 'Vale team'],
    ['from-day', '40'],
    ['from-month', '5'],
    ['from-year', '2026'],
  ]);
  assert.equal(refused.status, 400);
  const page = await refused.text();
  for (const id of ['by', 'reason']) assert.ok(page.includes(`href="#${id}"`) && page.includes(`id="${id}"`), id);
  assert.match(page, /value="Vale team" checked/);
  assert.equal(proposed[1]?.from, 'wrong');
});

test('an answer, and an end, reach the desk with their reasons; nothing chosen is not agreement', async () => {
  const reason: readonly [string, string] = ['reason', 'As the minutes have it.'];
  assert.equal((await send(`/delegation/${WAITING}/answer`, [['answer', 'agree'], reason])).status, 303);
  assert.equal((await send(`/delegation/${WAITING}/answer`, [reason])).status, 400);
  assert.deepEqual(said, [{ line: WAITING, answer: 'agree', reason: reason[1] }]);
  const on = (day: string): readonly (readonly [string, string])[] => [
    [`last-${IN_FORCE}-day`, day],
    [`last-${IN_FORCE}-month`, '6'],
    [`last-${IN_FORCE}-year`, '2026'],
    reason,
  ];
  assert.equal((await send(`/delegation/${IN_FORCE}/end`, on('30'))).status, 303);
  assert.equal((await send(`/delegation/${IN_FORCE}/end`, on('31'))).status, 400);
  assert.deepEqual(ended, [{ line: IN_FORCE, last: dayOf('2026-06-30'), reason: reason[1] }]);
});
