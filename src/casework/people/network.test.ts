import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { setsOut } from './change-people.ts';
import { networkOn } from './network.ts';

const BEFORE = dayOf('2024-02-01');
const TODAY = dayOf('2026-04-14');
const CHILD = { id: 'c-1', kind: 'child', name: 'Rowan Madeup' } as const;

function said(id: string, type: string, fields: Fields, more: Partial<Entry> = {}): Entry {
  return { id, type, subjects: ['c-1'], occurred: { day: BEFORE }, recorded: { day: BEFORE }, fields, ...more };
}

function people(...entries: Entry[]) {
  return networkOn({ subject: CHILD, entries }, TODAY, TODAY);
}

test('somebody who is changed is still who they were: under the id of the first entry about them', () => {
  const first = said('nan', 'family-member', { relation: 'grandparent', name: 'Maple' });
  const later = said(
    'nan-2',
    'family-member',
    { relation: 'grandparent', name: 'Maple Madeup' },
    { supersedes: 'nan', reason: 'Full name.' },
  );
  const [nan] = people(first, later).people;
  assert.deepEqual([nan?.id, nan?.latest, nan?.name], ['nan', 'nan-2', 'Maple Madeup']);
});

test('a mother written by an import, without a name or a tie, is a parent of the child all the same', () => {
  const { people: known, parents } = people(
    said('m', 'family-member', { relation: 'mother' }),
    said('s', 'family-member', { relation: 'sibling', name: 'Ash' }),
  );
  assert.deepEqual([known[0]?.sex, known[0]?.kinds], ['female', ['family']]);
  assert.deepEqual(
    parents.map(({ one, other, kind }) => [one, other, kind]),
    [
      ['m', 'child', 'birth-parent'],
      ['m', 's', 'birth-parent'],
    ],
  );
});

test('of two who married and then divorced only the divorce holds today; where it just ended, it is told to have been', () => {
  const pair = {
    links: [
      { rel: 'of', to: 'm' },
      { rel: 'for', to: 'f' },
    ],
  } as const;
  const both = [said('m', 'family-member', { relation: 'mother' }), said('f', 'family-member', { relation: 'father' })];
  const married = said('r1', 'relationship', { kind: 'married', from: '2012-06-01' }, pair);
  const divorced = said('r2', 'relationship', { kind: 'divorced', from: '2019-02-01' }, pair);
  assert.deepEqual(
    people(...both, divorced, married).couples.map(({ kind }) => kind),
    ['divorced'],
  );
  const parted = said('r3', 'relationship', { kind: 'living-together', from: '2012-06-01', to: '2020-01-01' }, pair);
  assert.deepEqual(
    people(...both, parted).couples.map(({ kind, ended }) => [kind, ended]),
    [['living-together', true]],
  );
});

test('what was written of somebody who was struck out is not told of anybody else', () => {
  const tie = said('r', 'relationship', { kind: 'violent' }, { links: [{ rel: 'of', to: 'wrong' }] });
  const wrong = said('wrong', 'family-member', { relation: 'friend', name: 'Wrong Person' });
  const struck = said('x', 'family-member', {}, { strikesOut: 'wrong', reason: 'Another child’s.' });
  assert.deepEqual([people(wrong, tie, struck).people, people(wrong, tie, struck).feelings], [[], []]);
});

test('a home is lived in from the day somebody moved in until the day they left', () => {
  const entries = [
    said('home', 'household', { name: 'Nan’s' }),
    said('stay', 'household-stay', { from: '2025-01-01', to: '2025-06-01' }, { links: [{ rel: 'of', to: 'home' }] }),
  ];
  const on = (iso: string) => networkOn({ subject: CHILD, entries }, dayOf(iso), TODAY).households[0];
  assert.deepEqual([on('2024-12-31')?.now.length, on('2025-01-01')?.now.length, on('2025-06-01')?.now.length], [0, 1, 0]);
  assert.deepEqual(
    on('2025-06-01')?.before.map(({ person }) => person),
    ['child'],
  );
});

test('a genogram says that it has three generations only where it has, and wider family only where they are drawn', () => {
  const mother = said('m', 'family-member', { relation: 'mother' });
  const nan = said('n', 'family-member', { relation: 'grandparent', name: 'Maple' });
  const cousin = said('c', 'family-member', { relation: 'cousin', name: 'Otter' });
  assert.deepEqual(setsOut(people(mother)), []);
  assert.deepEqual(setsOut(people(mother, nan)), ['three-generations']);
  assert.deepEqual(setsOut(people(mother, nan, cousin)), ['three-generations', 'extended-family']);
});

test('a child who is placed with a foster carer no longer lives with those at home, whatever was said before; nor in the home written then', () => {
  const placedOn = dayOf('2026-03-06');
  const placed = (kind: string, more: Fields = {}) =>
    said('placed', 'placement-started', { kind, ...more }, { occurred: { day: placedOn } });
  const mum = said('mum', 'family-member', { relation: 'mother', name: 'Hazel', 'same-household': true });
  const wren = said('wren', 'family-member', { relation: 'sibling', name: 'Wren', 'same-household': true });
  const home = said('home', 'household', { name: 'Home' });
  const stay = said('stay', 'household-stay', {}, { links: [{ rel: 'of', to: 'home' }] });
  const carer = said(
    'carer',
    'family-member',
    { relation: 'foster-carer', name: 'Fern', 'same-household': true },
    { occurred: { day: placedOn } },
  );
  const family = [mum, wren, carer, home, stay];
  const livingWith = (...entries: Entry[]) =>
    people(...family, ...entries).people.flatMap(({ id, livesWithChild }) => (livesWithChild ? [id] : []));
  assert.deepEqual(livingWith().toSorted(), ['carer', 'mum', 'wren'], 'without a placement it is as it was said');
  assert.deepEqual(livingWith(placed('foster')), ['carer']);
  assert.deepEqual(livingWith(placed('foster', { 'with-siblings': true })).toSorted(), ['carer', 'wren']);
  const renamed = said('mum-2', 'family-member', { ...mum.fields, name: 'Hazel Madeup' }, { supersedes: 'mum', occurred: { day: TODAY } });
  assert.deepEqual(livingWith(placed('foster'), renamed), ['carer'], 'another name is no word of where somebody lives');
  const joined = said('nan', 'family-member', { relation: 'grandparent', name: 'Maple' });
  const here = said(
    'nan-2',
    'family-member',
    { ...joined.fields, 'same-household': true },
    { supersedes: 'nan', recorded: { day: TODAY } },
  );
  assert.deepEqual(livingWith(placed('foster'), joined, here).toSorted(), ['carer', 'nan'], 'what is said since holds');
  for (const kind of ['placed-with-parents', 'mother-and-baby', 'respite']) assert.ok(livingWith(placed(kind)).includes('mum'), kind);
  const { households, placed: now } = people(...family, placed('foster'));
  assert.deepEqual([households[0]?.now, households[0]?.before.map(({ to }) => to)], [[], [placedOn]]);
  assert.deepEqual(now, { since: placedOn, label: 'Foster carer', withSiblings: false });
  const ended = said('ended', 'placement-ended', {}, { occurred: { day: TODAY - 5 } });
  assert.ok(livingWith(placed('foster'), ended).includes('mum'), 'and once it has ended they are at home again');
  const before = networkOn({ subject: CHILD, entries: [...family, placed('foster')] }, placedOn - 1, TODAY);
  assert.equal(before.placed, undefined, 'on a day before it the child was at home');
});
