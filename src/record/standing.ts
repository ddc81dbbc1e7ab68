import type { Day, Moment } from '../calendar/index.ts';
import type { Entry, Role } from './types.ts';

/**
 * The entries that stand: those seen, less those that a seen entry supersedes or strikes out, less the strikings-out
 * themselves, which say nothing more. Seen means that it occurred on or before `asOf` and was written down by `knownAt`
 * (by the end of that day where a day is given); one that does not say when it was written down is known from the day it occurred.
 */
export function standing(entries: readonly Entry[], asOf?: Day, knownAt?: Day | Moment): readonly Entry[] {
  if (entries.every((entry) => isPlain(entry) && isSeen(entry, asOf, knownAt))) return entries;
  const seen = entries.filter((entry) => isSeen(entry, asOf, knownAt));
  const removed = new Set<string>();
  for (const entry of seen) {
    if (entry.supersedes !== undefined) removed.add(entry.supersedes);
    if (entry.strikesOut !== undefined) removed.add(entry.strikesOut);
  }
  return seen.filter((entry) => entry.strikesOut === undefined && !removed.has(entry.id));
}

function isPlain(entry: Entry): boolean {
  return entry.supersedes === undefined && entry.strikesOut === undefined;
}

/** The versions that led to this entry, from the first to the entry itself; found among `byId`. */
export function chainOf(entry: Entry, byId: ReadonlyMap<string, Entry>): readonly Entry[] {
  const chain = new Set([entry]);
  let earlier = earlierVersion(entry, byId);
  // Records from elsewhere may run in a circle.
  while (earlier !== undefined && !chain.has(earlier)) {
    chain.add(earlier);
    earlier = earlierVersion(earlier, byId);
  }
  return [...chain].toReversed();
}

/** The role in which the act was done: of who first wrote it, where somebody else has amended it since. */
export function roleOfAct(entry: Entry, byId: ReadonlyMap<string, Entry>): Role | undefined {
  if (entry.supersedes === undefined) return entry.role;
  const [first = entry] = chainOf(entry, byId);
  return first.by === entry.by ? entry.role : first.role;
}

function earlierVersion(entry: Entry, byId: ReadonlyMap<string, Entry>): Entry | undefined {
  return entry.supersedes === undefined ? undefined : byId.get(entry.supersedes);
}

function isSeen(entry: Entry, asOf: Day | undefined, knownAt: Day | Moment | undefined): boolean {
  if (asOf !== undefined && entry.occurred.day > asOf) return false;
  return knownAt === undefined || wasKnown(entry.recorded ?? { day: entry.occurred.day }, knownAt);
}

function wasKnown(written: Moment, by: Day | Moment): boolean {
  if (typeof by === 'number') return written.day <= by;
  if (written.day !== by.day) return written.day < by.day;
  return written.minute === undefined || by.minute === undefined || written.minute <= by.minute;
}
