import { mayAsWell } from '../access/allow.ts';
import { type OpenedRecord, openedRecord, openedToWrite } from '../child/opened-record.ts';
import type { Room } from '../room.ts';
import type { ArrangingAnswer, MeetingAnswer, MeetingsAnswer } from './answers.ts';
import { sameMeetingOfOthers, writableFamily } from './brothers-and-sisters.ts';
import { calendarOf } from './calendar-of.ts';
import { quorumAsked } from './quorum-asked.ts';
import { findMeeting, isOver, meetingsIn } from './read-meetings.ts';

/** A child's meetings. Undefined where to whoever asks there is no such child. */
export async function meetings(room: Room, id: string): Promise<MeetingsAnswer | undefined> {
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const all = meetingsIn(opened.asStood);
  return {
    head: opened.head,
    mayWrite: await mayAsWell(room, 'write-record', id),
    toCome: all.filter((one) => !isOver(one)),
    over: all.filter(isOver).toReversed(),
    asOf: opened.judging.asOf,
    today: room.today(),
  };
}

/** One meeting of a child. Undefined where to whoever asks there is no such child, or no such meeting. */
export async function meeting(room: Room, id: string, meetingId: string): Promise<MeetingAnswer | undefined> {
  return meetingIn(room, await openedRecord(room, id), meetingId);
}

/** The same for whoever means to write something down of it. */
export async function meetingToChange(room: Room, id: string, meetingId: string): Promise<MeetingAnswer | undefined> {
  return meetingIn(room, await openedToWrite(room, id), meetingId);
}

async function meetingIn(room: Room, opened: OpenedRecord | undefined, meetingId: string): Promise<MeetingAnswer | undefined> {
  const found = opened && findMeeting(opened.asStood, meetingId);
  if (opened === undefined || found === undefined) return undefined;
  const { loaded, asOf } = opened.judging;
  const { id } = opened.head.child;
  return {
    head: opened.head,
    mayWrite: await mayAsWell(room, 'write-record', id),
    meeting: found,
    alsoFor: (await sameMeetingOfOthers(room, id, found)).map(({ child }) => child),
    quorum: quorumAsked(loaded.pack, found.kind, found.date),
    asOf,
    today: room.today(),
  };
}

/** One meeting as a calendar file. Undefined where to whoever asks there is no such child, or no such meeting. */
export async function meetingInCalendar(room: Room, id: string, meetingId: string): Promise<string | undefined> {
  const opened = await openedRecord(room, id);
  const found = opened && findMeeting(opened.asStood, meetingId);
  return opened && found && calendarOf(found, opened.judging.loaded.pack.name);
}

/** What is needed to arrange a meeting for a child. Undefined where to whoever asks there is no such child. */
export async function arranging(room: Room, id: string): Promise<ArrangingAnswer | undefined> {
  const opened = await openedToWrite(room, id);
  if (opened === undefined) return undefined;
  return { head: opened.head, others: await writableFamily(room, id), today: room.today() };
}
