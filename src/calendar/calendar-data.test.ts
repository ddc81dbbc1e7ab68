import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { calendarData } from './calendar-data.ts';
import { dayOf, isoOf } from './day.ts';
import { CalendarError } from './errors.ts';
import { workingCalendar } from './working-calendar.ts';

const FILES = new URL('../../standards/calendars/', import.meta.url);
const INVENTSHIRE = {
  council: 'Inventshire',
  status: 'published',
  closures: [{ date: '2026-12-29', name: 'Christmas closure' }],
  terms: [{ name: 'Autumn term 2026', from: '2026-09-02', to: '2026-12-18' }],
};
const refused = (change: object, why: RegExp) =>
  assert.throws(
    () => calendarData({ ...INVENTSHIRE, ...change }, 'inventshire.yaml'),
    (error) => error instanceof CalendarError && error.message.startsWith('inventshire.yaml: ') && why.test(error.message),
  );

test('a council’s file gives its closure days and its terms', () => {
  assert.deepEqual(calendarData(INVENTSHIRE, 'inventshire.yaml'), {
    name: 'Inventshire',
    status: 'published',
    closures: [{ day: dayOf('2026-12-29'), name: 'Christmas closure' }],
    terms: [{ name: 'Autumn term 2026', from: dayOf('2026-09-02'), to: dayOf('2026-12-18') }],
  });
});

test('a date that never was is refused with its place in the file', () => {
  refused({ closures: [{ date: '2026-02-30', name: 'Closed' }] }, /closures 1, date: "2026-02-30" is not a date/);
  refused({ terms: [{ name: 'Autumn', from: '2026-09-02', to: 20261218 }] }, /terms 1, to: is not a date/);
});

test('terms that overlap, stand out of order or end before they begin are refused', () => {
  const [autumn] = INVENTSHIRE.terms;
  refused({ terms: [autumn, { name: 'Spring', from: '2026-12-18', to: '2027-03-19' }] }, /Spring begins before Autumn term 2026 has ended/);
  refused({ terms: [autumn, { name: 'Summer', from: '2026-04-13', to: '2026-07-22' }] }, /Summer begins before Autumn term 2026 has ended/);
  refused({ terms: [{ name: 'Autumn', from: '2026-12-18', to: '2026-09-02' }] }, /Autumn ends before it begins/);
});

test('closure days out of order, given twice or beyond the calendar are refused', () => {
  const [closure] = INVENTSHIRE.closures;
  refused({ closures: [closure, closure] }, /2026-12-29 comes after 2026-12-29/);
  refused({ closures: [closure, { date: '2026-12-24', name: 'Christmas Eve' }] }, /2026-12-24 comes after 2026-12-29/);
  refused({ closures: [{ date: '2126-12-29', name: 'Closed' }] }, /outside 1995-01-01 to 2035-12-31/);
});

test('a file with a word it should not have, or without one it should, is refused', () => {
  refused({ holidays: [] }, /holidays/);
  refused({ council: ' ' }, /council: needs a name/);
  refused({ council: undefined }, /council/);
  refused({ status: 'guessed' }, /status: is neither/);
  assert.throws(() => calendarData(null, 'empty.yaml'), /empty\.yaml: /);
});

for (const file of readdirSync(FILES)) {
  test(`${file} is read, and its terms begin and end on days that are worked, from 2016 to 2028`, () => {
    const data = calendarData(load(readFileSync(new URL(file, FILES), 'utf8')), file);
    const { terms, isWorking } = workingCalendar(data);
    for (const term of terms) {
      assert.ok(isWorking(term.from), `${term.name} begins on ${isoOf(term.from)}`);
      assert.ok(isWorking(term.to), `${term.name} ends on ${isoOf(term.to)}`);
    }
    assert.equal(terms.length, 36);
    assert.equal(terms.at(0)?.name, 'Autumn term 2016');
    assert.equal(terms.at(-1)?.name, 'Summer term 2028');
  });
}
