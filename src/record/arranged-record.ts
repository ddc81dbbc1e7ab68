import type { Day } from '../calendar/index.ts';
import { formed } from './formed-entry.ts';
import { inOrder } from './order.ts';
import { standing } from './standing.ts';
import type { Entry, Source, Subject, SubjectRecord } from './types.ts';

/** Entries in order, and the same by their type. */
export interface Arranged {
  readonly entries: readonly Entry[];
  readonly byType: ReadonlyMap<string, readonly Entry[]>;
}

/** A record made ready to be asked many things: whatever is so on every day is worked out once, where the record is read. */
class ArrangedRecord implements SubjectRecord {
  readonly subject: Subject;
  readonly sources: readonly Source[];
  /** In order, each of one form. */
  readonly entries: readonly Entry[];
  /** Every entry, standing or not. */
  readonly byId: ReadonlyMap<string, Entry>;
  /** What stands when all of it is seen. */
  readonly standing: Arranged;
  readonly #lastDay: Day;

  constructor({ subject, sources, entries }: SubjectRecord) {
    this.subject = subject;
    this.sources = sources;
    this.entries = inOrder(formed(entries));
    this.byId = byIdOf(this.entries);
    this.standing = arrangedByType(standing(this.entries));
    this.#lastDay = this.entries.at(-1)?.occurred.day ?? -Infinity;
  }

  /** What stands of all that had happened by a day and was known by another. */
  standingOn(asOf: Day, knownAt: Day | undefined): Arranged {
    if (knownAt === undefined && asOf >= this.#lastDay) return this.standing;
    return arrangedByType(standing(this.entries, asOf, knownAt));
  }
}

/** The record made ready; one that is so already is left as it is. */
export function arranged(record: SubjectRecord): ArrangedRecord {
  return record instanceof ArrangedRecord ? record : new ArrangedRecord(record);
}

// Without a pair made of each: it is half of what arranging takes.
function byIdOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const byId = new Map<string, Entry>();
  for (const entry of entries) byId.set(entry.id, entry);
  return byId;
}

/** The entries, given in order, with those of each type together. */
export function arrangedByType(entries: readonly Entry[]): Arranged {
  const byType = new Map<string, Entry[]>();
  for (const entry of entries) {
    const alike = byType.get(entry.type);
    if (alike === undefined) byType.set(entry.type, [entry]);
    else alike.push(entry);
  }
  return { entries, byType };
}
