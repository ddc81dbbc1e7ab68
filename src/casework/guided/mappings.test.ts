import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { mappingsIn } from './mappings.ts';

const [FEBRUARY, MARCH, APRIL] = [dayOf('2026-02-03'), dayOf('2026-03-17'), dayOf('2026-04-14')];

test('on a first map nothing is called new; on the next, only what was not there before', () => {
  const [first, second] = maps([FEBRUARY, { strengths: 'Gran helps' }], [MARCH, { strengths: 'Gran helps\nDad rings every night' }]);
  assert.deepEqual(first?.thoughts.get('strengths'), [{ words: 'Gran helps', since: FEBRUARY, isNew: false }]);
  assert.deepEqual(second?.thoughts.get('strengths'), [
    { words: 'Gran helps', since: FEBRUARY, isNew: false },
    { words: 'Dad rings every night', since: MARCH, isNew: true },
  ]);
});

test('a line is the same line though its capitals, dashes or full stop changed, and another one where its words did', () => {
  const [, second] = maps(
    [FEBRUARY, { 'past-harm': '- The door was broken.' }],
    [MARCH, { 'past-harm': '• the door  was broken\nThe door was mended' }],
  );
  assert.deepEqual(
    second?.thoughts.get('past-harm')?.map(({ words, isNew }) => [words, isNew]),
    [
      ['the door  was broken', false],
      ['The door was mended', true],
    ],
  );
});

test('what is left out is told, and coming back it is new again with the day it first stood there', () => {
  const [, second, third] = maps(
    [FEBRUARY, { strengths: 'Gran helps' }],
    [MARCH, { 'next-steps': 'Ring Gran' }],
    [APRIL, { strengths: 'Gran helps' }],
  );
  assert.deepEqual(second?.gone, ['Gran helps']);
  assert.deepEqual(third?.thoughts.get('strengths'), [{ words: 'Gran helps', since: FEBRUARY, isNew: true }]);
});

test('the same words are another thought under another question', () => {
  const [, second] = maps([FEBRUARY, { strengths: 'Gran helps' }], [MARCH, { 'existing-safety': 'Gran helps' }]);
  assert.equal(second?.thoughts.get('existing-safety')?.[0]?.isNew, true);
  assert.deepEqual(second?.gone, ['Gran helps']);
});

function maps(...told: readonly (readonly [number, Fields])[]) {
  const entries = told.map(([day, fields], index): Entry => ({
    id: `map-${index}`,
    type: 'signs-of-safety-mapping',
    subjects: ['ivy'],
    occurred: { day },
    fields,
  }));
  return mappingsIn(entries, ({ id, occurred }) => ({ id, on: occurred.day }));
}
