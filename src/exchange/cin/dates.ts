import { CalendarError, type Day, dayOf, parts } from '../../calendar/index.ts';

// The schema's date may carry a time zone, and some systems write midnight after it: neither changes the day.
const CENSUS_DATE = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

/** A date as the census writes it (YYYY-MM-DD), or a sentence saying what is wrong with it. */
export function readCensusDate(text: string): Day | { problem: string } {
  try {
    const day = dayOf(CENSUS_DATE.exec(text)?.[1] ?? text);
    const { year } = parts(day);
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) return { problem: `${JSON.stringify(text)} is in the year ${year}.` };
    return day;
  } catch (error) {
    if (error instanceof CalendarError) return { problem: error.message };
    throw error;
  }
}
