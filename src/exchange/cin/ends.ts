import type { Day } from '../../calendar/index.ts';
import { saidDate } from '../said-date.ts';
import type { ChildValues } from './child-values.ts';
import type { Element } from './element.ts';

interface Ending {
  readonly element: Element;
  /** After 'The': 'assessment was authorised'. */
  readonly ended: string;
  /** 'it started' */
  readonly began: string;
  /** What follows, as a sentence. */
  readonly so: string;
}

/**
 * The day something ended, unless that is before it began: then the end is left out, with a fault, and the beginning stays.
 * Showing too much as open is noticed and mended; a child who vanishes from view is not.
 */
export function endNotBefore(day: Day, began: Day | undefined, ending: Ending, values: ChildValues): Day | undefined {
  if (began === undefined || day >= began) return day;
  values.fault(
    'skips',
    'order',
    ending.element,
    `The ${ending.ended} on ${saidDate(day)}, before ${ending.began} on ${saidDate(began)}. ${ending.so}`,
    'Correct whichever date is wrong in your case system, make the file again, and take it again.',
  );
  return undefined;
}
