/** A date, a time or a calendar file that cannot be read. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
}

/** A limit that cannot be read, or that cannot be counted in the way asked. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
}

/** A count that would need days or school terms the calendar does not hold. It is never guessed. */
export class BeyondCalendarError extends Error {
  override readonly name = 'BeyondCalendarError';
}
