import { readFileSync } from 'node:fs';
import { load, YAMLException } from 'js-yaml';
import { type CalendarData, calendarData, CalendarError } from '../calendar/index.ts';
import { type Fault, faultAt } from './fault.ts';
import { isFile, shownPath } from './folder.ts';

/** Reads a calendar file of closures and school terms; whatever stops it being read is a fault. */
export function readCalendarFile(path: string, faults: Fault[]): CalendarData | undefined {
  const name = shownPath(path);
  const text = isFile(path) ? readFileSync(path, 'utf8') : undefined;
  const at = (offset: number) => ({ source: { name, text: text ?? '' }, offset });
  if (text === undefined) {
    faults.push(faultAt(at(0), 'There is no such calendar.', 'Write it, or name another in pack.yaml.'));
    return undefined;
  }
  try {
    return calendarData(load(text, { maxAliases: 0 }), name);
  } catch (error) {
    if (error instanceof YAMLException)
      faults.push(
        faultAt(
          at(error.mark?.position ?? 0),
          `This is not sound YAML: ${error.reason}.`,
          'Check the indentation, the quotes and the brackets here.',
        ),
      );
    else if (error instanceof CalendarError)
      for (const line of error.message.split('\n')) faults.push(faultAt(at(0), line.replace(`${name}: `, ''), 'Mend the calendar file.'));
    else throw error;
    return undefined;
  }
}
