import {
  addLimit,
  BeyondCalendarError,
  type Day,
  dayOf,
  type Limit,
  LimitError,
  limitText,
  type Moment,
  subtractLimit,
  type WorkingCalendar,
} from '../../calendar/index.ts';

/** How the due dates of one limit lie to those of another, over every start day of some years. */
export type Standing = 'weaker' | 'sometimes-weaker' | 'equal' | 'stronger' | 'cannot-be-compared';

export interface LimitsCompared {
  readonly standing: Standing;
  /** How many days later the first limit falls due than the second at most; 0 where it never does. */
  readonly latest: number;
}

/** Which way a limit is counted from its start. */
export type Way = 'on' | 'back';

/** Every start day of these years: leap days, and Christmases and Easters of many kinds, are among them. */
const FROM: Day = dayOf('2023-01-01');
const TO: Day = dayOf('2026-12-31');
/** A start in the morning, so that hours can be told from days. */
const MINUTE = 9 * 60;
const WHOLE_DAY = 24 * 60;

/**
 * Compares two limits, each in its own unit, by the due dates that they give: 20 working days, 4 weeks and 28 days are not one thing.
 * 'weaker': the first falls due later from every start; 'sometimes-weaker': from some starts only; 'stronger': never later, and
 * sometimes earlier. What cannot be counted, such as "next visit", cannot be compared.
 */
export function compareLimits(one: Limit, other: Limit, way: Way, calendar: WorkingCalendar): LimitsCompared {
  if (limitText(one) === limitText(other)) return { standing: 'equal', latest: 0 };
  let later = 0;
  let earlier = 0;
  let latest = 0;
  for (let day = FROM; day <= TO; day += 1) {
    const first = countedFrom(day, one, way, calendar);
    const second = countedFrom(day, other, way, calendar);
    if (first === undefined || second === undefined) return { standing: 'cannot-be-compared', latest: 0 };
    if (first > second) later += 1;
    if (first < second) earlier += 1;
    latest = Math.max(latest, Math.ceil((first - second) / WHOLE_DAY));
  }
  return { standing: standingOf(later, earlier), latest };
}

const COMPARED = new WeakMap<WorkingCalendar, Map<string, LimitsCompared>>();

/** As `compareLimits`; the same two limits are met with in many situations, and each pair is counted through once. */
export function limitsBetween(one: Limit, other: Limit, way: Way, calendar: WorkingCalendar): LimitsCompared {
  const known = COMPARED.get(calendar) ?? new Map<string, LimitsCompared>();
  COMPARED.set(calendar, known);
  const key = JSON.stringify([one, other, way]);
  const found = known.get(key) ?? compareLimits(one, other, way, calendar);
  known.set(key, found);
  return found;
}

/** The fewest and the most days that one limit comes to, over every start day of those years. */
export interface Span {
  readonly days: readonly [number, number];
  readonly workingDays: readonly [number, number];
}

const SPANS = new WeakMap<WorkingCalendar, Map<string, Span | undefined>>();

/** How long a limit is in days and in working days, wherever it starts; undefined for what is no length of time, such as "next visit". */
export function spanOf(limit: Limit, way: Way, calendar: WorkingCalendar): Span | undefined {
  const known = SPANS.get(calendar) ?? new Map<string, Span | undefined>();
  SPANS.set(calendar, known);
  const key = JSON.stringify([limit, way]);
  if (!known.has(key)) known.set(key, limit.unit === 'age' ? undefined : spanCounted(limit, way, calendar));
  return known.get(key);
}

function spanCounted(limit: Limit, way: Way, calendar: WorkingCalendar): Span | undefined {
  const days: number[] = [];
  const workingDays: number[] = [];
  for (let day = FROM; day <= TO; day += 1) {
    const due = countedFrom(day, limit, way, calendar);
    if (due === undefined) return undefined;
    const dueDay = Math.ceil(due / WHOLE_DAY) - 1;
    days.push(Math.abs(dueDay - day));
    workingDays.push(way === 'on' ? calendar.workingDaysBetween(day, dueDay) : calendar.workingDaysBetween(dueDay, day));
  }
  return { days: [Math.min(...days), Math.max(...days)], workingDays: [Math.min(...workingDays), Math.max(...workingDays)] };
}

function standingOf(later: number, earlier: number): Standing {
  if (later > 0) return later === TO - FROM + 1 ? 'weaker' : 'sometimes-weaker';
  return earlier > 0 ? 'stronger' : 'equal';
}

/** The last minute of the due day or moment, counted in minutes. A limit counted back is the stronger the earlier it falls. */
function countedFrom(day: Day, limit: Limit, way: Way, calendar: WorkingCalendar): number | undefined {
  try {
    const start = limit.unit === 'hours' ? { day, minute: MINUTE } : { day };
    return minutesOf(way === 'on' ? addLimit(start, limit, calendar) : subtractLimit(start, limit, calendar));
  } catch (error) {
    if (error instanceof LimitError || error instanceof BeyondCalendarError) return undefined;
    throw error;
  }
}

function minutesOf({ day, minute }: Moment): number {
  return day * WHOLE_DAY + (minute ?? WHOLE_DAY);
}
