import type { Day } from '../../calendar/index.ts';
import type { Named } from '../answers.ts';
import type { ChildAnswer, ChildHead } from '../child/answers.ts';
import type { ExpectationLine } from '../expectations/answers.ts';
import type { Fields } from '../../record/types.ts';
import type { EntriesWritten } from '../recording/write-entries.ts';
import type { Names } from '../plans/answers.ts';
import type { AtMeeting } from '../plans/plan.ts';
import type { LastTime } from './last-time.ts';
import type { Meeting } from './read-meetings.ts';

export type { LastTime };

/** A child's meetings: to come, and those that are over. */
export interface MeetingsAnswer {
  readonly head: ChildHead;
  readonly mayWrite: boolean;
  /** What is still to be held, the soonest first. */
  readonly toCome: readonly Meeting[];
  /** Held or cancelled, the latest first. */
  readonly over: readonly Meeting[];
  /** Meetings that were held and that nobody had arranged here, the latest first; not all of a long record. */
  readonly heldBesides: readonly AtMeeting[];
  readonly asOf: Day;
  readonly today: Day;
}

/** One meeting, with what is to be known to hold it well. */
export interface MeetingAnswer {
  readonly head: ChildHead;
  readonly mayWrite: boolean;
  readonly meeting: Meeting;
  /** Brothers and sisters whose meeting it is too, and whose records whoever asks may write in. */
  readonly alsoFor: readonly ChildAnswer['child'][];
  /** What this council asks of who must be there, each a sentence of its standards. */
  readonly quorum: readonly { readonly says: string; readonly standard: string; readonly authority: string }[];
  /** What was agreed at it, where it was held; before that, what was agreed last time and how it stands. */
  readonly agreed?: AgreedAt;
  readonly asOf: Day;
  readonly today: Day;
}

/** What was agreed at one meeting, line by line, with whatever was agreed before it and is still to be done. */
export interface AgreedAt extends LastTime {
  readonly here: boolean;
  readonly names: Names;
  /** There is a plan that something of it could be taken into. */
  readonly hasPlan: boolean;
  /** Who reads it, as a worker of the record. */
  readonly reader?: string;
}

/** The meetings of many children, as somebody prepares them. */
export interface NextMeetings {
  readonly asOf: Day;
  /** Arranged and not yet held, the soonest first. */
  readonly toCome: readonly MeetingToCome[];
  /** Due soon or overdue, and none is arranged. */
  readonly toArrange: readonly OwedOfChildren[];
  /** Papers that are asked for before or after a meeting. */
  readonly toSend: readonly OwedOfChildren[];
  /** No child was left out for there being too many. */
  readonly isAll: boolean;
}

/** One meeting, of one child or of brothers and sisters; `meeting` is as the first one’s record tells it. */
export interface MeetingToCome {
  readonly meeting: Meeting;
  readonly children: readonly ChildAnswer['child'][];
}

/** One meeting to arrange, or one sending of papers, for one child or for brothers and sisters; `line` is what is due soonest. */
export interface OwedOfChildren {
  readonly children: readonly Named[];
  readonly line: ExpectationLine;
  /** The types of entry that would meet it, of those looked for. */
  readonly types: readonly string[];
  /** How many standards ask for it. */
  readonly standards: number;
}

/** What somebody needs to arrange a meeting of one kind. */
export interface ArrangingAnswer {
  readonly head: ChildHead;
  /** Brothers and sisters it may be arranged for at once. */
  readonly others: readonly ChildAnswer['child'][];
  readonly today: Day;
}

/** A meeting as somebody asks for it to be arranged. */
export interface ArrangementAsked {
  readonly key: string;
  readonly children: readonly string[];
  /** Fields of a meeting that is arranged. */
  readonly fields: Fields;
  /** Fields of the entry that standards look for, where the kind has one. */
  readonly more: Fields;
  /** Whom to invite, by their codes, and of whom a report is asked. */
  readonly invited: readonly string[];
  readonly reportsFrom: readonly string[];
  readonly reportBy?: Day;
}

/** Something written down on the page of a meeting. */
export type MeetingStep =
  | { readonly step: 'invite'; readonly fields: Fields }
  | {
      readonly step: 'answers';
      readonly answers: readonly {
        readonly invitation: string;
        readonly answer?: string;
        readonly note?: string;
        readonly reports: readonly string[];
      }[];
    }
  | { readonly step: 'move'; readonly fields: Fields; readonly reason: string }
  | { readonly step: 'cancel'; readonly fields: Fields };

export type MeetingWritten = EntriesWritten | { readonly saved: false; readonly why: 'over' };
