/** Sums of days looked up in tables made once: working days, and months by the date. */
import { addMonths, type Day, type WorkingCalendar } from '../../../src/calendar/index.ts';

export interface Days {
  /** The last due date of which this many working days' warning has been given by the day asked about. */
  soon(workingDays: number): Day;
  readonly asOf: Day;
  workingDaysAfter(day: Day, n: number): Day;
  workingDaysBetween(from: Day, to: Day): number;
  readonly oneMonth: Months;
  readonly threeMonths: Months;
  readonly sixMonths: Months;
  readonly twelveMonths: Months;
}

export type Months = (day: Day) => Day;

export function daysOf(asOf: Day, calendar: WorkingCalendar): Days {
  const { from, to } = calendar;
  const worked = new Int32Array(to - from + 2);
  const days: number[] = [];
  for (let day = from; day <= to; day++) {
    if (calendar.isWorking(day)) days.push(day);
    worked[day - from + 1] = days.length;
  }
  const workdays = Int32Array.from(days);
  const countTo = (day: Day): number => worked[day - from + 1] ?? 0;
  const monthsLater = (months: number): Months => {
    const later = Int32Array.from({ length: to - from + 1 }, (_, index) => addMonths(from + index, months));
    return (day) => later[day - from] ?? 0;
  };
  return {
    asOf,
    soon: (warn) => {
      let day = asOf;
      while (calendar.addWorkingDays(day + 1, -warn) <= asOf) day += 1;
      return day;
    },
    // Counting back starts from the last working day before the day.
    workingDaysAfter: (day, n) => workdays[n > 0 ? countTo(day) + n - 1 : countTo(day - 1) + n] ?? 0,
    workingDaysBetween: (one, other) => (other >= one ? countTo(other) - countTo(one) : countTo(other - 1) - countTo(one - 1)),
    oneMonth: monthsLater(1),
    threeMonths: monthsLater(3),
    sixMonths: monthsLater(6),
    twelveMonths: monthsLater(12),
  };
}
