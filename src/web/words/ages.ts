import { ageOn, type Day, parts } from '../../calendar/index.ts';
import { dateWords } from './dates.ts';
import { plural } from './plural.ts';

interface Birth {
  readonly born?: Day;
  readonly expected?: Day;
}

/** An age as people say it: '7', '14 months', '3 weeks', 'unborn, expected 3 May'; 'age not known' without a date. */
export function ageWords(child: Birth, asOf: Day): string {
  if (child.born === undefined)
    return child.expected === undefined ? 'age not known' : `unborn, expected ${dateWords(child.expected, asOf)}`;
  if (child.born > asOf) return `born ${dateWords(child.born, asOf)}`;
  const years = ageOn(child.born, asOf);
  if (years >= 2) return String(years);
  const months = completedMonths(child.born, asOf);
  if (months >= 3) return plural(months, 'month');
  const weeks = Math.floor((asOf - child.born) / 7);
  return weeks === 0 ? plural(asOf - child.born, 'day') : plural(weeks, 'week');
}

/** 'aged 7', 'aged 14 months', 'unborn, expected 3 May'. */
export function agedWords(child: Birth, asOf: Day): string {
  const age = ageWords(child, asOf);
  return /^\d/.test(age) ? `aged ${age}` : age;
}

function completedMonths(born: Day, asOf: Day): number {
  const birth = parts(born);
  const date = parts(asOf);
  return (date.year - birth.year) * 12 + date.month - birth.month - (date.day < birth.day ? 1 : 0);
}

/** How old something written is: 'written today', '1 day old', '3 weeks old', '5 months old', '2 years old'. */
export function oldWords(written: Day, asOf: Day): string {
  const days = asOf - written;
  if (days <= 0) return 'written today';
  if (days < 14) return `${plural(days, 'day')} old`;
  const months = completedMonths(written, asOf);
  if (months < 3) return `${plural(Math.floor(days / 7), 'week')} old`;
  return months < 24 ? `${plural(months, 'month')} old` : `${plural(Math.floor(months / 12), 'year')} old`;
}
