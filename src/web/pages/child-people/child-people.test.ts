import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../../calendar/index.ts';
import type { PeopleAnswer } from '../../../casework/index.ts';
import { FAMILY, sampleNetwork, samplePeople, written } from '../../test-support/sample-people.ts';
import { homesBefore, homesNow } from './homes.ts';
import { peopleView } from './view.ts';

const TODAY = dayOf('2026-04-14');
const HEAD = { child: { id: 'c-1', name: 'Rowan Madeup' }, sensitivity: 'ordinary', plans: [] } as const;

function answer(more: Partial<PeopleAnswer> = {}): PeopleAnswer {
  return { ...samplePeople(HEAD, TODAY), ...more };
}

test('who holds parental responsibility is the first thing said, and what gives it to them', () => {
  const view = peopleView(answer());
  assert.equal(view.lead, 'Hazel Madeup and Birch Invented hold parental responsibility.');
  assert.deepEqual(
    view.responsible.map(({ basis }) => basis),
    ['gave birth to the child', 'named when the birth was registered'],
  );
});

test('somebody who may not know where the child lives is marked so, and so is somebody who worries us', () => {
  const tags = peopleView(answer()).groups.flatMap(({ people }) =>
    people.map(({ name, tags: said }) => [name, said.map(({ text }) => text)] as const),
  );
  const of = (name: string) => tags.find(([one]) => one === name)?.[1] ?? [];
  assert.ok(of('Birch Invented').includes('Not to be told where the child lives'));
  assert.ok(of('Somebody called Jay').includes('Worries us'));
});

test('nobody is asked to change anything who may not write in the record', () => {
  const view = peopleView(answer({ may: { write: false } }));
  const people = view.groups.flatMap((group) => group.people);
  assert.deepEqual(
    [view.add, people.filter(({ changeHref }) => changeHref !== undefined), view.ties.filter(({ changeHref }) => changeHref !== undefined)],
    [undefined, [], []],
  );
});

test('a child of whom nobody is written down is told so, and each part of the page says what belongs there', () => {
  const view = peopleView(answer({ network: sampleNetwork(TODAY, []), ownRecords: [] }));
  assert.equal(view.lead, 'Nobody is written down yet in the life of Rowan Madeup.');
  assert.equal(view.genogram, undefined);
  assert.ok(view.groups.length > 0 && view.groups.every(({ people, empty }) => people.length === 0 && empty !== ''));
});

test('without a household, the address and who lives with the child tell where home is, and the address before it', () => {
  const moved = written('there', 'address', { address: '1 Pretend Lane' }, [], { occurred: { day: dayOf('2020-01-02') } });
  const now = written('here', 'address', { address: '2 Invented Row', postcode: 'ZZ99 3WZ', restricted: true });
  const entries = [...FAMILY.filter(({ type }) => !type.startsWith('household')), moved, now];
  const network = sampleNetwork(TODAY, entries);
  const [home] = homesNow(answer({ network }));
  assert.equal(home?.address, '2 Invented Row, ZZ99 3WZ, since 6 January 2025');
  assert.deepEqual([home?.restricted, home?.who], [true, 'Rowan Madeup, Hazel Madeup, Flint Notreal and Wren Notreal']);
  assert.deepEqual(homesBefore(answer({ network })), [{ name: '1 Pretend Lane', when: 'from 2 January 2020' }]);
});

test('a child who is placed away lives there, and the address from before is where they lived before', () => {
  const now = written('here', 'address', { address: '2 Invented Row', restricted: true });
  const placed = written('placed', 'placement-started', { kind: 'foster' }, [], { occurred: { day: dayOf('2026-03-06') } });
  const entries = [...FAMILY.filter(({ type }) => !type.startsWith('household')), now, placed];
  const away = answer({ network: sampleNetwork(TODAY, entries) });
  const [home] = homesNow(away);
  assert.deepEqual([home?.name, home?.address, home?.childLivesHere], ['Placed: foster carer, since 6 March 2026', undefined, true]);
  const before = [{ name: '2 Invented Row', when: 'from 6 January 2025; kept from someone' }];
  assert.deepEqual(homesBefore(away), before, 'the family’s home stays as secret as it was');
  const there = written('there', 'address', { address: '9 Pretend Lane' }, [], { occurred: { day: dayOf('2026-03-09') } });
  assert.equal(homesNow(answer({ network: sampleNetwork(TODAY, [...entries, there]) }))[0]?.address, '9 Pretend Lane');
});

test('an address that was written down again while nobody had moved is one home, since it was first written', () => {
  const first = written('first', 'address', { address: '2 Invented Row' }, [], { occurred: { day: dayOf('2020-01-02') } });
  const again = written('again', 'address', { address: '2 Invented Row' });
  const network = sampleNetwork(TODAY, [...FAMILY.filter(({ type }) => !type.startsWith('household')), first, again]);
  assert.equal(homesNow(answer({ network }))[0]?.address, '2 Invented Row, since 2 January 2020');
  assert.deepEqual(homesBefore(answer({ network })), []);
});
