/** A conference for a brother and a sister, from its arranging to its being cancelled, over the pages and a real record. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { somebody } from '../../../../test/support/people.ts';
import type { Person } from '../../../access/person.ts';
import { dayOf, type Moment } from '../../../calendar/index.ts';
import { openDesk, type OpenDesk } from '../../../casework/index.ts';
import { MEETING_KINDS } from '../../../record/codes/meeting-kinds.ts';
import { findEntryType } from '../../../record/entry-types.ts';
import type { Entry, Fields } from '../../../record/types.ts';
import { checkPackAlone, standardsFolder } from '../../../packs/index.ts';
import { appendEntries, readRecord, saveSubjects } from '../../../store/index.ts';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs } from '../../test-support/everyone-is.ts';

const NOW: Moment = { day: dayOf('2026-04-14'), minute: 600 };
const COUNCIL = 'council';
let database: TestDatabase;
let opened: OpenDesk;
let web: Web;
let ada: Person;
before(async () => {
  database = await testDatabase();
  opened = await openDesk({
    store: database.store,
    packs: [checkPackAlone(join(standardsFolder(), 'barnet')).loaded ?? assert.fail('the pack does not load')],
    dataFolder: join(tmpdir(), 'sightline-meetings'),
    now: () => NOW,
  });
  await database.store.transaction(async (tx) => {
    await saveSubjects(tx, COUNCIL, [
      ...['ash', 'birch'].map((id) => ({ id, kind: 'child' as const, name: `${id} Notreal`, born: dayOf('2016-05-04') })),
      { id: 'ada', kind: 'worker' as const, name: 'Ada Invented' },
    ]);
    await appendEntries(tx, COUNCIL, [
      entry('home', 'address', ['ash', 'birch'], { address: '4 Invented Row' }),
      ...['ash', 'birch'].map((id) =>
        entry(`${id}-allocated`, 'allocation', [id], { worker: 'ada', role: 'social-worker', team: 'North' }),
      ),
    ]);
  });
  await opened.desk.judgeBy({ authority: 'barnet', asOf: 'today', alwaysInForce: false });
  await opened.settled();
  ada = await somebody(database, COUNCIL, { name: 'Ada Invented', roles: ['social-worker'], worker: 'ada', teams: ['North'] });
  web = await startWeb({ port: 0, deskFor: opened.deskFor, gate: everyoneIs(ada) });
});
after(async () => {
  await web.stop();
  await opened.close();
  await database.close();
});

function entry(id: string, type: string, subjects: readonly string[], fields: Fields): Entry {
  const on = { day: dayOf('2026-03-02') };
  return { id, type, subjects, occurred: on, recorded: on, by: 'ada', role: 'social-worker', fields };
}

async function page(path: string): Promise<string> {
  const reply = await fetch(web.url + path);
  assert.equal(reply.status, 200, path);
  return reply.text();
}

/** Opens a page, fills in one of its forms and sends it; answers where it leads, or the page it is shown again on. */
async function send(path: string, fields: readonly (readonly [string, string])[]): Promise<{ to: string; html: string }> {
  const form = await fetch(web.url + path);
  const html = await form.text();
  const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const cookie = form.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ');
  const body = new URLSearchParams([
    ['token', hidden('token')],
    ['key', hidden('key')],
    ...fields.map(([name, value]): [string, string] => [name, value]),
  ]);
  const reply = await fetch(web.url + path.split('?')[0], { method: 'POST', redirect: 'manual', headers: { cookie }, body });
  return { to: reply.headers.get('location') ?? '', html: await reply.text() };
}

const DATE = (name: string, day: string, month: string): readonly (readonly [string, string])[] => [
  [`${name}-day`, day],
  [`${name}-month`, month],
  [`${name}-year`, '2026'],
];

const ARRANGED: readonly (readonly [string, string])[] = [
  ['kind', 'review-conference'],
  ['also', 'birch'],
  ...DATE('meeting-date', '6', '5'),
  ['meeting-starts', '10am'],
  ['meeting-minutes', '90'],
  ['meeting-place', 'Invented Hall'],
  ['invited', 'mother'],
  ['invited', 'school'],
  ['invited', 'police'],
  ['reports-from', 'school'],
  ...DATE('report-by', '29', '4'),
];

async function arrange(): Promise<string> {
  const { to, html } = await send('/children/ash/meetings/arrange?kind=review-conference', ARRANGED);
  assert.match(to, /^\/children\/ash\/meetings\/[^/]+$/, html);
  return to;
}

async function entriesOf(child: string, type: string): Promise<readonly Entry[]> {
  const record = await readRecord(database.store.read, COUNCIL, child);
  return (record?.entries ?? []).filter((one) => one.type === type);
}

test('every kind of meeting is an entry type, and so is all that goes with it', () => {
  for (const [kind, { arranged, decisions, minutes, report }] of Object.entries<Record<string, unknown>>(MEETING_KINDS)) {
    const named = [kind, decisions, minutes, report, arranged && Reflect.get(Object(arranged), 'type')];
    for (const type of named) if (type !== undefined) assert.ok(findEntryType(String(type)), `${kind}: ${String(type)}`);
  }
});

test('a conference for a brother and a sister is arranged at once, and the standards see that it is', async () => {
  const to = await arrange();
  const shown = await page(to);
  for (const words of [
    'Review child protection conference',
    'birch Notreal',
    'Wednesday 6 May at 10am',
    '0 of 3 said they are coming; 1 report outstanding',
    'Invented Hall',
  ])
    assert.ok(shown.includes(words), words);
  for (const child of ['ash', 'birch']) {
    const [arranged] = await entriesOf(child, 'conference-arranged');
    assert.deepEqual(arranged?.fields, { for: 'review', date: '2026-05-06', invited: ['mother', 'school', 'police'] });
    assert.equal((await entriesOf(child, 'meeting-invited')).length, 3);
  }
  assert.match(await page('/children/birch/meetings'), /Wednesday 6 May at 10am/);
});

test('what is missing or past is said beside its field, and nothing is arranged', async () => {
  const before = (await entriesOf('ash', 'meeting-arranged')).length;
  const { html, to } = await send('/children/ash/meetings/arrange?kind=core-group', [
    ['kind', 'core-group'],
    ...DATE('meeting-date', '6', '4'),
    ['meeting-starts', 'teatime'],
    ['reports-from', 'school'],
  ]);
  assert.equal(to, '');
  for (const words of ['That day has passed', 'Write a time such as 10am', 'somebody who is not invited', 'Answer “Where?”'])
    assert.ok(html.includes(words), words);
  assert.equal((await entriesOf('ash', 'meeting-arranged')).length, before);
});

test('people answer, a report comes late and is shared: in the sister’s record too, and the agencies that come are counted', async () => {
  const to = await arrange();
  const [mother, school, police] = [...(await page(to)).matchAll(/<select[^>]+name="answer-([^"]+)"/g)].map(([, id = '']) => id);
  await send(to, [
    ['step', 'answers'],
    [`answer-${mother}`, 'coming'],
    [`note-${mother}`, 'Needs a lift'],
    [`answer-${school}`, 'coming'],
    [`answer-${police}`, 'in-writing'],
    [`report-${school}`, 'chased'],
  ]);
  const shown = await page(to);
  for (const words of [
    '2 of 3 said they are coming',
    'Needs a lift',
    '1 agency besides children’s social care said it is coming: School or nursery',
    'asked again on 14 April',
  ])
    assert.ok(shown.includes(words), words);
  assert.match(shown, /At least two kinds of professional/);
  await send(to, [
    ['step', 'answers'],
    [`report-${school}`, 'received'],
  ]);
  assert.match(await page(to), /Came on 14 April, not yet shared with the family/);
  assert.equal((await entriesOf('birch', 'meeting-report')).length, (await entriesOf('ash', 'meeting-report')).length);
});

test('a meeting that is moved keeps who was invited, says from when, and is looked for on its new day', async () => {
  const to = await arrange();
  const withoutReason = await send(to, [
    ['step', 'move'],
    ...DATE('meeting-date', '11', '5'),
    ['meeting-starts', '2pm'],
    ['meeting-place', 'Invented Hall'],
  ]);
  assert.match(withoutReason.html, /Say why it is moved/);
  await send(to, [
    ['step', 'move'],
    ...DATE('meeting-date', '11', '5'),
    ['meeting-starts', '2pm'],
    ['meeting-place', 'Invented Hall'],
    ['reason', 'Mum works on Wednesdays.'],
  ]);
  const shown = await page(to);
  for (const words of ['Monday 11 May at 2pm', 'Moved from', '6 May', '0 of 3 said']) assert.ok(shown.includes(words), words);
  assert.equal((await entriesOf('birch', 'conference-arranged')).at(-1)?.fields['date'], '2026-05-11');
  const file = await (await fetch(`${web.url}${to}/calendar`)).text();
  assert.match(file, /SEQUENCE:1/);
  assert.match(file, /DTSTART:20260511T130000Z/);
  assert.match(file, /DTEND:20260511T143000Z/);
  assert.doesNotMatch(file, /Notreal/);
});

test('a meeting that is cancelled says so, in calendars too, and nothing more is written of it', async () => {
  const to = await arrange();
  await send(to, [
    ['step', 'cancel'],
    ['cancel-why', 'The plan ended.'],
  ]);
  const shown = await page(to);
  assert.match(shown, /It was cancelled: The plan ended\./);
  assert.doesNotMatch(shown, /Invite somebody/);
  const file = await (await fetch(`${web.url}${to}/calendar`)).text();
  assert.match(file, /METHOD:CANCEL/);
  assert.match(file, /STATUS:CANCELLED/);
  const meeting = decodeURIComponent(to.split('/').at(-1) ?? '');
  const desk = opened.deskFor({
    person: ada,
    request: randomUUID(),
    door: 'POST /children/:id/meetings/:meeting',
    event: 'record-written',
  });
  assert.deepEqual(await desk.writeMeetingStep('ash', meeting, randomUUID(), { step: 'invite', fields: { as: 'gp' } }), {
    saved: false,
    why: 'over',
  });
});

test('a meeting that was held is no longer to come', async () => {
  const to = await arrange();
  const meeting = decodeURIComponent(to.split('/').at(-1) ?? '');
  await opened.desk.record({
    key: randomUUID(),
    type: 'review-conference',
    by: { worker: 'ada', role: 'social-worker' },
    occurred: { day: NOW.day },
    together: { attended: ['mother', 'school'] },
    children: [{ id: 'ash', fields: { outcome: 'continue' }, tiedTo: meeting }],
  });
  assert.match(await page(to), /It was held on 14 April\./);
  assert.match(await page(to), /Record that the notes were sent/);
  const [held] = await entriesOf('ash', 'review-conference');
  assert.ok(
    (await page(to)).includes(`href="/children/ash/plans?meeting=${held?.id}#plan-child-protection"`),
    'the way to write what was agreed',
  );
});
