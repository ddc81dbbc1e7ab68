import { quoted } from '../../record/plain-text.ts';
import { CalendarError, type Day, dayFrom } from '../../calendar/index.ts';

const RETURN_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: 00:00(?::00)?)?$/;
const SHORT_YEAR = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

/** A date as the return writes it (DD/MM/YYYY), or a sentence saying what is wrong with it. */
export function readReturnDate(text: string): Day | { problem: string } {
  const shown = quoted(text, 40);
  const read = RETURN_DATE.exec(text);
  if (read === null) {
    return {
      problem: SHORT_YEAR.test(text)
        ? `${shown} has a year of two digits, so its century would be a guess. Write all four.`
        : `${shown} is not a date as the return writes it, DD/MM/YYYY.`,
    };
  }
  const year = Number(read[3]);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return { problem: `${shown} is in the year ${year}.` };
  try {
    return dayFrom(year, Number(read[2]), Number(read[1]));
  } catch (error) {
    if (error instanceof CalendarError) return { problem: `${shown} never was: ${error.message}` };
    throw error;
  }
}
