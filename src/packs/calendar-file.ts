import { load, YAMLException } from 'js-yaml';
import { type CalendarData, calendarData, CalendarError } from '../calendar/index.ts';
import { MOST_FAULTS } from './bounds.ts';
import { type Fault, faultAt } from './fault.ts';
import { readText } from './read-text.ts';
import { shownPath } from './shown-path.ts';

/** Reads a calendar file of closures and school terms; whatever stops it being read is a fault. */
export function readCalendarFile(path: string, faults: Fault[]): CalendarData | undefined {
  const name = shownPath(path);
  const text = readText(path, faults);
  if (text === undefined) return undefined;
  const source = { name, text };
  const at = (offset: number) => ({ source, offset });
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
      for (const line of error.message.split('\n', MOST_FAULTS))
        faults.push(faultAt(at(0), line.replace(`${name}: `, ''), 'Mend the calendar file.'));
    else throw error;
    return undefined;
  }
}
