import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeToGo } from './route.ts';

test('a reader is sent back to where they were, and never to another site', () => {
  assert.equal(placeToGo('/children/c-1?kind=visit'), '/children/c-1?kind=visit');
  for (const elsewhere of [
    undefined,
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/.//elsewhere.example',
  ]) {
    assert.equal(placeToGo(elsewhere), '/children', String(elsewhere));
  }
});
