import assert from 'node:assert/strict';
import { test } from 'node:test';
import { familiesFrom } from './families.ts';

test('children recorded together are one family, also by way of a third', () => {
  const { familyOf } = familiesFrom([
    ['b', 'c'],
    ['x', 'y'],
    ['a', 'b'],
  ]);
  assert.deepEqual(['a', 'b', 'c', 'x', 'y'].map(familyOf), ['a', 'a', 'a', 'x', 'x']);
  assert.equal(familyOf('alone'), undefined);
});
