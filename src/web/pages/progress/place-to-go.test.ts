import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeToGo } from './route.ts';

test('a reader is sent back to where they were, and never to another site', () => {
  assert.equal(placeToGo('/children/c-1?kind=visit'), '/children/c-1?kind=visit');
  assert.equal(placeToGo('/\r\nlocation: //elsewhere.example'), '/location:%20//elsewhere.example');
  for (const elsewhere of [
    undefined,
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/.//elsewhere.example',
    '//[',
    '//elsewhere.example:99999999/',
    '/\t/elsewhere.example',
    ' //elsewhere.example',
  ]) {
    assert.equal(placeToGo(elsewhere), '/', String(elsewhere));
  }
});
