import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { COUNCIL, children, type InventedCouncil, inventedCouncil, NOW, workers } from '../../../test/support/invented-council.ts';
import type { Person } from '../../access/person.ts';
import { dayOf } from '../../calendar/index.ts';
import { type Desk, type LineProposed, type LineShown, NotAllowedError } from '../index.ts';

const SIGNED_OFF = 'herefordshire.assessment.signed-off';
const TO_DECIDE = `${SIGNED_OFF}:ash:2026-03-02`;
const WHY = 'The leaders’ meeting of 2 April agreed it.';

let council: InventedCouncil;
let today = NOW;
let head: Person;
let director: Person;
let manager: Person;
let practiceManager: Person;

/** One child, whose assessment waits for somebody to sign it off; two leaders, and two managers of the child’s team. */
before(async () => {
  const occurred = { day: dayOf('2026-03-02') };
  const more = { subjects: ['ash'], occurred, recorded: occurred, by: 'ada', role: 'social-worker' } as const;
  council = await inventedCouncil({
    standards: 'herefordshire',
    now: () => today,
    subjects: [...children('ash'), ...workers('ada')],
    entries: [
      { id: 'allocated', type: 'allocation', fields: { worker: 'ada', role: 'social-worker', team: 'North' }, ...more },
      { id: 'started', type: 'assessment-started', fields: {}, ...more },
      { id: 'completed', type: 'assessment-completed', fields: {}, ...more },
    ],
  });
  head = await council.person({ name: 'Hap Invented', roles: ['head-of-service'] });
  director = await council.person({ name: 'Ivy Invented', roles: ['director'] });
  manager = await council.person({ name: 'Di Invented', roles: ['team-manager'], teams: ['North'] });
  practiceManager = await council.person({ name: 'Flo Invented', roles: ['practice-manager'], teams: ['North'] });
});
after(() => council.close());

function as(person: Person): Desk {
  return council.deskOf(person, 'delegation-changed');
}

function proposal(more: Partial<LineProposed> = {}): LineProposed {
  return {
    decision: SIGNED_OFF,
    by: ['practice-manager'],
    absentRoles: ['head-of-service'],
    absentPeople: [],
    teams: [],
    upTo: [],
    from: NOW.day,
    last: undefined,
    reason: WHY,
    ...more,
  };
}

async function latest(person = head): Promise<LineShown> {
  return (await as(person).delegation()).lines[0] ?? assert.fail('there is no line');
}

async function mayDecide(person: Person): Promise<boolean> {
  const asked = (await as(person).decision(TO_DECIDE)) ?? assert.fail('nothing to decide');
  return asked.whose.may;
}

test('where nothing was said, the scheme is what the standards say, with their clauses', async () => {
  const { decisions, lines } = await as(head).delegation();
  assert.deepEqual(lines, []);
  const signedOff = decisions.find(({ standard }) => standard === SIGNED_OFF) ?? assert.fail('not there');
  assert.deepEqual(signedOff.who[0]?.by, ['Team manager', 'Practice manager', 'Service manager', 'Head of service']);
  assert.equal(signedOff.who[0]?.from, 'standard');
  assert.match(signedOff.cited.where, /assessment 55/);
  assert.equal(decisions.find(({ standard }) => standard.endsWith('manager-agrees-review'))?.ifSilent, true);
  assert.deepEqual([await mayDecide(manager), await mayDecide(practiceManager)], [true, true]);
});

test('the scheme is for leaders', async () => {
  await assert.rejects(as(manager).delegation(), NotAllowedError);
  await assert.rejects(as(manager).proposeLine(proposal()), NotAllowedError);
});

test('a line that cannot stand is sent back with what is wrong, and nothing is kept', async () => {
  const faults = await as(head).proposeLine(
    proposal({ by: ['director'], from: NOW.day - 1, reason: 'So.', upTo: ['assessment-authorised:nothing'] }),
  );
  assert.deepEqual(Object.keys(faults).toSorted(), ['from', 'reason', 'upTo']);
  assert.deepEqual(Object.keys(await as(head).proposeLine(proposal({ by: ['director'] }))), ['by']);
  assert.deepEqual(Object.keys(await as(head).proposeLine(proposal({ decision: 'visit', absentPeople: [randomUUID()] }))).toSorted(), [
    'absentPeople',
    'decision',
  ]);
  assert.deepEqual((await as(head).delegation()).lines, []);
});

test('what one leader proposes holds only once another has agreed; their own they cannot agree to, not even past these pages', async () => {
  assert.deepEqual(await as(head).proposeLine(proposal()), {});
  const { id, state, mayAnswer } = await latest();
  assert.deepEqual([state, mayAnswer, (await latest(director)).mayAnswer], ['proposed', false, true]);
  assert.equal(await mayDecide(manager), true, 'it does not hold yet');
  await assert.rejects(as(head).answerLine({ line: id, answer: 'agree', reason: WHY }), /Nobody agrees to their own change/);
  await assert.rejects(
    council.database.asSuperuser(
      `insert into sightline.delegation_change (authority, line, nth, what, reason, said_by) values ($1, $2, 1, 'agreed', 'So', $3)`,
      [COUNCIL, id, head.account],
    ),
    /Another leader must/,
  );
  await as(director).answerLine({ line: id, answer: 'agree', reason: WHY });
  assert.equal((await latest()).state, 'in-force');
  assert.deepEqual([await mayDecide(manager), await mayDecide(practiceManager)], [false, true]);
  await assert.rejects(as(director).answerLine({ line: id, answer: 'refuse', reason: WHY }), /answered already/);
  const asked = await as(manager).decision(TO_DECIDE);
  assert.ok(asked !== undefined && !asked.whose.may && 'who' in asked.whose);
  assert.deepEqual(asked.whose.who, [{ roles: ['Practice manager'], from: 'scheme', reason: WHY }]);
  const [listed] = (await as(manager).worklist({ page: 1, need: 'decision' })).families.flatMap(({ lines }) => lines);
  assert.deepEqual(listed?.nearest?.toDecide, { yours: false, by: ['Practice manager'] });
  const [theirs] = (await as(practiceManager).worklist({ page: 1, need: 'decision' })).families.flatMap(({ lines }) => lines);
  assert.equal(theirs?.nearest?.toDecide?.yours, true);
});

test('a line against one that holds is refused, and so is one proposed earlier that would now be against it', async () => {
  assert.deepEqual(Object.keys(await as(director).proposeLine(proposal({ by: ['team-manager'] }))), ['decision']);
  assert.deepEqual(await as(director).proposeLine(proposal({ by: ['team-manager'], teams: ['North'], last: NOW.day + 10 })), {});
  const first = (await latest()).id;
  assert.deepEqual(await as(head).proposeLine(proposal({ by: ['service-manager'], teams: ['North'] })), {});
  const second = (await latest()).id;
  await as(head).answerLine({ line: first, answer: 'agree', reason: WHY });
  assert.equal(await mayDecide(manager), true, 'a line for the team stands before one for all');
  await assert.rejects(as(director).answerLine({ line: second, answer: 'agree', reason: WHY }), /says otherwise/);
  await as(director).answerLine({ line: second, answer: 'refuse', reason: WHY });
  assert.equal((await latest()).state, 'refused');
});

test('a line is ended as it was begun: one proposes, another agrees; and it ends by itself on its day', async () => {
  const [, north, all] = (await as(head).delegation()).lines;
  assert.ok(north !== undefined && all !== undefined);
  await assert.rejects(as(head).endLine({ line: all.id, last: NOW.day - 2, reason: WHY }), /yesterday, today or a later day/);
  await as(head).endLine({ line: all.id, last: NOW.day + 20, reason: WHY });
  await assert.rejects(as(head).answerLine({ line: all.id, answer: 'agree', reason: WHY }), /their own change/);
  await as(director).answerLine({ line: all.id, answer: 'agree', reason: WHY });
  const ended = (await as(head).delegation()).lines.find(({ id }) => id === all.id);
  assert.equal(ended?.until, NOW.day + 21);
  const states = async (day: number): Promise<readonly (string | undefined)[]> => {
    today = { ...NOW, day };
    const { lines } = await as(head).delegation();
    return [north.id, all.id].map((id) => lines.find((one) => one.id === id)?.state);
  };
  assert.deepEqual(await states(NOW.day + 10), ['in-force', 'in-force']);
  assert.deepEqual(await states(NOW.day + 11), ['ended', 'in-force']);
  assert.deepEqual(await states(NOW.day + 21), ['ended', 'ended']);
  today = NOW;
});

test('what was said is never altered nor removed, whoever asks the database', async () => {
  for (const statement of [
    `update sightline.delegation set by_roles = '{director}'`,
    `delete from sightline.delegation_change`,
    `truncate sightline.delegation cascade`,
  ])
    await assert.rejects(council.database.asSuperuser(statement), /never changed or removed/);
});
