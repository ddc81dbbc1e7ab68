import type { Moment } from '../calendar/index.ts';
import { findEntryType } from './entry-types.ts';
import type { Entry, Fields, Link, Role } from './types.ts';

/**
 * An entry with every property in its place, told or not. JavaScript reads a property many times faster where all the objects
 * met at that place have one form, and entries come from many hands.
 */
class FormedEntry implements Entry {
  readonly id: string;
  readonly type: string;
  readonly subjects: readonly string[];
  readonly occurred: Moment;
  readonly recorded: Moment | undefined;
  readonly by: string | undefined;
  readonly role: Role | undefined;
  readonly fields: Fields;
  readonly links: readonly Link[] | undefined;
  readonly supersedes: string | undefined;
  readonly strikesOut: string | undefined;
  readonly reason: string | undefined;

  constructor(entry: Entry) {
    this.id = entry.id;
    // Two strings that are one object are compared at once, two that only read alike letter by letter.
    this.type = findEntryType(entry.type)?.name ?? entry.type;
    this.subjects = entry.subjects;
    this.occurred = entry.occurred;
    this.recorded = entry.recorded;
    this.by = entry.by;
    this.role = entry.role;
    this.fields = entry.fields;
    this.links = entry.links;
    this.supersedes = entry.supersedes;
    this.strikesOut = entry.strikesOut;
    this.reason = entry.reason;
  }
}

/** The entries, each of one form; one that is so already is left as it is. */
export function formed(entries: readonly Entry[]): readonly Entry[] {
  return entries.every((entry) => entry instanceof FormedEntry)
    ? entries
    : entries.map((entry) => (entry instanceof FormedEntry ? entry : new FormedEntry(entry)));
}
