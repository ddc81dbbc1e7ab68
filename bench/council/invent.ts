/** A council of the demonstration's families, with no more workers than asked: past that many, those there are take on the rest. */
import type { Day, WorkingCalendar } from '../../src/calendar/index.ts';
import { demonstrate, type Household } from '../../src/demonstration/demonstrate.ts';
import type { Pack } from '../../src/engine/index.ts';
import type { Entry, FieldValue } from '../../src/record/types.ts';

export interface Inventing {
  readonly children: number;
  readonly workers: number;
  readonly seed: string;
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
  /** Kept to these standards, which takes many times as long; otherwise the stories as they are told. */
  readonly pack?: Pack;
}

/** Household after household, as `demonstrate` gives them. */
export function* inventCouncil({ workers, ...options }: Inventing): Generator<Household> {
  const known = new Map<string, string>();
  const byRole = new Map<string, string[]>();
  for (const household of demonstrate(options)) {
    const [worker] = household.subjects;
    if (worker?.kind !== 'worker') {
      yield { ...household, entries: household.entries.map((entry) => renamed(entry, known)) };
      continue;
    }
    const role = worker.id.replace(/\d+$/, '');
    const alike = byRole.get(role) ?? [];
    if (known.size < workers || alike.length === 0) {
      byRole.set(role, [...alike, worker.id]);
      known.set(worker.id, worker.id);
      yield { ...household, entries: household.entries.map((entry) => renamed(entry, known)) };
    } else known.set(worker.id, alike[known.size % alike.length] ?? worker.id);
  }
}

function renamed(entry: Entry, known: ReadonlyMap<string, string>): Entry {
  const named = (value: FieldValue): FieldValue => (typeof value === 'string' ? (known.get(value) ?? value) : value);
  const by = entry.by === undefined ? undefined : (known.get(entry.by) ?? entry.by);
  return {
    ...entry,
    subjects: [...new Set(entry.subjects.map((id) => known.get(id) ?? id))],
    ...(by !== undefined && { by }),
    fields: Object.fromEntries(Object.entries(entry.fields).map(([name, value]) => [name, named(value)])),
  };
}
