import { LimitError } from './errors.ts';
import { type Limit, type LimitUnit } from './limit.ts';

const UNITS: Readonly<Record<string, LimitUnit>> = {
  hour: 'hours',
  'working day': 'working-days',
  day: 'days',
  week: 'weeks',
  month: 'months',
  'calendar month': 'calendar-months',
  year: 'years',
  term: 'terms',
  'school term': 'terms',
  time: 'count',
};
const MAY_BE_ZERO: ReadonlySet<LimitUnit> = new Set(['days', 'working-days', 'count']);
const LONGEST_TEXT = 80;
const KNOWN_FORMS =
  '"10 working days", "same day", "same working day", "28 days", "6 weeks", "3 months", "1 year", "72 hours", ' +
  '"each calendar month", "each term", "age 16", "age 16 years 3 months", "09:00, 2 full days", ' +
  '"09:00, 2 full working days", "next visit", "10 times"';

/** A form a limit is written in, what it is counted in, and how it is read. */
type Reader = readonly [form: RegExp, unit: LimitUnit | 'next' | 'any', read: (found: readonly string[], text: string) => Limit];

const READERS: readonly Reader[] = [
  [/^(?:the )?same day$/, 'days', () => ({ n: 0, unit: 'days' })],
  [/^(?:the )?same working day$/, 'working-days', () => ({ n: 0, unit: 'working-days' })],
  [/^(?:the )?next day$/, 'days', () => ({ n: 1, unit: 'days' })],
  [/^(?:the )?next working day$/, 'working-days', () => ({ n: 1, unit: 'working-days' })],
  [/^(?:each|every) calendar month$/, 'calendar-months', () => ({ n: 1, unit: 'calendar-months' })],
  [/^(?:each|every) (?:school )?term$/, 'terms', () => ({ n: 1, unit: 'terms' })],
  [/^once$/, 'count', () => ({ n: 1, unit: 'count' })],
  [/^twice$/, 'count', () => ({ n: 2, unit: 'count' })],
  [/^(\d+)$/, 'count', ([n = ''], text) => ({ n: wholeNumber(n, text), unit: 'count' })],
  [/^age (\d+)(?: years?)?(?: (?:and )?(\d+) months?)?$/, 'age', ([years = '', months], text) => readAge(years, months, text)],
  [/^(?:by )?(\d\d):(\d\d), (\d+) full (working )?days?(?: before)?$/, 'clock', readClock],
  [/^(?:the )?next ([a-z][a-z0-9]*(?:[ -][a-z0-9]+)*)$/, 'next', ([name = ''], text) => readNext(name, text)],
  [/^(\d+) ([a-z]+(?: [a-z]+)?)$/, 'any', ([n = '', unit = ''], text) => readAmount(n, unit, text)],
];

/** Reads a limit as a standards pack writes it; throws LimitError, naming what was read and the forms it knows. */
export function parseLimit(text: string): Limit {
  if (text.length > LONGEST_TEXT) throw notALimit(text, `it is longer than ${LONGEST_TEXT} characters`);
  const tidy = text.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const [form, , read] of READERS) {
    const found = form.exec(tidy);
    if (found !== null) return read(found.slice(1), text);
  }
  throw notALimit(text, tidy.startsWith('-') ? 'a limit cannot be negative' : 'it has none of the forms known');
}

/** The forms in which a limit counted in these units is written, in small letters, as one regular expression; `next`: what may be waited for. */
export function limitPattern(units: readonly LimitUnit[], next: readonly string[] = []): string {
  const words = Object.keys(UNITS).filter((word) => UNITS[word] !== undefined && units.includes(UNITS[word]));
  const forms = READERS.flatMap(([form, unit]) => {
    if (unit === 'any') return [`\\d{1,4} (?:${words.join('|')})s?`];
    if (unit === 'next') return next.length === 0 ? [] : [`(?:the )?next (?:${next.join('|')})`];
    return units.includes(unit) ? [form.source.slice(1, -1)] : [];
  });
  return `^(?:${forms.join('|')})$`;
}

function readAmount(digits: string, word: string, text: string): Limit {
  const unit = unitNamed(word);
  if (unit === undefined) throw notALimit(text, `"${word}" is not a unit`);
  const n = wholeNumber(digits, text);
  if (n === 0 && !MAY_BE_ZERO.has(unit)) throw notALimit(text, 'nothing is left of it: say "same day" if that is meant');
  return { n, unit };
}

function readAge(years: string, months: string | undefined, text: string): Limit {
  const n = wholeNumber(years, text);
  const past = months === undefined ? 0 : wholeNumber(months, text);
  if (n > 150) throw notALimit(text, 'nobody reaches that age');
  if (past > 11) throw notALimit(text, '12 months or more make another year');
  return past === 0 ? { n, unit: 'age' } : { n, unit: 'age', months: past };
}

function readClock([hour, minute, days = '', working]: readonly string[], text: string): Limit {
  const at = Number(hour) * 60 + Number(minute);
  if (Number(hour) > 23 || Number(minute) > 59) throw notALimit(text, `${hour}:${minute} is not a time of day`);
  const n = wholeNumber(days, text);
  return working === undefined ? { n, unit: 'clock', at } : { n, unit: 'clock', at, of: 'working-days' };
}

function readNext(name: string, text: string): Limit {
  if (unitNamed(name) !== undefined) throw notALimit(text, `"next ${name}" is not exact: say how long, such as "1 ${name}"`);
  return { n: 1, unit: 'count', next: name.replaceAll(' ', '-') };
}

function unitNamed(word: string): LimitUnit | undefined {
  const single = word.endsWith('s') ? word.slice(0, -1) : word;
  return Object.hasOwn(UNITS, single) ? UNITS[single] : undefined;
}

function wholeNumber(digits: string, text: string): number {
  if (digits.length > 4) throw notALimit(text, `${digits} is too great: four digits at most`);
  return Number(digits);
}

function notALimit(text: string, why: string): LimitError {
  return new LimitError(`${JSON.stringify(text.slice(0, LONGEST_TEXT))} cannot be read as a limit: ${why}. Write one of ${KNOWN_FORMS}.`);
}
