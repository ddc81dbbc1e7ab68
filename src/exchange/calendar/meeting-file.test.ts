import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import { meetingFile, type MeetingInCalendar } from './meeting-file.ts';

function meeting(more: Partial<MeetingInCalendar> = {}): MeetingInCalendar {
  return {
    id: 'meeting-1',
    version: 0,
    title: 'Core group, Invented council',
    date: dayOf('2026-07-06'),
    starts: 14 * 60 + 30,
    minutes: 90,
    place: 'Invented Hall; room 2, upstairs',
    words: 'Please say whether you are coming.',
    cancelled: false,
    stamp: Temporal.Instant.from('2026-07-01T10:00:00Z'),
    ...more,
  };
}

test('in summer half past two by the clock in England is half past one in calendars of the world, in winter it is the same', () => {
  assert.match(meetingFile(meeting()), /DTSTART:20260706T133000Z/);
  assert.match(meetingFile(meeting()), /DTEND:20260706T150000Z/);
  assert.match(meetingFile(meeting({ date: dayOf('2026-12-07') })), /DTSTART:20261207T143000Z/);
});

test('a meeting without a time is of its own day, not of the night before', () => {
  const { starts: _starts, ...allDay } = meeting();
  assert.match(meetingFile(allDay), /DTSTART;VALUE=DATE:20260706/);
});

test('a meeting that is moved is the same one with a higher number, and one that is cancelled takes itself out', () => {
  assert.match(meetingFile(meeting({ version: 2 })), /UID:meeting-1\r\nSEQUENCE:2/);
  const gone = meetingFile(meeting({ version: 3, cancelled: true }));
  for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:3']) assert.ok(gone.includes(line), line);
});

test('whatever is typed as a place stays one line of the file', () => {
  const file = meetingFile(meeting({ place: 'Hall\r\nATTENDEE:mailto:a@b.example' }));
  assert.doesNotMatch(file, /^ATTENDEE/m);
  assert.match(meetingFile(meeting()), /LOCATION:Invented Hall\\; room 2\\, upstairs/);
});
