import { clockWords } from '../words/dates.ts';

/** What a clock in England shows at an instant, as people say it; the next whole minute, so that nobody comes too early. */
export function clockAt(instant: Temporal.Instant): string {
  const { hour, minute } = instant.toZonedDateTimeISO('Europe/London').round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  return clockWords(hour * 60 + minute);
}
