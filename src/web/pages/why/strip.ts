import { type Day, dayFrom, type Limit, parts, weekday, type WorkingCalendar } from '../../../calendar/index.ts';
import { monthAndYear, weekdayName } from '../../words/dates.ts';

/** What is marked on a day of the strip. */
export type Mark = 'start' | 'warn' | 'due' | 'agreed' | 'met' | 'not-counted' | 'today';

export interface MarkedDay {
  readonly day: Day;
  readonly mark: Mark;
  readonly words: string;
}

/** How the days between are numbered. */
export interface Counting {
  readonly from: Day;
  readonly to: Day;
  readonly limit: Limit;
  readonly back: boolean;
}

export interface StripCell {
  readonly date: number;
  /** Spoken in full, for people who hear the page. */
  readonly spoken: string;
  /** Why nobody works that day: 'Saturday', 'Good Friday'. */
  readonly off?: string;
  /** Only bank holidays and closures are written out; the column says Saturday and Sunday. */
  readonly offShown?: string;
  readonly n?: number;
  readonly within: boolean;
  readonly marks: readonly { readonly mark: Mark; readonly words: string }[];
}

export interface StripMonth {
  readonly title: string;
  /** Weeks of seven, Monday first; absent where the day belongs to another month. */
  readonly weeks: readonly (readonly (StripCell | undefined)[])[];
}

export interface Strip {
  readonly months: readonly StripMonth[];
  /** Said between two months where some are left out. */
  readonly gapAfter?: { readonly month: number; readonly words: string };
}

const MONTHS_DRAWN = 3;

/** The months from the first marked day to the last, drawn as a calendar; a long stretch in the middle is left out and said so. */
export function strip(marked: readonly MarkedDay[], counting: Counting | undefined, calendar: WorkingCalendar): Strip {
  const days = [...marked.map((one) => one.day), ...(counting === undefined ? [] : [counting.from, counting.to])];
  const first = Math.min(...days);
  const last = Math.max(...days);
  const starts = monthStarts(first, last);
  const drawn = starts.length <= MONTHS_DRAWN ? starts : [...starts.slice(0, 1), ...starts.slice(-2)];
  const months = drawn.map((start) => monthOf(start, { first, last, marked, counting, calendar }));
  return starts.length <= MONTHS_DRAWN ? { months } : { months, gapAfter: { month: 0, words: gapWords(starts) } };
}

interface Drawing {
  readonly first: Day;
  readonly last: Day;
  readonly marked: readonly MarkedDay[];
  readonly counting: Counting | undefined;
  readonly calendar: WorkingCalendar;
}

function monthOf(start: Day, drawing: Drawing): StripMonth {
  const end = nextMonth(start) - 1;
  const weeks: (StripCell | undefined)[][] = [];
  for (let monday = start - weekday(start) + 1; monday <= end; monday += 7) {
    const week = [0, 1, 2, 3, 4, 5, 6].map((later) => monday + later);
    // Weeks of the first and last month that lie wholly outside the stretch would only be noise.
    if (monday + 6 < drawing.first || monday > drawing.last) continue;
    weeks.push(week.map((day) => (day < start || day > end ? undefined : cellOf(day, drawing))));
  }
  return { title: monthAndYear(start), weeks };
}

function cellOf(day: Day, { first, last, marked, counting, calendar }: Drawing): StripCell {
  const off = nameIn(calendar, day);
  const marks = marked.filter((one) => one.day === day).map(({ mark, words }) => ({ mark, words }));
  const n = counting === undefined ? undefined : numberOf(day, counting, calendar);
  return {
    date: parts(day).day,
    spoken: spoken(day, off, n, counting, marks),
    ...(off === undefined ? {} : { off }),
    ...(off === undefined || weekday(day) > 5 ? {} : { offShown: off }),
    ...(n === undefined ? {} : { n }),
    within: day >= first && day <= last,
    marks,
  };
}

/** The number of the day as it is counted: 0 on the day it starts; none on a day that is not counted. */
function numberOf(day: Day, { from, to, limit, back }: Counting, calendar: WorkingCalendar): number | undefined {
  if (day < Math.min(from, to) || day > Math.max(from, to)) return undefined;
  if (day === from) return 0;
  const away = Math.abs(day - from);
  if (limit.unit === 'working-days') {
    if (!calendar.isWorking(day)) return undefined;
    return back ? calendar.workingDaysBetween(day, from) : calendar.workingDaysBetween(from, day);
  }
  return limit.unit === 'days' || limit.unit === 'weeks' ? away : undefined;
}

function spoken(
  day: Day,
  off: string | undefined,
  n: number | undefined,
  counting: Counting | undefined,
  marks: StripCell['marks'],
): string {
  const counted = n === undefined ? '' : `, ${counting?.limit.unit === 'working-days' ? 'working day' : 'day'} ${n}`;
  const named = off === undefined || weekday(day) > 5 ? '' : `, ${off}`;
  const marksWords = marks.map((one) => `, ${one.words}`).join('');
  return `${weekdayName(day)}${named}${counted}${marksWords}`;
}

function nameIn(calendar: WorkingCalendar, day: Day): string | undefined {
  return day < calendar.from || day > calendar.to ? undefined : calendar.nameOf(day);
}

function monthStarts(first: Day, last: Day): Day[] {
  const starts = [];
  const { year, month } = parts(first);
  for (let start = dayFrom(year, month, 1); start <= last; start = nextMonth(start)) starts.push(start);
  return starts;
}

function nextMonth(start: Day): Day {
  const { year, month } = parts(start);
  return month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1);
}

function gapWords(starts: readonly Day[]): string {
  const from = starts[1];
  const to = starts.at(-3);
  if (from === undefined || to === undefined) return '';
  return from === to ? `${monthAndYear(from)} is not drawn` : `${monthAndYear(from)} to ${monthAndYear(to)} are not drawn`;
}
