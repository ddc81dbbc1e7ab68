import { type Day, dayOf, isoOf, type Moment } from '../calendar/index.ts';

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
  return momentInEngland(Temporal.Now.instant());
}

/** What a clock in England showed at an instant. */
export function momentInEngland(instant: Temporal.Instant): Moment {
  const { hour, minute } = instant.toZonedDateTimeISO('Europe/London');
  return { day: dayInEngland(instant), minute: hour * 60 + minute };
}

/**
 * Whether both fall in the hour that clocks in England show twice on one night in October. Of two such times the one that reads
 * later may well have been the earlier.
 */
export function inRepeatedHour(one: Moment, other: Moment): boolean {
  return one.day === other.day && isShownTwice(one) && isShownTwice(other);
}

function isShownTwice({ day, minute }: Moment): boolean {
  if (minute === undefined) return false;
  const shown = Temporal.PlainDate.from(isoOf(day)).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    shown.toZonedDateTime('Europe/London', { disambiguation }),
  );
  // In March, when an hour is left out, the two differ as well, and neither reads as it was written.
  return first !== undefined && second !== undefined && first.offset !== second.offset && first.toPlainDateTime().equals(shown);
}
