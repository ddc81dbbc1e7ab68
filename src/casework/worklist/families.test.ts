import assert from 'node:assert/strict';
import { test } from 'node:test';
import { familyName } from './families.ts';

test('a family is called by its surnames', () => {
  assert.equal(familyName(['Rowan Madeup', 'Wren Madeup']), 'Madeup family');
  assert.equal(familyName(['Rowan Madeup 6', 'Wren Madeup 6']), 'Madeup 6 family');
  assert.equal(familyName(['Rowan Madeup', 'Ash Notreal']), 'Madeup and Notreal family');
});
