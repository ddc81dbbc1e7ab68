import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENTRY_TYPES, getEntryType } from '../../record/entry-types.ts';
import { templates } from '../templates.ts';
import { fieldView } from './field-view.ts';
import { partView, readParts } from './part-view.ts';
import { readTime } from './read-date.ts';
import { readField } from './read-field.ts';
import { readSent, type Sent } from './sent.ts';

const NOTHING: Sent = new Map();

test('times are read as people write them, and nothing else is', () => {
  const read = ['3:30pm', '3.30 pm', '1530', '15:30', '9am', '09:00', '12am', '12:15pm', 'midday', '0:05'].map(readTime);
  assert.deepEqual(read, [930, 930, 930, 930, 540, 540, 0, 735, 720, 5]);
  for (const text of ['3', 'half past', '25:00', '13pm', '12:60', '15:3', '']) assert.equal(readTime(text), undefined, text);
});

test('every field of every entry type can be shown, and answers nothing when nothing was typed', () => {
  const fillIn = templates();
  for (const type of ENTRY_TYPES.values()) {
    const fields = Object.keys(type.fields).map((name) => ({ name }));
    const asking = { type, prefix: 'all', sent: NOTHING, errors: new Map(), lookedFor: {}, people: [{ id: 'w-1', name: 'Ada Invented' }] };
    const part = partView({ fields }, asking);
    assert.equal(part.open, false);
    assert.deepEqual(
      readParts([{ fields }], asking, (name, message) => assert.fail(`${type.name} ${name}: ${message}`)),
      {},
    );
    const page = fillIn('forms/every-field.test.njk', { fields: part.fields });
    for (const { name } of part.fields) assert.ok(page.includes(`name="${name}`), `${type.name} ${name}`);
  }
});

test('what was typed is answered in the field’s own kind', () => {
  const sent = readSent({ a: 'yes', b: ['x', 'z'], d: ' two\r\nlines ', n: '40', 'when-day': '4', 'when-month': '4', 'when-year': '2026' });
  const of = (name: string, kind: Parameters<typeof readField>[2]['kind'], options = {}) =>
    readField(sent, name, { kind, label: name, options });
  assert.deepEqual(of('a', 'yes-no'), { value: true });
  assert.deepEqual(of('b', 'choices', { x: 'X', y: 'Y', z: 'Z' }), { value: ['x', 'z'] });
  assert.deepEqual(of('d', 'long-text'), { value: 'two\nlines' });
  assert.deepEqual(of('n', 'number'), { value: 40 });
  assert.deepEqual(of('when', 'date'), { value: '2026-04-04' });
  assert.ok('wrong' in of('d', 'number'));
  assert.ok('wrong' in of('b', 'choice', { y: 'Y' }));
  assert.throws(() => readSent({ a: { deep: 'x' } }));
});

test('of many options the first, and those chosen, stand open; few stand open all', () => {
  const options = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`o${n}`, `Option ${n}`]));
  const view = fieldView({ kind: 'choices', label: 'Which?', options }, { name: 'q', sent: new Map([['q', ['o7']]]), first: ['o2'] });
  assert.deepEqual(
    view.items.map(({ value, checked }) => [value, checked]),
    [
      ['o2', false],
      ['o7', true],
    ],
  );
  assert.equal(view.more.length, 10);
});

test('of many people who can be named, the nearest stand open and the others fold; where there is nobody, the question is not asked', () => {
  const network = Array.from({ length: 12 }, (_, n) => ({ id: `p${n}`, name: `Person ${n} Madeup`, relation: 'relative' }));
  const declared = getEntryType('core-group').fields['attended-by-name'] ?? assert.fail();
  const { items, more } = fieldView(declared, { name: 'all-by', sent: new Map([['all-by', ['p11']]]), network });
  assert.deepEqual(
    [items.length, more.length, items.at(-1)?.text, items.at(-1)?.checked],
    [9, 3, 'Person 11 Madeup, another relative', true],
  );
  const asking = { type: getEntryType('core-group'), prefix: 'all', sent: new Map(), errors: new Map(), lookedFor: {}, people: [] };
  const part = { fields: [{ name: 'attended' }, { name: 'attended-by-name' }] };
  assert.equal(partView(part, { ...asking, network: [] }).fields.length, 1);
  assert.equal(partView(part, { ...asking, network }).fields.length, 2);
});
