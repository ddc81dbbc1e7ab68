import { type Day, tryDayOf } from '../../calendar/index.ts';
import { type MeetingKind, meetingKind } from '../../record/codes/meeting-kinds.ts';
import { chainOf } from '../../record/standing.ts';
import type { Entry } from '../../record/types.ts';
import type { AsAt } from '../child/child-facts.ts';

/** Somebody who was invited, and what became of it. */
export interface Invited {
  readonly id: string;
  /** The code among ATTENDEES. */
  readonly as: string;
  readonly name?: string;
  readonly reach?: string;
  /** Their latest answer. */
  readonly answer?: { readonly code: string; readonly note?: string; readonly on: Day };
  /** Only where a report was asked of them. */
  readonly report?: Report;
}

export interface Report {
  readonly by?: Day;
  /** The day of each, the latest of its kind. */
  readonly chased?: Day;
  readonly received?: Day;
  readonly shared?: Day;
}

/** A meeting that was arranged, as it stands. */
export interface Meeting {
  /** The entry by which it was first arranged: it stays when the meeting is moved. */
  readonly id: string;
  /** The entry that holds now. */
  readonly now: Entry;
  readonly kind: string;
  readonly about: MeetingKind;
  readonly date: Day;
  /** As it was typed. */
  readonly starts?: string;
  readonly minutes?: number;
  readonly how?: string;
  readonly place?: string;
  readonly chair?: string;
  readonly needs?: string;
  /** How often it was written down: once, and once for each time it was moved. */
  readonly versions: number;
  /** The days it was to be before, the earliest first. */
  readonly movedFrom: readonly Day[];
  readonly cancelled?: { readonly why: string; readonly on: Day };
  /** The entry that says it was held. */
  readonly held?: Entry;
  readonly invited: readonly Invited[];
}

/** What a record says of its meetings. */
type Kept = Pick<AsAt, 'record' | 'entries'>;

/** The meetings of a record as it stood, the soonest first. */
export function meetingsIn(kept: Kept): readonly Meeting[] {
  const byId = new Map(kept.record.entries.map((entry) => [entry.id, entry]));
  const tied = Map.groupBy(
    kept.entries.flatMap((entry) => (entry.links ?? []).map(({ to }) => ({ entry, to }))),
    ({ to }) => to,
  );
  const beside = (versions: readonly Entry[]): readonly Entry[] =>
    versions.flatMap(({ id }) => (tied.get(id) ?? []).map(({ entry }) => entry));
  return kept.entries
    .filter(({ type }) => type === 'meeting-arranged')
    .flatMap((now) => meetingFrom(now, chainOf(now, byId), (entry) => beside(chainOf(entry, byId))) ?? [])
    .toSorted((one, other) => one.date - other.date || (one.id < other.id ? -1 : 1));
}

/** The same meeting of this record; undefined where there is none. */
export function findMeeting(kept: Kept, id: string): Meeting | undefined {
  return meetingsIn(kept).find((meeting) => meeting.id === id);
}

/** Whether it was held, or will not be. */
export function isOver({ held, cancelled }: Meeting): boolean {
  return held !== undefined || cancelled !== undefined;
}

function meetingFrom(now: Entry, versions: readonly Entry[], besideOf: (entry: Entry) => readonly Entry[]): Meeting | undefined {
  const kind = textIn(now, 'kind') ?? '';
  const about = meetingKind(kind);
  const date = dayIn(now, 'date');
  if (about === undefined || date === undefined) return undefined;
  const beside = besideOf(now);
  const cancelled = beside.findLast(({ type }) => type === 'meeting-cancelled');
  const held = beside.findLast(({ type }) => type === kind);
  const minutes = now.fields['minutes'];
  return {
    id: versions[0]?.id ?? now.id,
    now,
    kind,
    about,
    date,
    ...told(now, ['starts', 'how', 'place', 'chair', 'needs']),
    ...(typeof minutes === 'number' && { minutes }),
    versions: versions.length,
    movedFrom: versions.flatMap((entry) => dayIn(entry, 'date') ?? []).filter((day) => day !== date),
    ...(cancelled !== undefined && { cancelled: { why: textIn(cancelled, 'why') ?? '', on: cancelled.occurred.day } }),
    ...(held !== undefined && { held }),
    invited: beside.filter(({ type }) => type === 'meeting-invited').map((entry) => invitedFrom(entry, besideOf(entry))),
  };
}

function invitedFrom(invitation: Entry, beside: readonly Entry[]): Invited {
  const answered = beside.findLast(({ type }) => type === 'meeting-answered');
  const lastOf = (step: string): Day | undefined =>
    beside.findLast(({ type, fields }) => type === 'meeting-report' && fields['step'] === step)?.occurred.day;
  const days = {
    by: dayIn(invitation, 'report-by'),
    chased: lastOf('chased'),
    received: lastOf('received'),
    shared: lastOf('shared-with-family'),
  };
  const note = answered && textIn(answered, 'note');
  return {
    id: invitation.id,
    as: textIn(invitation, 'as') ?? 'other',
    ...told(invitation, ['name', 'reach']),
    ...(answered !== undefined && {
      answer: { code: textIn(answered, 'answer') ?? '', on: answered.occurred.day, ...(note !== undefined && { note }) },
    }),
    ...(invitation.fields['report'] === true && { report: onlyKnown(days) }),
  };
}

function onlyKnown<Key extends string>(days: Readonly<Record<Key, Day | undefined>>): Partial<Record<Key, Day>> {
  const known: Partial<Record<Key, Day>> = {};
  for (const key in days) {
    const day = days[key];
    if (day !== undefined) known[key] = day;
  }
  return known;
}

function told<Name extends string>({ fields }: Entry, names: readonly Name[]): Partial<Record<Name, string>> {
  const said: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string') said[name] = value;
  }
  return said;
}

function textIn({ fields }: Entry, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

function dayIn(entry: Entry, name: string): Day | undefined {
  const text = textIn(entry, name);
  return text === undefined ? undefined : tryDayOf(text);
}
