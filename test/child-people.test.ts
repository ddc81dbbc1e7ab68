/**
 * The people of a child's life, over the whole of Sightline: said by forms, without a script, by whoever works with the child; and what a brother's
 * record of his own gives away.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { dayOf } from '../src/calendar/index.ts';
import { readRecord } from '../src/store/index.ts';
import { type Answered, form, lineTo, type Line } from './access/asking.ts';
import { type GuardedCouncil, openGuarded, SESSION } from './access/guarded.ts';
import { leakIn } from './access/leaks.ts';
import { COUNCIL } from './support/invented-council.ts';

const ON = { day: dayOf('2026-03-02') };
/** Where they once all lived makes them brothers, as far as the record shows. */
const TOGETHER = {
  id: 'lived-together',
  type: 'address',
  subjects: ['rowanhere', 'ashopen', 'aldershut'],
  occurred: ON,
  recorded: ON,
  by: 'other',
  fields: { address: '9 Invented Row' },
} as const;
const ROWAN = { id: 'rowanhere', name: 'Rowanish Notreal', worker: 'ada', team: 'North', together: TOGETHER };
const ASH = { id: 'ashopen', name: 'Ashling Notreal', worker: 'ada', team: 'North', together: TOGETHER };
const SHUT = {
  id: 'aldershut',
  name: 'Alderish Elsewhere',
  worker: 'cy',
  team: 'South',
  together: TOGETHER,
  sensitivity: 'restricted',
} as const;
const PEOPLE = `/children/${ROWAN.id}/people`;

let council: GuardedCouncil;
let line: Line;
let cookie: string;
let token: string;
before(async () => {
  council = await openGuarded([ROWAN, ASH, SHUT]);
  line = lineTo(council.web.url);
  const ada = await council.person('Ada Invented', ['social-worker'], { worker: 'ada', teams: ['North'] });
  cookie = `${SESSION}=${await council.session(ada)}`;
  const page = await get(`${PEOPLE}/add/family`);
  token = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? assert.fail('no token');
  const given = page.headers['set-cookie'] ?? [];
  cookie = [cookie, ...given.map((one) => one.split(';')[0] ?? '')].join('; ');
});
after(async () => {
  line.close();
  await council.close();
});

function get(path: string): Promise<Answered> {
  return line.ask({ method: 'GET', path, headers: { cookie } });
}

function send(path: string, fields: Readonly<Record<string, string>>): Promise<Answered> {
  const asked = form(path, { token, 'draft-page': randomUUID(), 'draft-turn': '1', ...fields });
  return line.ask({ ...asked, headers: { ...asked.headers, cookie } });
}

/** Adds somebody by form; answers the id they go by from then on. */
async function add(what: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const key = randomUUID();
  const { status, body } = await send(`${PEOPLE}/add/${what}`, { key, ...fields });
  assert.equal(status, 303, /error-summary[^]*?<\/div>/.exec(body)?.[0] ?? body);
  return `${key}.1`;
}

async function lastOf(type: string) {
  const record = await readRecord(council.database.store.read, COUNCIL, ROWAN.id);
  return record?.entries.findLast((entry) => entry.type === type) ?? assert.fail(`no ${type}`);
}

test('a mother and a grandmother are added, drawn in three generations, and the drawing is kept with what it shows', async () => {
  const mum = await add('family', {
    'said-name': 'Hazel Notreal',
    'said-relation': 'mother',
    'parent-of': 'child',
    'said-parental-responsibility': 'yes',
    'said-responsibility-basis': 'mother',
  });
  await add('family', { 'said-name': 'Maple Notreal', 'said-relation': 'grandparent', 'said-sex': 'female', 'parent-of': mum });
  const { body } = await get(PEOPLE);
  assert.match(body, /Hazel Notreal holds parental responsibility\./);
  const drawn = (await get(`${PEOPLE}/genogram`)).body;
  assert.match(drawn, /<desc id="genogram-desc">3 people in 3 generations/);
  assert.match(drawn, /Child of Maple Notreal\./);
  const kept = await send(`${PEOPLE}/keep`, { key: randomUUID(), type: 'genogram', 'made-with-family': 'yes' });
  assert.match(kept.headers.location ?? '', /^\/recorded\//);
  assert.deepEqual((await lastOf('genogram')).fields, { 'sets-out': ['three-generations'], 'made-with-family': true });
  assert.equal((await lastOf('relationship')).fields['between'], 'Maple Notreal and Hazel Notreal');
});

test('what is forgotten is asked for beside its question, and nothing that was typed is lost', async () => {
  const { status, body } = await send(`${PEOPLE}/add/relationship`, {
    key: randomUUID(),
    one: 'child',
    other: 'child',
    'said-how-known': 'Nan said <b>so</b>.',
  });
  assert.equal(status, 400);
  assert.match(body, /Choose two different people/);
  assert.match(body, /Answer “What are they to one another\?”/);
  assert.match(body, /Nan said &lt;b&gt;so&lt;\/b&gt;\./);
});

test('somebody who is changed keeps every tie, and a form that was opened before the change does not undo it', async () => {
  const uncle = await add('family', { 'said-name': 'Birch', 'said-relation': 'aunt-or-uncle' });
  await add('relationship', { one: 'child', other: uncle, 'said-kind': 'close' });
  const page = (await get(`${PEOPLE}/change/${uncle}`)).body;
  const stood = /name="stood" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail();
  const renamed = { stood, 'said-relation': 'aunt-or-uncle', 'said-telephone': '01632 960123' };
  assert.equal((await send(`${PEOPLE}/change/${uncle}`, { key: randomUUID(), ...renamed, 'said-name': 'Birch Notreal' })).status, 303);
  assert.match((await get(PEOPLE)).body, /Rowanish Notreal: close to Birch Notreal/);
  const late = await send(`${PEOPLE}/change/${uncle}`, { key: randomUUID(), ...renamed, 'said-name': 'Somebody Else' });
  assert.equal(late.status, 409);
  assert.match(late.body, /Somebody else has changed this since you opened it/);
  assert.match(late.body, /data-head="What you had typed"><span[^>]*>Somebody Else/, 'what was typed stands beside what holds now');
  assert.match(late.body, /value="Birch Notreal"/);
});

test('nobody is tied to somebody of another child’s record', async () => {
  const { status } = await send(`${PEOPLE}/add/relationship`, {
    key: randomUUID(),
    one: 'aldershut-address',
    other: 'child',
    'said-kind': 'close',
  });
  assert.equal(status, 400);
});

test('a brother whose record may be read is offered and linked; one whose record is restricted is not, and is nowhere', async () => {
  const before = (await get(PEOPLE)).body;
  assert.match(before, /people\/add\/family\?as=ashopen/);
  const filled = (await get(`${PEOPLE}/add/family?as=ashopen`)).body;
  assert.match(filled, /value="Ashling Notreal"/);
  await add('family', { 'said-name': 'Ashling Notreal', 'said-relation': 'sibling' });
  await add('family', { 'said-name': 'Half-brother Al', 'said-relation': 'half-sibling' });
  const after = (await get(PEOPLE)).body;
  assert.match(after, /href="\/children\/ashopen">A record of their own/);
  const shut = council.children.get(SHUT.id) ?? assert.fail();
  for (const path of [
    PEOPLE,
    `${PEOPLE}/genogram`,
    `${PEOPLE}/ecomap`,
    `${PEOPLE}/add/family?as=aldershut`,
    `${PEOPLE}/add/relationship`,
    `/children/${ROWAN.id}`,
  ]) {
    const asked = { method: 'GET', path };
    assert.equal(leakIn(asked, await get(path), shut), undefined, path);
  }
  assert.equal((await get(`/children/${SHUT.id}/people`)).status, 404);
});

test('a brother whose record is not to be known of is not found to be linked, whatever is typed or sent', async () => {
  const [his, nobodys] = [SHUT.id, 'nobodyxx1'];
  const page = `${PEOPLE}/brother-or-sister`;
  const found = await get(`${page}?find=Alderish`);
  assert.match(found.body, /Nobody is found by that/);
  const shut = council.children.get(his) ?? assert.fail();
  assert.equal(leakIn({ method: 'GET', path: `${page}?find=Alderish`, headers: {} }, found, shut), undefined);
  for (const other of [his, nobodys]) {
    assert.equal((await get(`${page}?other=${other}`)).status, 404);
    assert.equal((await send(page, { key: randomUUID(), other, kind: 'full' })).status, 404);
  }
});

test('a brother is found, said to be a half-brother by their mother, and stands on both pages with a way to each other', async () => {
  const page = `${PEOPLE}/brother-or-sister`;
  assert.match((await get(`${page}?find=Ashling`)).body, new RegExp(`brother-or-sister\\?other=${ASH.id}`));
  const key = randomUUID();
  const unsaid = await send(page, { key, other: ASH.id, kind: 'half' });
  assert.equal(unsaid.status, 400);
  assert.match(unsaid.body, /href="#through[^"]*">Say which parent they have in common/);
  const { status, headers } = await send(page, { key, other: ASH.id, kind: 'half', through: 'mother' });
  assert.deepEqual([status, headers.location], [303, PEOPLE]);
  for (const [one, other] of [
    [ROWAN, ASH],
    [ASH, ROWAN],
  ] as const) {
    const { body } = await get(`/children/${one.id}/people`);
    assert.match(body, new RegExp(`<a class="govuk-link" href="/children/${other.id}">A record of their own`));
    assert.match(body, /They are not related/);
  }
});
