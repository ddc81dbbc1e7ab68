import { type Day, parts } from '../../calendar/index.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** '14 April 2026'. */
export function dateInWords(day: Day): string {
  const date = parts(day);
  return `${date.day} ${MONTHS[date.month - 1] ?? ''} ${date.year}`;
}
