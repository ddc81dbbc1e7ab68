/** What a clock in England shows at an instant, as people say it; the next whole minute, so that nobody comes too early. */
export function clockAt(instant: Temporal.Instant): string {
  const { hour, minute } = instant.toZonedDateTimeISO('Europe/London').round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
}
