import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import { ageWords, agedWords } from './ages.ts';
import { agoWords, clockWords, dayWords, momentWords } from './dates.ts';
import { inSentence, listed, plural } from './plural.ts';
import { awayWords, lateWords } from './standing.ts';

const asOf = dayOf('2026-04-14');

test('a date near by is said without its year, one far off with it', () => {
  assert.equal(dayWords(dayOf('2026-04-14'), asOf), 'Tuesday 14 April');
  assert.equal(dayWords(dayOf('2025-12-31'), asOf), 'Wednesday 31 December');
  assert.equal(dayWords(dayOf('2024-04-16'), asOf), 'Tuesday 16 April 2024');
});

test('a time is said only where it is known', () => {
  assert.equal(momentWords({ day: asOf, minute: 14 * 60 + 5 }, asOf), 'Tuesday 14 April at 2:05pm');
  assert.equal(momentWords({ day: asOf }, asOf), 'Tuesday 14 April');
  assert.deepEqual([0, 9 * 60, 720, 13 * 60].map(clockWords), ['12am', '9am', 'midday', '1pm']);
});

test('a child is as old as people say: weeks, then months, then years', () => {
  assert.equal(ageWords({ born: dayOf('2026-04-10') }, asOf), '4 days');
  assert.equal(ageWords({ born: dayOf('2026-03-20') }, asOf), '3 weeks');
  assert.equal(ageWords({ born: dayOf('2025-02-15') }, asOf), '13 months');
  assert.equal(agedWords({ born: dayOf('2018-04-15') }, asOf), 'aged 7');
  assert.equal(agedWords({ expected: dayOf('2026-05-03') }, asOf), 'unborn, expected 3 May');
  assert.equal(agedWords({}, asOf), 'age not known');
});

test('lateness is said in the unit of the limit', () => {
  assert.equal(lateWords(2, 'working-days'), '2 working days late');
  assert.equal(lateWords(-1, 'days'), '1 day early');
  assert.equal(lateWords(0, 'hours'), 'on the last day');
  assert.equal(awayWords({ n: 3, unit: 'working-days' }), 'in 3 working days');
  assert.equal(awayWords({ n: 0, unit: 'days' }), 'today');
});

test('how long since a child was seen', () => {
  assert.deepEqual(
    [0, 1, 6].map((days) => agoWords(asOf - days, asOf)),
    ['today', 'yesterday', '6 days ago'],
  );
});

test('lists and plurals read as people write them', () => {
  assert.equal(listed(['Mon', 'Tue', 'Wed']), 'Mon, Tue and Wed');
  assert.equal(plural(1, 'child', 'children'), '1 child');
  assert.equal(plural(1204, 'child', 'children'), '1,204 children');
  assert.equal(inSentence('Visit'), 'visit');
  assert.equal(inSentence('IRO report'), 'IRO report');
});
