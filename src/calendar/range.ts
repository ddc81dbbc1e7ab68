import { dayOf } from './day.ts';

/** The first and the last day whose working days are known: nothing is counted outside them. */
export const FIRST_DAY = dayOf('1995-01-01');
export const LAST_DAY = dayOf('2035-12-31');
