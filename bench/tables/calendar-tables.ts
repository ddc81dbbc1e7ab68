/** The council's working days as an analyst keeps them: a line for each day, and a line for each working day by its number. */
import { type Day, isoOf, type WorkingCalendar } from '../../src/calendar/index.ts';

/** As lines of comma-separated values. `worked` counts working days up to and including the day, `worked_before` up to the day before. */
export function calendarTables(calendar: WorkingCalendar): { readonly calendar: string; readonly workday: string } {
  const days: string[] = [];
  const workdays: string[] = [];
  let worked = 0;
  for (let day: Day = calendar.from; day <= calendar.to; day++) {
    const before = worked;
    if (calendar.isWorking(day)) {
      worked += 1;
      workdays.push(`${worked},${isoOf(day)}\n`);
    }
    days.push(`${isoOf(day)},${worked},${before}\n`);
  }
  return { calendar: days.join(''), workday: workdays.join('') };
}
