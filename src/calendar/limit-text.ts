import { type Limit } from './limit.ts';
import { clockText } from './moment.ts';

/** The limit in plain words, such as '10 working days' or 'the same day'. `parseLimit` reads every answer back. */
export function limitText(limit: Limit): string {
  switch (limit.unit) {
    case 'hours':
      return plural(limit.n, 'hour');
    case 'days':
      return limit.n === 0 ? 'the same day' : plural(limit.n, 'day');
    case 'working-days':
      return limit.n === 0 ? 'the same working day' : plural(limit.n, 'working day');
    case 'weeks':
      return plural(limit.n, 'week');
    case 'months':
      return plural(limit.n, 'month');
    case 'years':
      return plural(limit.n, 'year');
    case 'calendar-months':
      return limit.n === 1 ? 'each calendar month' : plural(limit.n, 'calendar month');
    case 'terms':
      return limit.n === 1 ? 'each term' : plural(limit.n, 'term');
    case 'age':
      return limit.months === undefined ? `age ${limit.n}` : `age ${plural(limit.n, 'year')} ${plural(limit.months, 'month')}`;
    case 'clock':
      return `by ${clockText(limit.at ?? 0)}, ${plural(limit.n, limit.of === 'working-days' ? 'full working day' : 'full day')} before`;
    case 'count':
      return limit.next === undefined ? timesText(limit.n) : `the next ${limit.next.replaceAll('-', ' ')}`;
  }
}

function timesText(n: number): string {
  if (n === 1) return 'once';
  return n === 2 ? 'twice' : `${n} times`;
}

function plural(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
