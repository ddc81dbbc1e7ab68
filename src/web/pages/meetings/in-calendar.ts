import { isoOf } from '../../../calendar/index.ts';
import type { MeetingAnswer } from '../../../casework/index.ts';
import type { MeetingInCalendar } from '../../../exchange/calendar/meeting-file.ts';
import type { Moment } from '../../../calendar/index.ts';
import { readTime } from '../../forms/read-date.ts';

const AN_HOUR = 60;
const WORDS = 'Please say whether you are coming. If a report was asked of you, send it early enough for the family to read it first.';

/** A meeting as its calendar file tells it: what kind it is, when and where, and nothing by which the child could be known. */
export function inCalendar({ meeting, council }: MeetingAnswer): MeetingInCalendar {
  const starts = meeting.starts === undefined ? undefined : readTime(meeting.starts);
  const { recorded, occurred } = meeting.now;
  return {
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
  };
}

function instantOf({ day, minute = 0 }: Moment): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return Temporal.PlainDate.from(isoOf(day)).toZonedDateTime({ timeZone: 'Europe/London', plainTime }).toInstant();
}
