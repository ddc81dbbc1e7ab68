import { ageOn, type Day, isoOf, parts, tryDayOf } from '../../calendar/index.ts';
import { KEY } from './keys.ts';

/** When somebody may have been born, as far as it was typed. */
export interface BornAsked {
  /** Keys of which a child has one, or one that begins so. */
  readonly keys: readonly string[];
  is(born: Day): boolean;
}

/** What was typed of a birth, and the text without it. `wrong` is a day that there is not. */
export interface BornRead {
  readonly rest: string;
  readonly born?: BornAsked;
  readonly wrong?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const NTH = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4}|\\d{2})';
const LONG_YEAR = '((?:19|20)\\d{2})';
const OPENING = '(?:\\b(?:born|dob|d\\.o\\.b\\.)(?:\\s+(?:on|in))?:?\\s*)?';

type Groups = readonly (string | undefined)[];
type Reading = (groups: Groups, today: Day) => Pick<BornRead, 'born' | 'wrong'>;

/** In order: the first that fits is how it is read. Days come before months, as they are written here. */
const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [form(`\\b(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})\\b`), ([, y, m, d], today) => onDay(y, m, d, today)],
  [form(`\\b(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?${YEAR}\\b`), ([, d, m, y], today) => eitherWay(d, m, y, today)],
  [form(`\\b(\\d{1,2})\\s(\\d{1,2})\\s${LONG_YEAR}\\b`), ([, d, m, y], today) => eitherWay(d, m, y, today)],
  [form(`\\b(\\d{2})(\\d{2})${LONG_YEAR}\\b`), ([, d, m, y], today) => eitherWay(d, m, y, today)],
  [form(`\\b${LONG_YEAR}(\\d{2})(\\d{2})\\b`), ([, y, m, d], today) => onDay(y, m, d, today)],
  [form(`\\b${NTH}\\s?(?:of\\s)?[-\\s]?${MONTH}[-,\\s]*${YEAR}\\b`), ([, d, m, y], today) => onDay(y, monthOf(m), d, today)],
  [form(`\\b${MONTH}\\s?${NTH},?\\s${LONG_YEAR}\\b`), ([, m, d, y], today) => onDay(y, monthOf(m), d, today)],
  [form(`\\b${MONTH}[-,\\s]*${LONG_YEAR}\\b`), ([, m, y]) => beginning(`${y ?? ''}${monthOf(m)}`)],
  [form(`\\b${NTH}\\s(?:of\\s)?${MONTH}(?=\\s|$)`), ([, d, m]) => birthday(monthOf(m), d)],
  [form(`\\b${LONG_YEAR}\\b`), ([, y]) => beginning(y ?? '')],
];
const AGED = /\b(?:aged?\s*(\d{1,2})|(\d{1,2})\s*(?:years?\s*old|yrs?\s*old|yo|y\/o))\b/iu;

function form(pattern: string): RegExp {
  return new RegExp(`${OPENING}${pattern}`, 'iu');
}

/** Finds a date of birth or an age in what was typed. A year alone is one; a day that cannot be is told of. */
export function readBorn(text: string, today: Day): BornRead {
  const aged = AGED.exec(text);
  if (aged !== null) {
    const years = Number(aged[1] ?? aged[2]);
    const { year } = parts(today);
    const born: BornAsked = {
      keys: [year - years, year - years - 1].map((one) => KEY.born(String(one))),
      is: (day) => day <= today && ageOn(day, today) === years,
    };
    return { rest: text.replace(aged[0], ' '), born };
  }
  for (const [pattern, reading] of FORMS) {
    const found = pattern.exec(text);
    if (found !== null) return { rest: text.replace(found[0], ' '), ...reading(found, today) };
  }
  return { rest: text };
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function eitherWay(day: string | undefined, month: string | undefined, year: string | undefined, today: Day): ReturnType<Reading> {
  // Nobody means a thirteenth month: it was written the American way.
  return Number(month) > 12 && Number(day) <= 12 ? onDay(year, day, month, today) : onDay(year, month, day, today);
}

function onDay(year = '', month = '', day = '', today: Day): ReturnType<Reading> {
  const iso = `${fullYear(year, today)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const asked = tryDayOf(iso);
  if (asked === undefined) return { wrong: `${Number(day)}/${Number(month)}/${fullYear(year, today)}` };
  return { born: { keys: [KEY.born(digitsOf(asked))], is: (born) => born === asked } };
}

function fullYear(year: string, today: Day): string {
  if (year.length !== 2) return year;
  const century = Math.floor(parts(today).year / 100);
  return String(Number(year) <= parts(today).year % 100 ? century * 100 + Number(year) : (century - 1) * 100 + Number(year));
}

function beginning(digits: string): ReturnType<Reading> {
  const padded = digits.length === 5 ? `${digits.slice(0, 4)}0${digits.slice(4)}` : digits;
  return { born: { keys: [KEY.born(padded)], is: (born) => digitsOf(born).startsWith(padded) } };
}

function birthday(month: string, day = ''): ReturnType<Reading> {
  const inAnyYear = `${month.padStart(2, '0')}${day.padStart(2, '0')}`;
  // A leap year has every day there is.
  if (tryDayOf(`2024-${inAnyYear.slice(0, 2)}-${inAnyYear.slice(2)}`) === undefined) return { wrong: `${Number(day)}/${month}` };
  return { born: { keys: [KEY.birthday(inAnyYear)], is: (born) => digitsOf(born).slice(4) === inAnyYear } };
}

function digitsOf(day: Day): string {
  return isoOf(day).replaceAll('-', '');
}
