import assert from 'node:assert/strict';
import { test } from 'node:test';
import { familiesFrom, familyName } from './families.ts';

test('children recorded together are one family, also by way of a third', () => {
  const { familyOf } = familiesFrom([
    ['b', 'c'],
    ['x', 'y'],
    ['a', 'b'],
  ]);
  assert.deepEqual(['a', 'b', 'c', 'x', 'y'].map(familyOf), ['a', 'a', 'a', 'x', 'x']);
  assert.equal(familyOf('alone'), undefined);
});

test('a family is called by its surnames', () => {
  assert.equal(familyName(['Rowan Madeup', 'Wren Madeup']), 'Madeup family');
  assert.equal(familyName(['Rowan Madeup 6', 'Wren Madeup 6']), 'Madeup 6 family');
  assert.equal(familyName(['Rowan Madeup', 'Ash Notreal']), 'Madeup and Notreal family');
});
