import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, isoOf } from '../calendar/index.ts';
import type { Span } from './indicator.ts';
import { lastWhole, periodWith } from './period.ts';

const shown = ({ from, to }: { from: number; to: number }): string => `${isoOf(from)} to ${isoOf(to)}`;
const during = (span: Span, day: string): string => shown(periodWith(span, dayOf(day)));
const last = (span: Span, day: string): string => shown(lastWhole(span, dayOf(day)));

test('a month is a calendar month, and a leap year gives February its day', () => {
  assert.equal(during('month', '2028-02-10'), '2028-02-01 to 2028-02-29');
  assert.equal(during('month', '2026-12-31'), '2026-12-01 to 2026-12-31');
});

test('quarters begin with April, July, October and January', () => {
  assert.equal(during('quarter', '2026-04-01'), '2026-04-01 to 2026-06-30');
  assert.equal(during('quarter', '2026-03-31'), '2026-01-01 to 2026-03-31');
  assert.equal(during('quarter', '2026-12-25'), '2026-10-01 to 2026-12-31');
});

test('a year runs from 1 April', () => {
  assert.equal(during('year', '2026-03-31'), '2025-04-01 to 2026-03-31');
  assert.equal(during('year', '2026-04-01'), '2026-04-01 to 2027-03-31');
});

test('a period is whole on its last day, and until then the one before is the last whole one', () => {
  assert.equal(last('quarter', '2026-06-30'), '2026-04-01 to 2026-06-30');
  assert.equal(last('quarter', '2026-06-29'), '2026-01-01 to 2026-03-31');
  assert.equal(last('year', '2026-11-22'), '2025-04-01 to 2026-03-31');
});

test('the last whole month of New Year’s Day is December, and of its last day January itself', () => {
  assert.equal(last('month', '2026-01-01'), '2025-12-01 to 2025-12-31');
  assert.equal(last('month', '2026-01-30'), '2025-12-01 to 2025-12-31');
  assert.equal(last('month', '2026-01-31'), '2026-01-01 to 2026-01-31');
  assert.equal(last('quarter', '2026-01-01'), '2025-10-01 to 2025-12-31');
  assert.equal(last('year', '2027-03-31'), '2026-04-01 to 2027-03-31');
});
