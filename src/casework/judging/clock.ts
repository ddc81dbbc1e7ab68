/** Milliseconds from an instant to the next midnight in England: 23 hours lie between two on the day the clocks go forward, and 25 when they go back. */
export function untilMidnight(now: Temporal.Instant): number {
  const here = now.toZonedDateTimeISO('Europe/London');
  return here.add({ days: 1 }).startOfDay().epochMilliseconds - now.epochMilliseconds;
}
