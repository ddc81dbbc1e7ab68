import { type Day, parts } from '../calendar/index.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A day as people say it in a fault: '30 June 2022'. */
export function saidDate(day: Day): string {
  const { year, month, day: date } = parts(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}
