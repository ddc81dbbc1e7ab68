import { type Day, type Moment, parts, weekday } from '../../calendar/index.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** Beyond half a year a reader may take a date for the wrong year. */
const YEAR_IN_DOUBT = 182;

/** 'Tuesday 14 April', with the year where it could be doubted by someone reading on `near`. */
export function dayWords(day: Day, near: Day): string {
  return `${weekdayName(day)} ${dateWords(day, near)}`;
}

/** '14 April', with the year where it could be doubted by someone reading on `near`. */
export function dateWords(day: Day, near: Day): string {
  const date = parts(day);
  const year = Math.abs(day - near) > YEAR_IN_DOUBT ? ` ${date.year}` : '';
  return `${date.day} ${monthName(date.month)}${year}`;
}

/** '14 April 2026' */
export function fullDate(day: Day): string {
  const date = parts(day);
  return `${date.day} ${monthName(date.month)} ${date.year}`;
}

/** 'Tuesday 14 April 2026' */
export function fullDay(day: Day): string {
  return `${weekdayName(day)} ${fullDate(day)}`;
}

/** 'Tuesday 14 April 2026 at 2:30pm', without the time where it is not known. */
export function fullMoment({ day, minute }: Moment): string {
  return minute === undefined ? fullDay(day) : `${fullDay(day)} at ${clockWords(minute)}`;
}

/** 'Tuesday 14 April', and 'at 2:30pm' where the time is known. */
export function momentWords(moment: Moment, near: Day): string {
  const day = dayWords(moment.day, near);
  return moment.minute === undefined ? day : `${day} at ${clockWords(moment.minute)}`;
}

/** The minute of a day as people write it: '9am', '2:30pm', 'midday'. */
export function clockWords(minute: number): string {
  if (minute === 720) return 'midday';
  const hour = Math.floor(minute / 60);
  const past = minute % 60;
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${past === 0 ? '' : `:${String(past).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** 'April 2026' for the month a day falls in. */
export function monthAndYear(day: Day): string {
  const date = parts(day);
  return `${monthName(date.month)} ${date.year}`;
}

/** How long ago: 'today', 'yesterday', '6 days ago'. */
export function agoWords(day: Day, asOf: Day): string {
  const days = asOf - day;
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

export function weekdayName(day: Day): string {
  return WEEKDAYS[weekday(day) - 1] ?? '';
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}
