import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type Day, isoOf } from '../../calendar/index.ts';

/** A meeting as an invitation tells it. It names no child: calendars are seen by many. */
export interface MeetingInCalendar {
  /** The same for as long as it is the same meeting. */
  readonly id: string;
  /** How often it was moved. */
  readonly version: number;
  readonly title: string;
  readonly date: Day;
  /** Minute of the day by the clock in England; the whole day where absent. */
  readonly starts?: number;
  readonly minutes: number;
  readonly place?: string;
  readonly words: string;
  readonly cancelled: boolean;
  /** When it was last written down. */
  readonly stamp: Temporal.Instant;
}

const LONDON = 'Europe/London';

/** A calendar file (RFC 5545) that puts a meeting into any calendar, moves it there, or takes it out again. */
export function meetingFile(meeting: MeetingInCalendar): string {
  const calendar = ical({ prodId: { company: 'Sightline', product: 'Sightline', language: 'EN' } });
  calendar.method(meeting.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
  // A whole day is a date of its own and no moment: it must not slip into the day before.
  const start = meeting.starts === undefined ? new Date(`${isoOf(meeting.date)}T00:00:00Z`) : momentOf(meeting.date, meeting.starts);
  calendar.createEvent({
    id: meeting.id,
    sequence: meeting.version,
    stamp: new Date(meeting.stamp.epochMilliseconds),
    start,
    ...(meeting.starts === undefined ? { allDay: true } : { end: new Date(start.getTime() + meeting.minutes * 60_000) }),
    summary: meeting.title,
    description: meeting.words,
    ...(meeting.place !== undefined && { location: meeting.place }),
    status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

function momentOf(day: Day, minute: number): Date {
  const time = Temporal.PlainDate.from(isoOf(day)).toZonedDateTime({
    timeZone: LONDON,
    plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
  });
  return new Date(time.epochMilliseconds);
}
