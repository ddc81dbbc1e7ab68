import { isoOf } from '../../calendar/index.ts';
import type { Fields } from '../../record/types.ts';
import { asAt } from '../child/child-facts.ts';
import { openedRecord } from '../child/opened-record.ts';
import { type EntryAsked, writeEntries } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import type { MeetingStep, MeetingWritten } from './answers.ts';
import { entryLookedFor } from './arrange.ts';
import { type MeetingOfAnother, sameMeetingOfOthers } from './brothers-and-sisters.ts';
import { findMeeting, type Invited, type Meeting } from './read-meetings.ts';

/** Undoes whatever the transaction has begun. */
class OverError extends Error {
  override readonly name = 'OverError';
}

/**
 * Writes down what happened to a meeting: somebody more is invited, people answer, reports come, it is moved or cancelled; for brothers and sisters
 * whose meeting it is too, alike. Undefined where to whoever asks there is no such child or meeting; a meeting that is over is left as it is.
 */
export async function writeMeetingStep(
  room: Room,
  id: string,
  meetingId: string,
  key: string,
  step: MeetingStep,
): Promise<MeetingWritten | undefined> {
  const opened = await openedRecord(room, id);
  const meeting = opened && findMeeting(asAt(opened.record, room.today()), meetingId);
  if (opened === undefined || meeting === undefined) return undefined;
  const all = [{ child: opened.head.child, meeting }, ...(await sameMeetingOfOthers(room, id, meeting))];
  const entries = all.flatMap((one) => entriesOf(one, meeting, step));
  if (entries.length === 0) return { saved: true, before: false };
  try {
    return await writeEntries(room, { key, entries }, (records) => {
      const record = records.find(({ subject }) => subject.id === id);
      const now = record && findMeeting(asAt(record, room.today()), meetingId);
      if (now === undefined || now.cancelled !== undefined) throw new OverError();
    });
  } catch (error) {
    if (error instanceof OverError) return { saved: false, why: 'over' };
    throw error;
  }
}

function entriesOf({ child: { id: subject }, meeting }: MeetingOfAnother, asked: Meeting, step: MeetingStep): readonly EntryAsked[] {
  const links = [{ rel: 'of' as const, to: meeting.id }];
  switch (step.step) {
    case 'invite':
      return [{ type: 'meeting-invited', subject, fields: step.fields, links }];
    case 'cancel':
      return [{ type: 'meeting-cancelled', subject, fields: step.fields, links }];
    case 'move':
      return moved(subject, meeting, step.fields, step.reason);
    case 'answers':
      return step.answers.flatMap(({ invitation, answer, note, reports }) => {
        const theirs = sameInvitation(asked, meeting, invitation);
        if (theirs === undefined) return [];
        const to = [{ rel: 'of' as const, to: theirs.id }];
        const said = note === undefined || note === '' ? {} : { note };
        const answered: readonly EntryAsked[] =
          answer === undefined ? [] : [{ type: 'meeting-answered', subject, fields: { answer, ...said }, links: to }];
        return [
          ...answered,
          ...reports.map((report): EntryAsked => ({ type: 'meeting-report', subject, fields: { step: report }, links: to })),
        ];
      });
  }
}

/** In the record of a brother or sister it is another entry, for the same person. */
function sameInvitation(asked: Meeting, meeting: Meeting, invitation: string): Invited | undefined {
  const one = asked.invited.find(({ id }) => id === invitation);
  if (one === undefined) return undefined;
  const place = alike(asked, one).findIndex(({ id }) => id === invitation);
  return alike(meeting, one)[place];
}

function alike({ invited }: Meeting, { as, name }: Invited): readonly Invited[] {
  return invited.filter((other) => other.as === as && other.name === name);
}

function moved(subject: string, { now, date }: Meeting, fields: Fields, reason: string): readonly EntryAsked[] {
  const all: Fields = { ...now.fields, ...fields };
  const entry: EntryAsked = { type: 'meeting-arranged', subject, fields: all, supersedes: now.id, reason };
  return [entry, ...(all['date'] === isoOf(date) ? [] : entryLookedFor(subject, all, {}, []))];
}
