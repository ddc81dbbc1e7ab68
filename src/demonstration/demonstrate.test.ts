import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, ENGLAND, parts } from '../calendar/index.ts';
import { checkEntry } from '../record/check-entry.ts';
import { faultsBetween } from '../record/entries-together.ts';
import { demonstrate } from './demonstrate.ts';
import { CHILDREN, FAMILIES, WORKER_FAMILIES, WORKERS } from './name-lists.ts';
import { AS_OF, council, recordsOf, subjectsOf } from './test-support.ts';

const households = council();
const subjects = subjectsOf(households);
const records = recordsOf(households);

function writtenOut(seed: string): string {
  return JSON.stringify(council({ children: 60, seed }));
}

test('every entry that is invented could have been recorded', () => {
  const faults = new Set<string>();
  for (const { entries } of households) {
    for (const entry of entries) {
      const checked = checkEntry(entry, { subjects, today: AS_OF });
      if (!checked.ok) for (const { path, message } of checked.faults) faults.add(`${entry.type} ${path}: ${message}`);
    }
  }
  assert.deepEqual([...faults], []);
});

test('entries that correct or follow others name entries of the same household', () => {
  for (const { entries, family } of households) assert.deepEqual(faultsBetween(entries, subjects), [], String(family));
});

test('no two entries share an id', () => {
  const ids = households.flatMap(({ entries }) => entries.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
});

test('there are exactly as many children as were asked for', () => {
  for (const children of [1, 2, 37]) {
    assert.equal([...subjectsOf(council({ children })).values()].filter(({ kind }) => kind === 'child').length, children);
  }
});

test('the same seed and day give the same council to the letter, another seed another', () => {
  assert.equal(writtenOut('a'), writtenOut('a'));
  assert.notEqual(writtenOut('a'), writtenOut('b'));
});

test('a small council is the beginning of a larger one', () => {
  const small = council({ children: 60 });
  const large = households.slice(0, small.length);
  assert.deepEqual(small.slice(0, -3), large.slice(0, -3));
  const last = small.findLast(({ family }) => family !== undefined);
  const same = large.find(({ family }) => family === last?.family);
  assert.deepEqual(last?.subjects, same?.subjects.slice(0, last?.subjects.length));
});

test('families come one by one, so that a county need not be held in memory', () => {
  const council = demonstrate({ children: 1_000_000, seed: 'test', asOf: AS_OF, calendar: ENGLAND });
  assert.equal(council.next().done, false);
  assert.equal(council.return(undefined as never).done, true);
});

test('nothing happens after the day it is, and nothing is written up after it', () => {
  for (const { entries } of households) {
    for (const { occurred, recorded, type } of entries) assert.ok(occurred.day <= AS_OF && (recorded?.day ?? 0) <= AS_OF, type);
  }
});

test('on a day in August and on the first working day of the year the council is as sound as on any other', () => {
  for (const iso of ['2025-08-15', '2026-01-02']) {
    const asOf = dayOf(iso);
    const then = council({ asOf, children: 120 });
    const known = subjectsOf(then);
    for (const entry of then.flatMap(({ entries }) => entries))
      assert.ok(checkEntry(entry, { subjects: known, today: asOf }).ok, `${iso} ${entry.id}`);
  }
});

test('everyone is called by names from the lists of things, birds and puddings', () => {
  const workers = new RegExp(`^(${WORKERS.join('|')}) (${WORKER_FAMILIES.join('|')})( \\d+)?$`);
  const children = new RegExp(`^(${CHILDREN.join('|')}) (${FAMILIES.join('|')})( \\d+)?$`);
  for (const { kind, name = '' } of subjects.values()) {
    if (kind === 'worker') assert.match(name, workers);
    else if (kind === 'child') assert.match(name, children);
    else assert.match(name, / (House|enquirers)( \d+)?$/);
  }
});

test('the children of one family share its name and have names of their own', () => {
  const siblings = households.filter(({ family, subjects: people }) => family !== undefined && people.length > 1);
  assert.ok(siblings.length > 30);
  for (const { subjects: people } of siblings) assert.equal(new Set(people.map(({ name }) => name)).size, people.length);
});

test('what two sisters did together is one entry in the record of each, and each has words of her own', () => {
  const together = households.some(({ entries }) =>
    entries.some(({ type, subjects: about }) => type === 'child-in-need-meeting' && about.length > 1),
  );
  assert.ok(together);
  const shared = households
    .flatMap(({ entries }) => entries)
    .filter(({ subjects: about, fields }) => about.length > 1 && ('child-words' in fields || 'words' in fields));
  assert.deepEqual(shared, []);
});

test('plans for school are not made in August', () => {
  const inAugust = households
    .flatMap(({ entries }) => entries)
    .filter(({ type, occurred }) => type === 'personal-education-plan' && parts(occurred.day).month === 8);
  assert.deepEqual(inAugust, []);
});

test('nobody is visited at school in August', () => {
  const visits = households
    .flatMap(({ entries }) => entries)
    .filter(({ type, fields }) => type === 'visit' && fields['place'] === 'school');
  assert.ok(visits.length > 100);
  assert.deepEqual(
    visits.filter(({ occurred }) => parts(occurred.day).month === 8),
    [],
  );
});

test('children say many different things', () => {
  const words = new Set(households.flatMap(({ entries }) => entries.map(({ fields }) => fields['child-words'] ?? fields['words'])));
  assert.ok(words.size >= 60, `${words.size} different sayings`);
});

test('some entries are corrected and a few struck out, each with a reason', () => {
  const corrections = households
    .flatMap(({ entries }) => entries)
    .filter(({ supersedes, strikesOut }) => supersedes !== undefined || strikesOut !== undefined);
  assert.ok(
    corrections.some(({ supersedes }) => supersedes !== undefined) && corrections.some(({ strikesOut }) => strikesOut !== undefined),
  );
  for (const { reason } of corrections) assert.ok(reason);
});

test('nobody dies', () => {
  assert.ok([...records.values()].every((entries) => entries.every(({ type }) => type !== 'death')));
});
