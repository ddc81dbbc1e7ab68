import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Holidays from 'date-holidays';
import { BANK_HOLIDAYS, PUBLISHED_TO } from './bank-holidays.ts';
import { dayOf, isoOf, parts, weekday } from './day.ts';
import { ENGLAND } from './working-calendar.ts';

const ours = [...BANK_HOLIDAYS.keys()].map(isoOf);
const nameOn = (iso: string) => BANK_HOLIDAYS.get(dayOf(iso));

test('the bank holidays are those of the published list, 2022 to 2027', (t) => {
  const file = new URL('../../../shared/data/spec/calendar/england_bank_holidays_2022_2027.csv', import.meta.url);
  if (!existsSync(file)) return t.skip('the published list is not here to compare with (../shared/data/spec/calendar)');
  const published = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '');
  assert.deepEqual(
    ours.filter((iso) => iso >= '2022-01-01' && iso <= '2027-12-31'),
    published,
  );
});

// What date-holidays 3 does not know of England: days that were moved, and days given once.
const NOT_KNOWN_TO_THEM = ['1995-05-08', '1999-12-31', '2002-06-03', '2002-06-04', '2011-04-29', '2012-06-04'];
const MOVED_AWAY_FROM = ['1995-05-01', '2002-05-27', '2012-05-28'];

test('the bank holidays of every year agree with date-holidays, but for the days it is known to lack', () => {
  const england = new Holidays('GB', 'ENG');
  const theirs = new Set<string>();
  for (let year = 1995; year <= 2035; year += 1) {
    for (const holiday of england.getHolidays(year)) {
      const iso = holiday.date.slice(0, 10);
      // It lists both the weekend day and the weekday kept in its place; only the weekday is a bank holiday here.
      if (holiday.type === 'public' && weekday(dayOf(iso)) < 6) theirs.add(iso);
    }
  }
  assert.deepEqual(
    ours.filter((iso) => !theirs.has(iso)),
    NOT_KNOWN_TO_THEM,
  );
  assert.deepEqual([...theirs].filter((iso) => !BANK_HOLIDAYS.has(dayOf(iso))).toSorted(), MOVED_AWAY_FROM);
});

for (const [iso, name, usual] of [
  ['1995-05-08', 'Early May bank holiday (VE Day)', '1995-05-01'],
  ['2020-05-08', 'Early May bank holiday (VE Day)', '2020-05-04'],
  ['2002-06-04', 'Spring bank holiday', '2002-05-27'],
  ['2012-06-04', 'Spring bank holiday', '2012-05-28'],
  ['2022-06-02', 'Spring bank holiday', '2022-05-30'],
] as const) {
  test(`${name} was moved to ${iso}, and ${usual} was worked`, () => {
    assert.equal(nameOn(iso), name);
    assert.equal(ENGLAND.isWorking(dayOf(iso)), false);
    assert.equal(ENGLAND.isWorking(dayOf(usual)), true);
  });
}

for (const [iso, name] of [
  ['1999-12-31', 'Millennium Eve'],
  ['2002-06-03', 'Queen’s Golden Jubilee'],
  ['2011-04-29', 'Royal wedding'],
  ['2012-06-05', 'Queen’s Diamond Jubilee'],
  ['2022-06-03', 'Queen’s Platinum Jubilee'],
  ['2022-09-19', 'Queen Elizabeth II’s funeral'],
  ['2023-05-08', 'King Charles III’s coronation'],
] as const) {
  test(`${iso} was given once: ${name}`, () => {
    assert.equal(nameOn(iso), name);
    assert.equal(ENGLAND.nameOf(dayOf(iso)), name);
  });
}

test('Christmas and the New Year at a weekend are kept on the weekdays after', () => {
  assert.equal(nameOn('1995-01-02'), 'New Year’s Day (substitute day)');
  assert.equal(nameOn('1999-12-27'), 'Christmas Day (substitute day)');
  assert.equal(nameOn('1999-12-28'), 'Boxing Day (substitute day)');
  assert.equal(nameOn('2000-01-03'), 'New Year’s Day (substitute day)');
  assert.equal(nameOn('2020-12-28'), 'Boxing Day (substitute day)');
  assert.equal(nameOn('2021-12-27'), 'Christmas Day (substitute day)');
  assert.equal(nameOn('2021-12-28'), 'Boxing Day (substitute day)');
  assert.equal(nameOn('2022-12-26'), 'Boxing Day');
  assert.equal(nameOn('2022-12-27'), 'Christmas Day (substitute day)');
});

test('each year has its eight bank holidays and those given once, all of them weekdays, in order', () => {
  const givenOnce = new Map([
    [1999, 1],
    [2002, 1],
    [2011, 1],
    [2012, 1],
    [2022, 2],
    [2023, 1],
  ]);
  for (let year = 1995; year <= 2035; year += 1) {
    const count = ours.filter((iso) => iso.startsWith(`${year}-`)).length;
    assert.equal(count, 8 + (givenOnce.get(year) ?? 0), `bank holidays in ${year}`);
  }
  for (const day of BANK_HOLIDAYS.keys()) assert.ok(weekday(day) < 6, `${isoOf(day)} is at a weekend`);
  assert.deepEqual(ours, ours.toSorted());
});

test('the calendar says up to where its bank holidays are proclaimed', () => {
  assert.equal(ENGLAND.publishedTo, PUBLISHED_TO);
  assert.equal(parts(PUBLISHED_TO).year, 2027);
});
