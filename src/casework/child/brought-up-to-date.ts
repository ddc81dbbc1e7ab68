import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, FieldKind, FieldValue } from '../../record/types.ts';
import { newSince, type Place } from '../../record/what-is-new.ts';
import type { EntryLine, Fact } from './answers.ts';

/** The line of an entry, with what is new in it where it brings an earlier one of its type up to date; found among `byId`. */
export function withWhatIsNew(entry: Entry, line: EntryLine, byId: ReadonlyMap<string, Entry>): EntryLine {
  const earlier = earlierThan(entry, byId);
  if (earlier === undefined) return line;
  const values = Object.entries(entry.fields);
  return {
    ...line,
    bringsUpToDate: { id: earlier.id, occurred: earlier.occurred },
    facts: line.facts.map((fact, index) => {
      const [name, value] = values[index] ?? [];
      return name === undefined || value === undefined
        ? fact
        : { ...fact, ...newIn(getEntryType(entry.type).fields[name]?.kind, value, earlier.fields[name]) };
    }),
  };
}

function earlierThan(entry: Entry, byId: ReadonlyMap<string, Entry>): Entry | undefined {
  if (entry.links === undefined || getEntryType(entry.type).broughtUpToDate !== true) return undefined;
  return entry.links.flatMap(({ rel, to }) => (rel === 'follows' ? (byId.get(to) ?? []) : [])).find(({ type }) => type === entry.type);
}

function newIn(kind: FieldKind | undefined, now: FieldValue, before: FieldValue | undefined): Pick<Fact, 'isNew'> {
  if (kind === 'long-text' && typeof now === 'string' && typeof before === 'string') {
    const places: readonly Place[] = newSince(before, now);
    return places.length === 0 ? {} : { isNew: places };
  }
  return JSON.stringify(now) === JSON.stringify(before) ? {} : { isNew: 'all' };
}
