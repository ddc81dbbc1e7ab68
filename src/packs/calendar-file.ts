import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { type CalendarData, calendarData, CalendarError } from '../calendar/index.ts';
import { type Fault, faultAt } from './fault.ts';
import { isFile, shownPath } from './folder.ts';

/** Reads a calendar file of closures and school terms; whatever stops it being read is a fault. */
export function readCalendarFile(path: string, faults: Fault[]): CalendarData | undefined {
  const name = shownPath(path);
  const lines = new LineCounter();
  const at = (offset: number) => ({ source: { name, lines }, offset });
  if (!isFile(path)) {
    faults.push(faultAt(at(0), 'There is no such calendar.', 'Write it, or name another in pack.yaml.'));
    return undefined;
  }
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors)
    faults.push(
      faultAt(at(error.pos[0]), `This is not sound YAML: ${error.message}.`, 'Check the indentation, the quotes and the brackets here.'),
    );
  if (document.errors.length > 0) return undefined;
  try {
    return calendarData(document.toJS(), name);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    for (const line of error.message.split('\n')) faults.push(faultAt(at(0), line.replace(`${name}: `, ''), 'Mend the calendar file.'));
    return undefined;
  }
}
