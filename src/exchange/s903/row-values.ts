/** Reads the values of one row: what cannot be used is left out and said. */
import type { Day } from '../../calendar/index.ts';
import type { FaultGroup, FaultLog, Place, Severity } from '../fault.ts';
import { inLine, quoted } from '../../record/plain-text.ts';
import { readReturnDate } from './dates.ts';

export interface RowValues {
  readonly file: string;
  readonly line: number;
  /** The value under the heading; empty where there is none. */
  text(heading: string): string;
  /** The day written there; where `needed` and blank, a fault. */
  day(heading: string, words: string, needed?: 'needed'): Day | undefined;
  /** The code written there, in capitals; where `needed` and blank, a fault. */
  code(heading: string, options: Readonly<Record<string, string>>, words: string, needed?: 'needed'): string | undefined;
  fault(severity: Severity, group: FaultGroup, heading: string, message: string, mend: string): void;
}

const MEND = 'Correct it in your case system and make the table again. The rest of the row is taken.';

/** A reader of the row's values, for the columns the headings give. */
export function rowValues(
  cells: readonly string[],
  columns: ReadonlyMap<string, number>,
  at: { file: string; line: number },
  faults: FaultLog,
): RowValues {
  const text = (heading: string): string => cells[columns.get(heading) ?? -1] ?? '';
  const child = text('CHILD');
  const fault: RowValues['fault'] = (severity, group, heading, message, mend) => {
    const place: Place = { ...at, column: heading, ...(child !== '' && { child: inLine(child, 40) }) };
    faults.add(severity, group, place, message, mend);
  };
  const blank = (heading: string, words: string, needed: 'needed' | undefined): undefined => {
    if (needed !== undefined)
      fault('skips', 'missing', heading, `The ${words} is blank.`, 'Fill it in, and make the table again. What depends on it is left out.');
    return undefined;
  };
  return {
    ...at,
    text,
    fault,
    day(heading, words, needed) {
      const written = text(heading);
      if (written === '') return blank(heading, words, needed);
      const day = readReturnDate(written);
      if (typeof day === 'number') return day;
      fault('skips', 'dates', heading, `The ${words} cannot be read and is left out. ${day.problem}`, MEND);
      return undefined;
    },
    code(heading, options, words, needed) {
      const written = text(heading).toUpperCase();
      if (written === '') return blank(heading, words, needed);
      // The options' own key is kept rather than the text read, so that a million rows share a few strings.
      const code = Object.keys(options).find((key) => key === written);
      if (code === undefined)
        fault(
          'skips',
          'codes',
          heading,
          `The ${words} is written as ${quoted(text(heading), 40)}, which is not one of the return's codes. It is left out.`,
          MEND,
        );
      return code;
    },
  };
}
