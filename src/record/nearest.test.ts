import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, nearest } from './nearest.ts';

const TYPES = ['visit', 'case-note', 'core-group', 'initial-conference', 'review-conference', 'placement-started'];

test('a missing, extra, wrong or swapped letter still finds the name that was meant', () => {
  for (const slip of ['vist', 'visitt', 'visot', 'vsiit', 'Visit']) assert.equal(nearest(slip, TYPES), 'visit', slip);
  assert.equal(nearest('placment-strated', TYPES), 'placement-started');
});

test('the same words in another order find the name', () => {
  assert.equal(nearest('conference initial', TYPES), 'initial-conference');
});

test('a word that is like none of them finds nothing', () => {
  assert.equal(nearest('telephone', TYPES), undefined);
  assert.equal(nearest('', TYPES), undefined);
  assert.equal(didYouMean('telephone', TYPES), '');
});

test('short names are not taken for one another', () => {
  assert.equal(nearest('N7', ['RC1', 'PHY']), undefined);
  assert.equal(nearest('fostr', ['other', 'foster']), 'foster');
});

test('the suggestion is ready to stand after a message', () => {
  assert.equal(didYouMean('vist', TYPES), ' Did you mean "visit"?');
});
