import { EXPECTED } from './bank-holidays-expected.ts';
import { PROCLAIMED } from './bank-holidays-proclaimed.ts';
import { type Day, dayOf } from './day.ts';

/** The last day for which the bank holidays are those proclaimed rather than those expected. */
export const PUBLISHED_TO: Day = dayOf('2027-12-31');

/** Each bank holiday of England and Wales from 1995 to 2035, by day, with its name. */
export const BANK_HOLIDAYS: ReadonlyMap<Day, string> = new Map([...PROCLAIMED, ...EXPECTED].map(([date, name]) => [dayOf(date), name]));
