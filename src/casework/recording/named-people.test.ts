import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, Fields, SubjectRecord } from '../../record/types.ts';
import { networkNames } from '../people/network-names.ts';
import { knownInNetwork, networkToName, onceEach, withOwnPeople } from './named-people.ts';

const TODAY = dayOf('2026-04-14');
const CORE_GROUP = getEntryType('core-group');

function somebody(id: string, fields: Fields, more: Partial<Entry> = {}): Entry {
  return { id, type: 'family-member', subjects: ['c'], occurred: { day: dayOf('2026-01-05') }, fields, ...more };
}

function recordOf(id: string, ...entries: readonly Entry[]): SubjectRecord {
  return { subject: { id, kind: 'child', name: 'Ash Notreal' }, entries, sources: [] };
}

const ASH = recordOf(
  'ash',
  somebody('mum', { relation: 'mother', name: 'Hazel Notreal' }),
  somebody('nan', { relation: 'grandparent', name: 'Maple Notreal', 'has-died': true }),
  somebody('ex', { relation: 'step-parent', name: 'Flint Notreal', until: '2026-02-01' }),
  somebody('dad', { relation: 'father' }),
);
const BIRCH = recordOf(
  'birch',
  somebody('b-mum', { relation: 'mother', name: 'hazel notreal ' }),
  somebody('b-dad', { relation: 'father', name: 'Alder Pretend' }),
);

test('whoever has died or has left the child’s life cannot be ticked, and whoever is not yet named can', () => {
  assert.deepEqual(
    networkToName(CORE_GROUP, ASH, TODAY).map(({ name }) => name),
    ['Hazel Notreal', 'Father, not yet named'],
  );
  assert.deepEqual(networkToName(getEntryType('direct-work'), ASH, TODAY), [], 'direct work asks for nobody');
});

test('a mother of two is offered once, and two fathers are not made one', () => {
  const offered = onceEach([networkToName(CORE_GROUP, ASH, TODAY), networkToName(CORE_GROUP, BIRCH, TODAY)]);
  assert.deepEqual(
    offered.map(({ id }) => id),
    ['mum', 'dad', 'b-dad'],
  );
});

test('each entry names people of its own network, and nobody of another child’s', () => {
  const named = { 'attended-by-name': ['mum', 'dad'] };
  const of = (record: SubjectRecord, fields: Fields = named) => withOwnPeople(fields, CORE_GROUP, record, [ASH, BIRCH], TODAY);
  assert.deepEqual(of(ASH), { 'attended-by-name': ['mum', 'dad'], attended: ['mother', 'father'] });
  assert.deepEqual(of(BIRCH), { 'attended-by-name': ['b-mum'], attended: ['mother'] });
  assert.deepEqual(of(BIRCH, { 'attended-by-name': ['dad', 'nobody-known'] }), {}, 'no answer is left where nobody of them is its own');
  assert.deepEqual(
    of(ASH, { ...named, attended: ['school', 'father'] })['attended'],
    ['school', 'father', 'mother'],
    'what was ticked stays ticked',
  );
});

test('a name written since is the name that is read, and somebody taken out of the record is not named', () => {
  const names = networkNames([
    ...ASH.entries,
    somebody('dad-2', { relation: 'father', name: 'Birch Invented' }, { supersedes: 'dad' }),
    somebody('gone', {}, { strikesOut: 'mum', reason: 'Another family.' }),
  ]);
  assert.deepEqual([names('dad'), names('mum')], ['Birch Invented', 'Somebody who is not in the child’s network any more']);
});

test('an amended entry names only those of its child’s network, and those it named before', () => {
  const fields = { 'attended-by-name': ['b-mum'] };
  assert.equal(knownInNetwork(fields, CORE_GROUP, BIRCH, TODAY, {}), true);
  assert.equal(knownInNetwork(fields, CORE_GROUP, ASH, TODAY, {}), false);
  assert.equal(knownInNetwork(fields, CORE_GROUP, ASH, TODAY, fields), true);
});
