import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../../calendar/index.ts';
import { FAMILY, sampleNetwork, written } from '../../test-support/sample-people.ts';
import { ecomapView, nameOfTie } from './drawing.ts';

const TODAY = dayOf('2026-04-14');

test('the child stands in the middle, and nobody around stands on anybody else, however many there are', () => {
  const many = Array.from({ length: 24 }, (_, n) => written(`more${n}`, 'network-tie', { to: `Club ${n}`, strength: 'ordinary' }));
  const { circles, size } = ecomapView(sampleNetwork(TODAY, [...FAMILY, ...many]));
  assert.equal(circles.length, 29);
  assert.deepEqual([circles[0]?.kind, circles[0]?.x], ['child', size / 2]);
  circles.forEach((one, index) => {
    for (const other of circles.slice(index + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > one.r + other.r);
  });
});

test('a tie is drawn as it was said: strong, strained, and which way it gives', () => {
  const network = sampleNetwork(TODAY);
  const { ties, circles } = ecomapView(network);
  assert.deepEqual(
    network.ties.map((tie) => nameOfTie(network, tie)),
    ['Maple Madeup', 'Birch Invented', 'Invented Lane School', 'Pretend Boxing Club'],
  );
  assert.deepEqual(
    circles.slice(1).map(({ kind }) => kind),
    ['person', 'person', 'place', 'organisation'],
  );
  assert.deepEqual(
    ties.map(({ strength, strained, arrows }) => [strength, strained, arrows.length]),
    [
      ['strong', false, 1],
      ['weak', true, 2],
      ['ordinary', false, 2],
      ['ordinary', true, 1],
    ],
  );
});

test('a tie that has ended is no longer drawn', () => {
  const ended = FAMILY.map((entry) => (entry.id === 't2' ? { ...entry, fields: { ...entry.fields, until: '2026-01-01' } } : entry));
  assert.equal(sampleNetwork(TODAY, ended).ties.length, 3);
  assert.equal(sampleNetwork(dayOf('2025-12-31'), ended).ties.length, 4);
});
