/** A record as it can be written by hand and read back: dates as ISO text, nothing but what was said. */
import { isoOf, isoOfMoment } from '../../calendar/index.ts';
import type { Entry, Subject } from '../../record/types.ts';

export interface PlainRecord {
  readonly subjects: readonly Record<string, unknown>[];
  readonly entries: readonly Record<string, unknown>[];
}

/** The inverse of reading: what this gives, `readRecordFile` reads back the same. */
export function plainRecord(subjects: readonly Subject[], entries: readonly Entry[]): PlainRecord {
  return { subjects: subjects.map(plainSubject), entries: entries.map(plainEntry) };
}

function plainSubject({ id, kind, name, born, expected }: Subject): Record<string, unknown> {
  return {
    id,
    kind,
    ...(name !== undefined && { name }),
    ...(born !== undefined && { born: isoOf(born) }),
    ...(expected !== undefined && { expected: isoOf(expected) }),
  };
}

function plainEntry({ occurred, recorded, strikesOut, ...entry }: Entry): Record<string, unknown> {
  return {
    ...entry,
    occurred: isoOfMoment(occurred),
    ...(recorded && { recorded: isoOfMoment(recorded) }),
    ...(strikesOut !== undefined && { 'strikes-out': strikesOut }),
  };
}
