import { chainOf } from '../../record/standing.ts';
import type { Entry } from '../../record/types.ts';

/** An entry among its versions in one record. */
export interface Versions {
  /** From the first to the last. */
  readonly all: readonly Entry[];
  readonly last: Entry;
  /** The entry that struck one of them out. */
  readonly struckOut?: Entry;
  /** Everyone who signed a version of it. */
  readonly authors: readonly string[];
}

/** Every version of this entry: what it stands in place of, and what stands in place of it. */
export function versionsOf(entry: Entry, entries: readonly Entry[]): Versions {
  const byId = new Map(entries.map((one) => [one.id, one]));
  const all = [...chainOf(entry, byId)];
  // Records from elsewhere may run in a circle.
  for (let next = replacing(entry, entries); next !== undefined && !all.includes(next); next = replacing(next, entries)) all.push(next);
  const ids = new Set(all.map(({ id }) => id));
  const struckOut = entries.find(({ strikesOut }) => strikesOut !== undefined && ids.has(strikesOut));
  return {
    all,
    last: all.at(-1) ?? entry,
    ...(struckOut !== undefined && { struckOut }),
    authors: [...new Set(all.flatMap(({ by }) => by ?? []))],
  };
}

/** Whether this is what stands: nothing in place of it, and not struck out. */
export function standsIn({ last, struckOut }: Versions, { id }: Entry): boolean {
  return struckOut === undefined && last.id === id;
}

function replacing({ id }: Entry, entries: readonly Entry[]): Entry | undefined {
  return entries.find(({ supersedes }) => supersedes === id);
}
