import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../access/person.ts';
import { type Role, ROLES } from '../../record/types.ts';
import { navigationFor } from './navigation.ts';

function whoIs(...roles: readonly Role[]): Person {
  return { account: 'a-1', name: 'Robin Madeup', roles, teams: [], covering: [] };
}

test('however many roles somebody has, the navigation has few words: the parts of an area stand on its own pages', () => {
  const { areas, within } = navigationFor(whoIs(...ROLES), 'templates');
  assert.deepEqual(
    areas.map(({ text, active }) => [text, active]),
    [
      ['Children', false],
      ['Standards', false],
      ['Information rights', false],
      ['Our council', true],
    ],
  );
  assert.equal(within?.label, 'Our council');
  assert.deepEqual(
    within?.items.filter(({ active }) => active).map(({ text }) => text),
    ['Templates'],
  );
});

test('nobody is led to what is not for their roles, and an area that has one page for them goes by its name', () => {
  const { areas, within } = navigationFor(whoIs('social-worker'), 'words');
  assert.deepEqual(
    areas.map(({ text, href }) => [text, href]),
    [
      ['Children', '/children'],
      ['Standards', '/standards'],
      ['Words', '/words'],
    ],
  );
  assert.equal(within, undefined);
  assert.equal(navigationFor(whoIs('social-worker'), 'compare').within?.items.length, 3);
});

test('to somebody who is not signed in, nothing is led to', () => {
  assert.deepEqual(navigationFor(undefined, undefined), { areas: [] });
});
