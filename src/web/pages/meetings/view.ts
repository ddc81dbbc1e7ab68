import type { Day } from '../../../calendar/index.ts';
import type { AtMeeting, Meeting, MeetingsAnswer } from '../../../casework/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { dateWords, dayWords } from '../../words/dates.ts';
import { entryHref } from '../../words/home-of.ts';
import { shownName } from '../../words/shown-name.ts';
import { DAY_PASSED, standingWords, whenWords } from './meeting-words.ts';

export interface MeetingsView {
  readonly head: ChildHeadView;
  /** Absent where whoever asks may not write in this record. */
  readonly arrangeHref?: string;
  readonly toCome: readonly MeetingLine[];
  readonly over: readonly MeetingLine[];
}

interface MeetingLine {
  readonly href: string;
  readonly title: string;
  readonly when: string;
  readonly place?: string;
  readonly standing: string;
  /** The day has passed and nothing says that it was held. */
  readonly waiting: boolean;
}

/** A child's meetings, those to come first. */
export function meetingsView(answer: MeetingsAnswer): MeetingsView {
  const { head, toCome, over, heldBesides, asOf, today } = answer;
  const line = (meeting: Meeting): MeetingLine => lineOf(meeting, head.child.id, today);
  return {
    head: childHeadView(head, 'meetings', asOf),
    ...(answer.mayWrite && { arrangeHref: `${meetingsHref(head.child.id)}/arrange` }),
    toCome: toCome.map(line),
    over: [
      ...over.map((meeting) => ({ on: meeting.date, line: line(meeting) })),
      ...heldBesides.map((held) => ({ on: held.on, line: heldLine(held, head.child.id, today) })),
    ]
      .toSorted((one, other) => other.on - one.on)
      .map((one) => one.line),
  };
}

/** The page of all meetings of a child. */
export function meetingsHref(child: string): string {
  return `/children/${encodeURIComponent(child)}/meetings`;
}

function lineOf(meeting: Meeting, child: string, today: Day): MeetingLine {
  const waiting = meeting.held === undefined && meeting.cancelled === undefined && meeting.date < today;
  return {
    href: `${meetingsHref(child)}/${encodeURIComponent(meeting.id)}`,
    title: meeting.about.label,
    when: whenWords(meeting, today),
    ...(meeting.place !== undefined && { place: shownName(meeting.place) }),
    standing: standingOf(meeting, today, waiting),
    waiting,
  };
}

/** One that nobody had arranged here: its page is the entry that says it was held. */
function heldLine({ id, type, on }: AtMeeting, child: string, today: Day): MeetingLine {
  return {
    href: entryHref(child, id),
    title: getEntryType(type).label,
    when: dayWords(on, today),
    standing: 'Held',
    waiting: false,
  };
}

function standingOf(meeting: Meeting, today: Day, waiting: boolean): string {
  if (meeting.cancelled !== undefined) return `Cancelled: ${shownName(meeting.cancelled.why)}`;
  if (meeting.held !== undefined) return `Held on ${dateWords(meeting.held.occurred.day, today)}`;
  return waiting ? DAY_PASSED : standingWords(meeting);
}
