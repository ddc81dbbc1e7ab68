import { isoOf, type Moment } from '../../calendar/index.ts';
import { meetingFile } from '../../exchange/calendar/meeting-file.ts';
import type { Meeting } from './read-meetings.ts';

const AN_HOUR = 60;
const WORDS = 'Please say whether you are coming. If a report was asked of you, send it early enough for the family to read it first.';

/** A meeting as a calendar file: what kind it is, when and where, and nothing by which the child could be known. */
export function calendarOf(meeting: Meeting, council: string): string {
  const starts = minuteOf(meeting.starts);
  const { recorded, occurred } = meeting.now;
  return meetingFile({
    id: meeting.id,
    version: meeting.versions - 1 + (meeting.cancelled === undefined ? 0 : 1),
    title: `${meeting.about.label}, ${council}`,
    date: meeting.date,
    ...(starts !== undefined && { starts }),
    minutes: meeting.minutes ?? AN_HOUR,
    ...(meeting.place !== undefined && { place: meeting.place }),
    words: WORDS,
    cancelled: meeting.cancelled !== undefined,
    stamp: instantOf(recorded ?? occurred),
  });
}

/** '14:30' as a minute of the day: so the page that arranges a meeting writes it. */
function minuteOf(starts: string | undefined): number | undefined {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(starts ?? '') ?? [];
  return hour === undefined || minute === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

function instantOf({ day, minute = 0 }: Moment): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return Temporal.PlainDate.from(isoOf(day)).toZonedDateTime({ timeZone: 'Europe/London', plainTime }).toInstant();
}
