/** Reads the values of one child's elements: dates, codes, yes and no. What cannot be used is left out and said. */
import type { Day } from '../../calendar/index.ts';
import { quoted as quote } from '../../record/plain-text.ts';
import { type Bounds, whyNotBelieved } from '../believable.ts';
import type { FaultGroup, Severity } from '../fault.ts';
import { saidDate } from '../said-date.ts';
import { readCensusDate } from './dates.ts';
import type { Element } from './element.ts';
import { type CinReading, placeOf } from './reading.ts';

/** A name in lower case, or several spellings of it. */
export type Name = string | readonly string[];

export interface ChildValues {
  /** The element, where it is there and not empty. Of several, the first. */
  find(within: Element, name: Name): Element | undefined;
  /** The day written there, where it can be read and believed; `words` name it in a fault, after 'The'. */
  day(within: Element, name: Name, words: string): Day | undefined;
  /** The code written there, in capitals, where it is one of the options. */
  code(within: Element, name: Name, options: Readonly<Record<string, string>>, words: string): string | undefined;
  /** The same for an element already found. */
  codeOf(element: Element, options: Readonly<Record<string, string>>, words: string): string | undefined;
  yesNo(within: Element, name: Name, words: string): boolean | undefined;
  fault(severity: Severity, group: FaultGroup, at: Element, message: string, mend: string): void;
}

const MEND_IN_SYSTEM = 'Correct it in your case system and make the file again. The rest of what is recorded beside it is taken.';
const YES = ['1', 'true', 'yes', 'y'];
const NO = ['0', 'false', 'no', 'n'];

/** A reader of values for one child, whose dates must lie within the bounds. */
export function childValues(reading: CinReading, child: string, bounds: Bounds): ChildValues {
  const fault: ChildValues['fault'] = (severity, group, at, message, mend) =>
    reading.faults.add(severity, group, placeOf(reading, at, child), message, mend);

  const contradictions = new Set<Element>();
  const find: ChildValues['find'] = (within, name) => {
    let first: Element | undefined;
    // Asked many times of every child, so nothing is gathered that need not be.
    for (const one of within.within) {
      if (one.text === '' || !(typeof name === 'string' ? one.name === name : name.includes(one.name))) continue;
      if (first === undefined) first = one;
      else if (first.text !== one.text && !contradictions.has(one)) {
        contradictions.add(one);
        fault(
          'note',
          'known',
          one,
          `${one.written} stands more than once and says different things. The first is taken.`,
          'Make sure that the first is the right one.',
        );
      }
    }
    return first;
  };

  const codeOf: ChildValues['codeOf'] = (element, options, words) => {
    const code = element.text.toUpperCase();
    if (Object.hasOwn(options, code)) return code;
    fault(
      'skips',
      'codes',
      element,
      `The ${words} is written as ${quoted(element)}, which is not one of the census's codes. It is left out.`,
      MEND_IN_SYSTEM,
    );
    return undefined;
  };

  return {
    find,
    fault,
    codeOf,
    day(within, name, words) {
      const element = find(within, name);
      if (element === undefined) return undefined;
      const day = readCensusDate(element.text);
      if (typeof day !== 'number') {
        fault('skips', 'dates', element, `The ${words} cannot be read and is left out. ${day.problem}`, MEND_IN_SYSTEM);
        return undefined;
      }
      const why = whyNotBelieved(day, bounds);
      if (why === undefined) return day;
      fault('skips', 'order', element, `The ${words}, ${saidDate(day)}, ${why}. It is left out.`, MEND_IN_SYSTEM);
      return undefined;
    },
    code(within, name, options, words) {
      const element = find(within, name);
      return element && codeOf(element, options, words);
    },
    yesNo(within, name, words) {
      const element = find(within, name);
      if (element === undefined) return undefined;
      const said = element.text.toLowerCase();
      if (YES.includes(said)) return true;
      if (NO.includes(said)) return false;
      fault(
        'skips',
        'codes',
        element,
        `The answer to ${words} is written as ${quoted(element)}, which is neither yes (1) nor no (0). It is left out.`,
        MEND_IN_SYSTEM,
      );
      return undefined;
    },
  };
}

function quoted(element: Element): string {
  return quote(element.text, 40);
}
