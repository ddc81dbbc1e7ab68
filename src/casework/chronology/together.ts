/** The chronologies of brothers and sisters as one: what stands in several records alike is one event. */
import { compareEntries } from '../../record/order.ts';
import type { Entry } from '../../record/types.ts';
import type { Named } from '../answers.ts';
import type { AsAt } from '../child/child-facts.ts';
import { type Curated, curatedIn, hasMeaning } from './curated.ts';

/** One event with the children in whose chronologies it stands; of each, what was curated in their own record. */
export interface Event {
  readonly entry: Entry;
  readonly of: readonly { readonly child: Named; readonly curated: Curated }[];
}

/** The events of these records, oldest first. Nothing is known here of any record but these, so of no other is anything said. */
export function eventsIn(records: readonly AsAt[], keep: (curated: Curated) => boolean): readonly Event[] {
  const events = new Map<string, Event>();
  for (const child of records) {
    const named: Named = { id: child.record.subject.id, name: child.record.subject.name ?? child.record.subject.id };
    for (const curated of curatedIn(child)) {
      if (!keep(curated)) continue;
      const same = records.length === 1 ? curated.entry.id : likenessOf(curated.entry);
      const before = events.get(same);
      events.set(same, { entry: before?.entry ?? curated.entry, of: [...(before?.of ?? []), { child: named, curated }] });
    }
  }
  return [...events.values()].toSorted((one, other) => compareEntries(one.entry, other.entry));
}

/** Two children's entries that one worker wrote of one act, word for word alike, tell the same event. */
function likenessOf({ type, occurred, by, role, fields }: Entry): string {
  return JSON.stringify([type, occurred.day, occurred.minute, by, role, Object.entries(fields).toSorted()]);
}

/** Whether anybody said what it meant for one of them. */
export function isAnalysed({ of }: Event): boolean {
  return of.some(({ curated }) => hasMeaning(curated));
}
