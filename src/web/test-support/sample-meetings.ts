import { type Day, dayOf } from '../../calendar/index.ts';
import type { ChildHead, Desk, ExpectationLine } from '../../casework/index.ts';
import { meetingsIn } from '../../casework/meetings/read-meetings.ts';
import type { Entry, Fields, Link } from '../../record/types.ts';

/** The meetings of one invented child: a conference to come, and its answers so far; what is owed stands as if meetings would meet it. */
export function sampleMeetings(
  head: ChildHead,
  today: Day,
  owed: readonly ExpectationLine[],
): Pick<
  Desk,
  | 'nextMeetings'
  | 'meetings'
  | 'meeting'
  | 'meetingToChange'
  | 'meetingInCalendar'
  | 'arrangingMeeting'
  | 'arrangeMeeting'
  | 'writeMeetingStep'
> {
  const { id } = head.child;
  const entries = [
    entryOf(id, 'm-1.1', 'meeting-arranged', {
      kind: 'review-conference',
      date: '2026-05-06',
      starts: '10:00',
      minutes: 90,
      place: 'Invented Hall',
    }),
    entryOf(id, 'm-1.2', 'meeting-invited', { as: 'mother', name: 'Kim Pretend' }, [{ rel: 'of', to: 'm-1.1' }]),
    entryOf(id, 'm-1.3', 'meeting-invited', { as: 'school', report: true, 'report-by': '2026-04-10' }, [{ rel: 'of', to: 'm-1.1' }]),
    entryOf(id, 'm-2.1', 'meeting-answered', { answer: 'coming' }, [{ rel: 'of', to: 'm-1.2' }]),
  ];
  const all = meetingsIn({ record: { subject: { id, kind: 'child' }, entries, sources: [] }, entries });
  const common = { head, mayWrite: true, asOf: today, today };
  return {
    nextMeetings: async () => ({
      asOf: today,
      toCome: all.map((meeting) => ({ meeting, children: [head.child, { id: 'c-2', name: 'Wren Notreal' }] })),
      toArrange: owed.map((line) => ({ children: [head.child], line, types: ['core-group'], standards: 3 })),
      toSend: owed.map((line) => ({ children: [head.child], line, types: ['core-group-minutes-sent'], standards: 1 })),
      isAll: false,
    }),
    meetings: async (child) =>
      child === id ? { ...common, toCome: all, over: [], heldBesides: [{ id: 'm-0', type: 'core-group', on: today - 60 }] } : undefined,
    meeting: async (child, meeting) => {
      const found = all.find((one) => one.id === meeting);
      return child !== id || found === undefined ? undefined : { ...common, meeting: found, alsoFor: [], quorum: [] };
    },
    meetingToChange: async (child, meeting) => {
      const found = all.find((one) => one.id === meeting);
      return child !== id || found === undefined ? undefined : { ...common, meeting: found, alsoFor: [], quorum: [] };
    },
    meetingInCalendar: async (child) => (child === id ? 'BEGIN:VCALENDAR' : undefined),
    arrangingMeeting: async (child) => (child === id ? { head, others: [], today } : undefined),
    arrangeMeeting: async () => ({ saved: true, before: false }),
    writeMeetingStep: async () => ({ saved: true, before: false }),
  };
}

function entryOf(child: string, id: string, type: string, fields: Fields, links: readonly Link[] = []): Entry {
  const occurred = { day: dayOf('2026-04-01'), minute: 600 };
  return { id, type, subjects: [child], occurred, recorded: occurred, by: 'w-1', role: 'social-worker', fields, links };
}
