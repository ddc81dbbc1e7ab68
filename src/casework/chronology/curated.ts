/** What belongs in one child's chronology: what its kind puts there, less what somebody left out, with what somebody added. */
import { findEntryType } from '../../record/entry-types.ts';
import type { Entry } from '../../record/types.ts';
import type { AsAt } from '../child/child-facts.ts';

export interface Curated {
  readonly entry: Entry;
  /** The latest note of it. */
  readonly note?: Entry;
  readonly isIn: boolean;
  /** Its kind alone would have said otherwise. */
  readonly moved: boolean;
}

/** Entries of the chronology itself are no events in it. */
const OF_ITSELF: ReadonlySet<string> = new Set(['chronology-note', 'chronology-analysis', 'chronology-updated']);

/** Every event that is in, and every one that somebody left out, oldest first; what stands in place of an entry takes its note along. */
export function curatedIn({ entries, record }: AsAt): readonly Curated[] {
  const notes = notesIn(record.entries, new Set(entries), laterVersions(record.entries));
  return entries.flatMap((entry) => {
    if (OF_ITSELF.has(entry.type)) return [];
    const note = notes.get(entry.id);
    const isKind = isSignificant(entry);
    if (!isKind && note === undefined) return [];
    const isIn = note === undefined ? isKind : note.fields['place'] === 'in';
    // What nobody would have looked for is not listed for having been left where it was.
    return isIn || isKind ? [{ entry, ...(note !== undefined && { note }), isIn, moved: isIn !== isKind }] : [];
  });
}

export function isSignificant({ type }: Entry): boolean {
  return findEntryType(type)?.significant === true;
}

/** Whether an entry is of a kind that a chronology can hold. */
export function mayBeIn({ type }: Entry): boolean {
  return !OF_ITSELF.has(type);
}

/** What was said of what an event meant, in the event itself or in a note of it. */
export function hasMeaning({ entry, note }: Curated): boolean {
  return [entry.fields['impact'], note?.fields['impact'], note?.fields['since']].some(
    (one) => typeof one === 'string' && one.trim() !== '',
  );
}

/** In the order they were written: two of one minute are told apart by nothing else. */
function notesIn(written: readonly Entry[], standing: ReadonlySet<Entry>, later: ReadonlyMap<string, string>): ReadonlyMap<string, Entry> {
  const notes = new Map<string, Entry>();
  for (const entry of written) {
    if (entry.type !== 'chronology-note' || !standing.has(entry)) continue;
    for (const { rel, to } of entry.links ?? []) if (rel === 'of') notes.set(latestOf(to, later), entry);
  }
  return notes;
}

function laterVersions(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(({ id, supersedes }) => (supersedes === undefined ? [] : [[supersedes, id] as const])));
}

function latestOf(id: string, later: ReadonlyMap<string, string>): string {
  let latest = id;
  // Records from elsewhere may run in a circle.
  for (let left = later.size; left > 0; left--) {
    const next = later.get(latest);
    if (next === undefined) break;
    latest = next;
  }
  return latest;
}
