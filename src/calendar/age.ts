import { type Day, dayFrom, monthLength, parts } from './day.ts';
import { addMonths } from './months.ts';

/**
 * Age in completed years; negative before the birth. A person born on 29 February comes of each age at the start of
 * 1 March in a common year, as English law has it.
 */
export function ageOn(born: Day, day: Day): number {
  const birth = parts(born);
  const date = parts(day);
  const reached = date.month > birth.month || (date.month === birth.month && date.day >= birth.day);
  return date.year - birth.year - (reached ? 0 : 1);
}

/**
 * The birthday, and so many months after it. A birth on 29 February is marked on 1 March in a common year; the months
 * are then added by date, to the month's last day where it is too short.
 */
export function birthday(born: Day, years: number, months = 0): Day {
  const birth = parts(born);
  const year = birth.year + years;
  const thatYear = birth.day > monthLength(year, birth.month) ? dayFrom(year, birth.month + 1, 1) : dayFrom(year, birth.month, birth.day);
  return months === 0 ? thatYear : addMonths(thatYear, months);
}
