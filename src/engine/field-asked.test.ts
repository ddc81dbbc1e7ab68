/** What a test of a field says of what was told, and of what was not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldValue } from '../record/types.ts';
import { FieldAsked } from './field-asked.ts';
import type { FieldTest } from './standard.ts';

const passes = (asked: FieldTest, value?: FieldValue) => new FieldAsked('field', asked).isPassedBy(value);
const NOTHING: readonly (FieldValue | undefined)[] = [undefined, '', []];

test('what nobody told, or left empty, passes only a test that it is absent, or is none of these', () => {
  const failing: readonly FieldTest[] = [
    { kind: 'any-of', values: ['home'] },
    { kind: 'any-of', values: [''] },
    { kind: 'any-of', values: [true, false] },
    { kind: 'all-of', values: [] },
    { kind: 'some', n: 0 },
    { kind: 'at-least', n: 0 },
    { kind: 'at-most', n: 3 },
    { kind: 'present', present: true },
  ];
  for (const value of NOTHING) {
    for (const asked of failing) assert.equal(passes(asked, value), false, JSON.stringify({ asked, value }));
    assert.equal(passes({ kind: 'present', present: false }, value), true);
    assert.equal(passes({ kind: 'none-of', values: ['home'] }, value), true);
  }
});

test('seen at home, and asked about one place, about several, or about any but these', () => {
  assert.equal(passes({ kind: 'any-of', values: ['home'] }, 'home'), true);
  assert.equal(passes({ kind: 'any-of', values: ['school'] }, 'home'), false);
  assert.equal(passes({ kind: 'any-of', values: ['school', 'home'] }, 'home'), true);
  assert.equal(passes({ kind: 'none-of', values: ['school', 'home'] }, 'home'), false);
  assert.equal(passes({ kind: 'none-of', values: ['school'] }, 'home'), true);
});

test('of several that were chosen one is enough, unless all or so many are asked for', () => {
  const there = ['parent', 'school', 'health'];
  assert.equal(passes({ kind: 'any-of', values: ['school'] }, there), true);
  assert.equal(passes({ kind: 'any-of', values: ['police', 'health'] }, there), true);
  assert.equal(passes({ kind: 'none-of', values: ['police'] }, there), true);
  assert.equal(passes({ kind: 'all-of', values: ['school', 'parent'] }, there), true);
  assert.equal(passes({ kind: 'all-of', values: ['school', 'police'] }, there), false);
  assert.equal(passes({ kind: 'some', n: 2, values: ['school', 'health', 'police'] }, there), true);
  assert.equal(passes({ kind: 'some', n: 4 }, there), false);
});

test('a no is an answer, and a number is counted', () => {
  assert.equal(passes({ kind: 'any-of', values: [false] }, false), true);
  assert.equal(passes({ kind: 'any-of', values: [true] }, false), false);
  assert.equal(passes({ kind: 'present', present: true }, false), true);
  assert.equal(passes({ kind: 'at-least', n: 2 }, 2), true);
  assert.equal(passes({ kind: 'at-most', n: 2 }, 3), false);
});
