import { dayOf } from '../../calendar/index.ts';
import { clockWords, fullDate } from './dates.ts';

/** An instant as a clock and a calendar in England show it: '14 April 2026, 2:30pm'. */
export function instantWords(instant: Temporal.Instant): string {
  const there = instant.toZonedDateTimeISO('Europe/London');
  return `${fullDate(dayOf(there.toPlainDate().toString()))}, ${clockWords(there.hour * 60 + there.minute)}`;
}
