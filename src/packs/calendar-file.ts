import { type CalendarData, calendarData, CalendarError } from '../calendar/index.ts';
import type { Fault } from './fault.ts';
import { shownPath } from './folder.ts';
import { isFile } from './folder.ts';
import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';

/** Reads a calendar file of closures and school terms; one that cannot be read is a fault. */
export function readCalendarFile(path: string, faults: Fault[]): CalendarData | undefined {
  const file = shownPath(path);
  const refuse = (message: string, mend: string): undefined => {
    faults.push({ file, line: 1, column: 1, message, mend });
  };
  if (!isFile(path)) return refuse('There is no such calendar.', 'Write it, or name another in pack.yaml.');
  try {
    return calendarData(parse(readFileSync(path, 'utf8')), file);
  } catch (error) {
    if (error instanceof CalendarError || error instanceof YAMLParseError) return refuse(error.message, 'Mend the calendar file.');
    throw error;
  }
}
