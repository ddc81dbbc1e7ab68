import { readsAnyChild } from '../../access/policy.ts';
import type { Day } from '../../calendar/index.ts';
import { actOf } from '../../record/act-of.ts';
import { readRecords, subjectsWithMeetings, worklist } from '../../store/index.ts';
import { allow, allowedAmong } from '../access/allow.ts';
import { listedFor } from '../access/listed.ts';
import { asAt } from '../child/child-facts.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { personOf } from '../person-of.ts';
import type { Room } from '../room.ts';
import type { MeetingToCome, NextMeetings } from './answers.ts';
import { owedByMeetings } from './owed-by-meetings.ts';
import { isOver, meetingsIn } from './read-meetings.ts';

/** More than anybody prepares at once. */
const MOST_RECORDS = 60;
const MOST_CHILDREN = 200;
/** Of everyone’s children, those in most need: who leads arranges none of their meetings. */
const MOST_OF_EVERYONE = 40;
/** A meeting whose day has passed, and of which nothing says that it was held, is asked after for so many days. */
const ASKED_AFTER = 28;

/** The meetings of the children whoever asks works with, or may read of: to come, to be arranged, and those whose papers are to be sent. */
export async function nextMeetings(room: Room): Promise<NextMeetings> {
  await allow(room, 'list-children');
  const judging = await judgingOf(room);
  const { asOf } = judging;
  const reader = room.asking?.person;
  const isTheirs = reader !== undefined && !readsAnyChild(reader);
  const most = isTheirs ? MOST_CHILDREN : MOST_OF_EVERYONE;
  const filter = {
    authority: room.authority,
    pack: judging.loaded.pack.authority,
    open: true,
    ...(await listedFor(room)),
    ...(isTheirs && { reach: { account: reader.account, own: false } }),
  };
  const withMeetings = await subjectsWithMeetings(room.store.read, filter, asOf - ASKED_AFTER, MOST_RECORDS + 1);
  const toCome = await meetingsToCome(room, withMeetings.slice(0, MOST_RECORDS), asOf);
  const { families } = await worklist(room.store.read, { ...filter, limit: most + 1 });
  const children = families.flat().map(({ summary }) => summary);
  const looked = children.slice(0, most);
  const ids = looked.map(({ subject }) => subject);
  const theirs = await subjectsWithMeetings(room.store.read, { ...filter, only: ids }, asOf - ASKED_AFTER, most);
  const read = new Set(withMeetings.slice(0, MOST_RECORDS));
  return {
    asOf,
    toCome,
    ...(await owedByMeetings(room, judging, looked, { toCome, notRead: new Set(theirs.filter((id) => !read.has(id))) })),
    isAll: withMeetings.length <= MOST_RECORDS && children.length <= most,
  };
}

/** Those still to be held, the soonest first; what was arranged for brothers and sisters by one form, and not moved for one of them, is one meeting. */
async function meetingsToCome(room: Room, subjects: readonly string[], asOf: Day): Promise<readonly MeetingToCome[]> {
  const readable = [...(await allowedAmong(room, 'read-record', subjects))];
  const held = (await readRecords(room.store.read, room.authority, readable)).flatMap((record) =>
    meetingsIn(asAt(record, asOf))
      .filter((meeting) => !isOver(meeting) && meeting.date >= asOf - ASKED_AFTER)
      .map((meeting) => ({ meeting, child: personOf(record.subject) })),
  );
  const byForm = Map.groupBy(held, ({ meeting: { id, kind, date, starts } }) => [actOf(id), kind, date, starts].join(' '));
  return [...byForm.values()]
    .flatMap(([first, ...others]): readonly MeetingToCome[] =>
      first === undefined ? [] : [{ meeting: first.meeting, children: [first, ...others].map(({ child }) => child) }],
    )
    .toSorted((one, other) => one.meeting.date - other.meeting.date);
}
