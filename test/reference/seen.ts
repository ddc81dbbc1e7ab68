/** What can be seen of a record on a day, by the section of the language's page on time. */
import type { Day, WorkingCalendar } from '../../src/calendar/index.ts';
import type { Entry, SubjectRecord } from '../../src/record/types.ts';
import { closesRecord } from './declared.ts';
import { inOrderOfTime } from './moments.ts';

export interface Question {
  readonly asOf: Day;
  readonly knownAt?: Day;
  readonly calendar: WorkingCalendar;
  readonly asIfAlways?: boolean;
}

export interface Seen {
  readonly record: SubjectRecord;
  readonly question: Question;
  /** Every entry seen, also those replaced or struck out. */
  readonly all: readonly Entry[];
  /** Those that are judged, in order. */
  readonly entries: readonly Entry[];
}

export function lookAt(record: SubjectRecord, question: Question): Seen {
  const all = record.entries.filter((entry) => isSeen(entry, question));
  const judged = all.filter((entry) => isJudged(entry, all)).toSorted(inOrder);
  const closed = judged.find((entry) => closesRecord(entry.type))?.occurred.day ?? Infinity;
  return { record, question, all, entries: judged.filter((entry) => entry.occurred.day <= closed) };
}

function isSeen(entry: Entry, { asOf, knownAt }: Question): boolean {
  if (entry.occurred.day > asOf) return false;
  return knownAt === undefined || (entry.recorded ?? entry.occurred).day <= knownAt;
}

function isJudged(entry: Entry, all: readonly Entry[]): boolean {
  return entry.strikesOut === undefined && !all.some((other) => other.supersedes === entry.id || other.strikesOut === entry.id);
}

/** By day, minute, when recorded, and id. */
export function inOrder(one: Entry, other: Entry): number {
  return (
    inOrderOfTime(one.occurred, other.occurred) ||
    inOrderOfTime(one.recorded ?? one.occurred, other.recorded ?? other.occurred) ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  );
}

export function entriesOn(day: Day, seen: Seen): readonly Entry[] {
  return seen.entries.filter((entry) => entry.occurred.day === day);
}

/** The day the record closed (a child's death), after which nothing is owed. */
export function closedOn(seen: Seen): Day | undefined {
  return seen.entries.find((entry) => closesRecord(entry.type))?.occurred.day;
}

/** The entry as it was first written, and each version since, the present one last. */
export function versionsOf(entry: Entry, seen: Seen): readonly Entry[] {
  const earlier = seen.record.entries.find((other) => other.id === entry.supersedes);
  return earlier === undefined ? [entry] : [...versionsOf(earlier, seen), entry];
}

/** The entry that stands today where the one of that id stood. */
export function presentIdOf(id: string, seen: Seen): string {
  const later = seen.all.find((other) => other.supersedes === id);
  return later === undefined ? id : presentIdOf(later.id, seen);
}
