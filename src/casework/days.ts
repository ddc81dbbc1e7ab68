import { type Day, dayOf, type Moment } from '../calendar/index.ts';

/** The day it was in England at an instant. */
export function dayInEngland(instant: Temporal.Instant): Day {
  return dayOf(instant.toZonedDateTimeISO('Europe/London').toPlainDate().toString());
}

/** Today in England, by the clock. */
export function todayInEngland(): Day {
  return dayInEngland(Temporal.Now.instant());
}

/** The minute it is in England, by the clock. */
export function nowInEngland(): Moment {
  const now = Temporal.Now.zonedDateTimeISO('Europe/London');
  return { day: dayOf(now.toPlainDate().toString()), minute: now.hour * 60 + now.minute };
}
