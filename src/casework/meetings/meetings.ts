import { mayAsWell } from '../access/allow.ts';
import { meetingKind } from '../../record/codes/meeting-kinds.ts';
import type { AsAt } from '../child/child-facts.ts';
import { type OpenedRecord, openedRecord, openedToWrite } from '../child/opened-record.ts';
import type { Room } from '../room.ts';
import type { AgreedAt, ArrangingAnswer, MeetingAnswer, MeetingsAnswer } from './answers.ts';
import { sameMeetingOfOthers, writableFamily } from './brothers-and-sisters.ts';
import { calendarOf } from './calendar-of.ts';
import { workerNames } from '../names.ts';
import { type AtMeeting, said } from '../plans/plan.ts';
import { readPlans } from '../plans/read-plans.ts';
import { agreedHere, lastTimeOf } from './last-time.ts';
import { quorumAsked } from './quorum-asked.ts';
import { findMeeting, isOver, type Meeting, meetingsIn } from './read-meetings.ts';

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
    heldBesides: heldBesides(opened.asStood, all),
    asOf: opened.judging.asOf,
    today: room.today(),
  };
}

const MOST_SHOWN = 30;

function heldBesides({ entries }: AsAt, arranged: readonly Meeting[]): readonly AtMeeting[] {
  const theirs = new Set(arranged.flatMap(({ held }) => held?.id ?? []));
  return entries
    .filter(({ id, type }) => meetingKind(type) !== undefined && !theirs.has(id))
    .slice(-MOST_SHOWN)
    .toReversed()
    .map(({ id, type, occurred }) => ({ id, type, on: occurred.day }));
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
  const agreed = await agreedAt(room, opened, found);
  return {
    head: opened.head,
    mayWrite: await mayAsWell(room, 'write-record', id),
    meeting: found,
    alsoFor: (await sameMeetingOfOthers(room, id, found)).map(({ child }) => child),
    quorum: quorumAsked(loaded.pack, found.kind, found.date),
    ...(agreed !== undefined && { agreed }),
    asOf,
    today: room.today(),
  };
}

async function agreedAt(room: Room, { asStood }: OpenedRecord, { kind, date, held }: Meeting): Promise<AgreedAt | undefined> {
  const agreed = held === undefined ? lastTimeOf(asStood, kind, date) : agreedHere(asStood, held);
  if (agreed === undefined) return undefined;
  const workers = new Set(agreed.actions.flatMap((action) => said(action, 'worker') ?? []));
  const nameOf = await workerNames(room.store.read, room.authority, workers);
  const reader = room.asking?.person.worker;
  return {
    ...agreed,
    here: held !== undefined,
    names: new Map([...workers].map((worker) => [worker, nameOf(worker)])),
    hasPlan: readPlans(asStood).length > 0,
    ...(reader !== undefined && { reader }),
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
