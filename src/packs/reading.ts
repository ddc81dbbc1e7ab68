import type { CalendarData } from '../calendar/index.ts';
import { nearest } from '../record/nearest.ts';
import { quoted } from '../record/plain-text.ts';
import { MOST_FAULTS } from './bounds.ts';
import { type Fault, faultAt } from './fault.ts';
import type { Place } from './place.ts';

/** A clause of the document: where it stands and what it is about, in our own words. */
export interface Clause {
  readonly id: string;
  readonly chapter: string;
  readonly topic: string;
}

/** What the reading of one pack is checked against, and where its faults gather. */
export interface Reading {
  readonly authority: string;
  readonly clauses: ReadonlyMap<string, Clause>;
  /** The ids of the standards of statute that a council's standard may stand on. */
  readonly statute: readonly string[];
  readonly calendar: CalendarData;
  readonly faults: Fault[];
}

const FEW_ENOUGH_TO_LIST = 14;

/** Notes a fault. Whatever is read on is a stand-in: a pack with faults is never used. */
export function fault(r: Pick<Reading, 'faults'>, place: Place, message: string, mend: string): void {
  if (r.faults.length < MOST_FAULTS) r.faults.push(faultAt(place, message, mend));
}

/** Notes that a word is none of those known, with the nearest of them as the mend, or all of them where they are few. */
export function unknownWord(
  r: Pick<Reading, 'faults'>,
  place: Place,
  what: string,
  word: string,
  known: readonly string[],
  otherwise = '',
): void {
  if (r.faults.length >= MOST_FAULTS) return;
  const close = nearest(word, known);
  const list = known.length === 0 ? 'There are none.' : `Use one of: ${known.join(', ')}.`;
  const mend = close !== undefined ? `Did you mean "${close}"?` : known.length > FEW_ENOUGH_TO_LIST && otherwise !== '' ? otherwise : list;
  fault(r, place, `There is no ${what} ${quoted(word)}.`, mend);
}
