import { MOST_FAULTS, MOST_SUGGESTIONS } from './bounds.ts';
import { type Fault, within } from './fault.ts';
import { didYouMean } from './nearest.ts';
import type { Entry, Subject } from './types.ts';

/** What is wrong between entries that are each right: ids used twice, and names of entries or subjects that are not there. */
export function faultsBetween(entries: readonly (Entry | undefined)[], subjects: ReadonlyMap<string, Subject>): readonly Fault[] {
  const byId = new Map<string, Entry>();
  const faults: Fault[] = [];
  let suggestions = 0;
  const suggested = (id: string, known: Iterable<string>): string => (suggestions++ < MOST_SUGGESTIONS ? didYouMean(id, known) : '');
  const eachEntry = (visit: (entry: Entry, path: string) => void): void =>
    entries.forEach((entry, index) => {
      if (entry !== undefined && faults.length < MOST_FAULTS) visit(entry, within('entries', index));
    });
  eachEntry((entry, path) => {
    if (byId.has(entry.id)) faults.push({ path: within(path, 'id'), message: `Two entries have the id "${entry.id}". Give each its own.` });
    byId.set(entry.id, entry);
  });
  eachEntry((entry, path) => {
    for (const { key, id } of namesIn(entry)) {
      if (!byId.has(id))
        faults.push({ path: within(path, key), message: `There is no entry "${id}" in this record.${suggested(id, byId.keys())}` });
    }
    for (const id of entry.subjects) {
      if (!subjects.has(id))
        faults.push({
          path: within(path, 'subjects'),
          message: `There is no subject "${id}" in this record.${suggested(id, subjects.keys())}`,
        });
    }
  });
  const clear = new Set<string>();
  const circling = new Set<string>();
  eachEntry((entry, path) => {
    if (endsInACircle(entry, byId, clear, circling)) {
      faults.push({
        path: within(path, 'supersedes'),
        message: 'These entries supersede one another in a circle. The first version supersedes nothing.',
      });
    }
  });
  return faults;
}

function namesIn({ links = [], supersedes, strikesOut }: Entry): readonly { readonly key: string; readonly id: string }[] {
  return [
    ...links.map((link, index) => ({ key: within('links', index), id: link.to })),
    ...(supersedes === undefined ? [] : [{ key: 'supersedes', id: supersedes }]),
    ...(strikesOut === undefined ? [] : [{ key: 'strikes-out', id: strikesOut }]),
  ];
}

/** Follows the versions back from the entry; those found to come to an end are added to `clear`, the others to `circling`, and none is followed again. */
function endsInACircle(entry: Entry, byId: ReadonlyMap<string, Entry>, clear: Set<string>, circling: Set<string>): boolean {
  const met = new Set<string>();
  for (let id: string | undefined = entry.id; id !== undefined && !clear.has(id); id = byId.get(id)?.supersedes) {
    if (met.has(id) || circling.has(id)) {
      for (const one of met) circling.add(one);
      return true;
    }
    met.add(id);
  }
  for (const id of met) clear.add(id);
  return false;
}
