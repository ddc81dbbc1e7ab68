/** The header of a census: which year it is for, up to which day, and whose it is. */
import { quoted } from '../../record/plain-text.ts';
import { type Day, parts } from '../../calendar/index.ts';
import { type FaultLog, Unreadable } from '../fault.ts';
import { readCensusDate } from './dates.ts';
import { type Element, findWithin } from './element.ts';
import { placeOf } from './reading.ts';

export interface CinHeader {
  readonly year?: number;
  readonly referenceDate?: Day;
  /** The day the file was made. */
  readonly made?: Day;
  readonly authorityCode?: string;
}

const FIRST_YEAR = 2022;
const LAST_YEAR = 2026;

/** Reads the header. Throws Unreadable where it is another collection's. */
export function readHeader(element: Element, file: string, faults: FaultLog): CinHeader {
  const collection = findWithin(element, 'collectiondetails');
  const source = findWithin(element, 'source');
  const named = collection && findWithin(collection, 'collection');
  if (named !== undefined && named.text.toUpperCase() !== 'CIN') {
    throw new Unreadable(
      'file',
      `The header says this is a ${quoted(named.text, 30)} collection, not a children in need census.`,
      'Choose the file whose header says CIN.',
      named,
    );
  }
  const referenceDate = dayWithin(collection, 'referencedate', 'reference date', file, faults);
  const made = dayWithin(source, 'datetime', 'day the file was made', file, faults);
  const year = yearOf(collection && findWithin(collection, 'year'), referenceDate, file, faults);
  const code = source && findWithin(source, 'lea')?.text;
  return {
    ...(year !== undefined && { year }),
    ...(referenceDate !== undefined && { referenceDate }),
    ...(made !== undefined && { made }),
    ...(code !== undefined && /^\d{3}$/.test(code) && { authorityCode: code }),
  };
}

function dayWithin(parent: Element | undefined, name: string, words: string, file: string, faults: FaultLog): Day | undefined {
  const element = parent && findWithin(parent, name);
  if (element === undefined || element.text === '') return undefined;
  const read = readCensusDate(element.text.slice(0, 10));
  if (typeof read === 'number') return read;
  faults.add(
    'skips',
    'dates',
    placeOf({ file }, element),
    `The ${words} in the header cannot be read. ${read.problem}`,
    'Correct the header and make the file again.',
  );
  return undefined;
}

function yearOf(element: Element | undefined, referenceDate: Day | undefined, file: string, faults: FaultLog): number | undefined {
  const fromDate = referenceDate === undefined ? undefined : parts(referenceDate).year;
  if (element === undefined) return fromDate;
  const year = /^\d{4}$/.test(element.text) ? Number(element.text) : undefined;
  const at = placeOf({ file }, element);
  if (year !== undefined && fromDate !== undefined && year !== fromDate) {
    faults.add(
      'note',
      'order',
      at,
      `The header says the year ${year}, but its reference date is in ${fromDate}. The reference date is followed.`,
      'Correct the header if the reference date is the one that is wrong.',
    );
    return fromDate;
  }
  if (year !== undefined && (year < FIRST_YEAR || year > LAST_YEAR)) {
    faults.add(
      'note',
      'known',
      at,
      `The census of ${year} is outside the years ${FIRST_YEAR} to ${LAST_YEAR} whose form is known here.`,
      'Look through the preview: what changed in the form that year may have been left out.',
    );
  }
  return year ?? fromDate;
}
