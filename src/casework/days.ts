import { type Day, dayOf } from '../calendar/index.ts';

/** The day it was in England at an instant. */
export function dayInEngland(instant: Temporal.Instant): Day {
  return dayOf(instant.toZonedDateTimeISO('Europe/London').toPlainDate().toString());
}

/** Today in England, by the clock. */
export function todayInEngland(): Day {
  return dayInEngland(Temporal.Now.instant());
}
