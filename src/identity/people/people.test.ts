/** Who holds which role when, who covers for whom, and who has left. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isoOf } from '../../calendar/index.ts';
import { COUNCIL } from '../../store/test-support.ts';
import { personOf } from '../index.ts';
import { council, type Council, PASSWORD, withAccount } from '../test-support.ts';

let here: Council;
let ada: string;
let boss: string;
before(async () => {
  here = await council();
  ada = await withAccount(here.identity, 'ada@council.example', 'social-worker', 'ada');
  boss = await withAccount(here.identity, 'boss@council.example', 'system-administrator');
});
after(() => here.database.close());

const on = (day: number) => personOf(here.database.store, COUNCIL.id, ada, day);

test('a role is held from its first day to its last, with both of them', async () => {
  const { identity, today } = here;
  const given = { role: 'team-manager', team: 'Wood team', from: today + 10, last: today + 20 } as const;
  assert.deepEqual(await identity.giveRole(ada, given, boss), {});
  const held = async (day: number) => (await on(day))?.roles.includes('team-manager') ?? false;
  assert.deepEqual(await Promise.all([today + 9, today + 10, today + 20, today + 21].map(held)), [false, true, true, false]);
  assert.deepEqual((await on(today + 15))?.teams, ['Hill team', 'Wood team']);
});

test('a role ended is ended today, and still stands in the history', async () => {
  const { identity, today } = here;
  await identity.giveRole(ada, { role: 'auditor', team: '', from: today - 5, last: undefined }, boss);
  const auditor = (await identity.person(ada))?.roles.find(({ role }) => role === 'auditor') ?? assert.fail();
  await identity.endRole(ada, auditor.id, boss);
  assert.deepEqual([(await on(today - 1))?.roles.includes('auditor'), (await on(today))?.roles.includes('auditor')], [true, false]);
  const history = await identity.person(ada);
  assert.equal(history?.roles.find(({ id }) => id === auditor.id)?.until, today);
  assert.ok(history?.changes.some(({ what, by }) => what === 'role-ended' && by === 'Robin Madeup'));
});

test('dates that cannot be are told, and nothing is written', async () => {
  const { identity, today } = here;
  const wrong = await identity.giveRole(ada, { role: undefined, team: 'x'.repeat(300), from: 'wrong', last: 'wrong' }, boss);
  assert.deepEqual(Object.keys(wrong).toSorted(), ['from', 'last', 'role', 'team']);
  const order = await identity.giveRole(ada, { role: 'auditor', team: '', from: today, last: today - 1 }, boss);
  assert.match(order['last'] ?? '', /the first day or after it/);
});

test('cover for an absence lasts as long as it was given for, and is for somebody else', async () => {
  const { identity, today } = here;
  const cover = { covers: 'bea', from: today, last: today + 13, reason: 'Annual leave' };
  assert.deepEqual(await identity.giveCover(ada, cover, boss), {});
  assert.deepEqual(
    [(await on(today))?.covering, (await on(today + 13))?.covering, (await on(today + 14))?.covering],
    [['bea'], ['bea'], []],
  );
  assert.match((await identity.giveCover(ada, { ...cover, covers: 'ada' }, boss))['covers'] ?? '', /Nobody covers for themselves/);
  assert.match((await identity.giveCover(ada, { ...cover, covers: 'ash' }, boss))['covers'] ?? '', /Choose whom/, 'a child is no worker');
  assert.match((await identity.giveCover(ada, { ...cover, reason: ' ' }, boss))['reason'] ?? '', /Enter why/);
  assert.match((await identity.giveCover(ada, { ...cover, last: undefined }, boss))['last'] ?? '', /ends by itself/);
  const given = (await identity.person(ada))?.covers[0] ?? assert.fail();
  assert.equal(given.name, 'Bea Invented');
  await identity.endCover(ada, given.id, boss);
  assert.deepEqual((await on(today))?.covering, []);
});

test('who has left is nobody from that day on, and is signed out at once', async () => {
  const { identity, today } = here;
  const tried = await identity.signIn({ signIn: 'ada@council.example', password: PASSWORD });
  if (tried.came !== 'in') return assert.fail();
  await identity.leaves(ada, boss);
  assert.equal(await identity.signedIn(tried.token), undefined);
  assert.equal((await identity.signIn({ signIn: 'ada@council.example', password: PASSWORD })).came, 'wrong');
  assert.deepEqual([(await on(today - 1))?.name, await on(today)], ['Robin Madeup', undefined]);
  assert.equal((await identity.people('ada@'))[0]?.left, today);
  await withAccount(identity, 'ada.again@council.example', 'social-worker', 'ada');
});

test('nobody takes their own role of administrator away, or leaves by themselves', async () => {
  const { identity } = here;
  const own = (await identity.person(boss))?.roles[0] ?? assert.fail();
  await assert.rejects(identity.endRole(boss, own.id, boss), /cannot take the role of system administrator from yourself/);
  await assert.rejects(identity.leaves(boss, boss), /Another system administrator/);
});

test('what is dated is never rewritten, and what was done is never erased, whoever asks the database', async () => {
  const { database, today } = here;
  for (const change of [
    `update sightline.account_role set role = 'director'`,
    `update sightline.account_role set from_day = '${isoOf(today - 100)}'`,
    'delete from sightline.account_role',
    `update sightline.absence_cover set covers = 'ada'`,
    'delete from sightline.absence_cover',
    `update sightline.account_change set by = 'nobody'`,
    'delete from sightline.account_change',
    'truncate sightline.account_change',
    'delete from sightline.account',
  ])
    await assert.rejects(database.asSuperuser(change), /what has been written is never changed or removed|truncate/i, change);
});
