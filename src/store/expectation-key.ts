import { type Day, isoOf } from '../calendar/index.ts';
import { StoreError } from './errors.ts';

/** What tells one expectation of a subject from another, as columns hold it. */
export interface ExpectationPlace {
  readonly standard: string;
  readonly opened_day: Day;
  /** From 1, where several of one standard opened on one day. */
  readonly nth: number;
}

/** The key of the expectation in this place: `standard:subject:opened`, numbered from the second of a day. */
export function keyOf(subject: string, { standard, opened_day, nth }: ExpectationPlace): string {
  return `${standard}:${subject}:${isoOf(opened_day)}${nth === 1 ? '' : `:${nth}`}`;
}

/** Which of its day an expectation is, by its key. Throws StoreError where the key is not that of this standard, subject and day. */
export function nthOf({
  key,
  subject,
  standard,
  opened,
}: {
  readonly key: string;
  readonly subject: string;
  readonly standard: string;
  readonly opened: { readonly day: Day };
}): number {
  const first = keyOf(subject, { standard, opened_day: opened.day, nth: 1 });
  const nth = key === first ? 1 : key.startsWith(`${first}:`) ? Number(key.slice(first.length + 1)) : NaN;
  if (Number.isInteger(nth) && nth >= 1 && nth <= MOST_IN_A_DAY) return nth;
  throw new StoreError(`The expectation ${key} cannot be kept: its key should begin with ${first}.`);
}

const MOST_IN_A_DAY = 32_767;
