/** The entries of one child, with ids made of what they say, so that the same fact in another file has the same id. */
import { type Day, isoOf } from '../calendar/index.ts';
import type { Entry, Fields, Link } from '../record/types.ts';
import type { Form } from './preview.ts';

export interface Fact {
  readonly type: string;
  readonly day: Day;
  readonly fields?: Fields;
  readonly links?: readonly Link[];
  /** For a fact that ends something: the day that thing began, where the file says. */
  readonly ends?: { readonly began?: Day };
  /** It says something of what began the same day, or nothing comes after it. */
  readonly comesLast?: true;
}

export interface ChildEntries {
  /** Adds a fact and answers with its entry's id; the same fact given twice is one entry. */
  add(fact: Fact): string;
  /** In order of day, then id. */
  all(): readonly Entry[];
}

/** An empty collection for one child. */
export function childEntries(form: Form, child: string): ChildEntries {
  const byId = new Map<string, Entry>();
  return {
    add(fact) {
      const base = `${form}:${child}:${isoOf(fact.day)}:${turnOf(fact)}:${fact.type}`;
      let id = base;
      for (let count = 2; ; count++) {
        const there = byId.get(id);
        if (there === undefined) break;
        if (sameFields(there.fields, fact.fields)) return id;
        id = `${base}:${count}`;
      }
      byId.set(id, entryOf(id, child, fact));
      return id;
    },
    all: () => [...byId.values()].sort((a, b) => a.occurred.day - b.occurred.day || (a.id < b.id ? -1 : 1)),
  };
}

// Entries of one day with no time are read in order of id: what ends comes before what begins, save where it ends what began that day.
function turnOf(fact: Fact): 1 | 2 | 3 {
  if (fact.comesLast === true) return 3;
  if (fact.ends === undefined) return 2;
  return fact.ends.began === fact.day ? 3 : 1;
}

function entryOf(id: string, child: string, fact: Fact): Entry {
  return {
    id,
    type: fact.type,
    subjects: [child],
    occurred: { day: fact.day },
    fields: fact.fields ?? {},
    ...(fact.links !== undefined && fact.links.length > 0 && { links: fact.links }),
  };
}

function sameFields(one: Fields, other: Fields = {}): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
