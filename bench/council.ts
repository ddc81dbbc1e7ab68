/**
 * The council that is judged: its children's records, one after another and never all at once. A large council is a smaller one told again and
 * again under other names, since what is measured is the judging and not the telling.
 */
import { type Day, dayOf } from '../src/calendar/index.ts';
import { demonstrate } from '../src/demonstration/demonstrate.ts';
import type { LoadedPack } from '../src/packs/index.ts';
import type { Entry, SubjectRecord } from '../src/record/types.ts';

/** The day on which everything is asked. */
export const ON: Day = dayOf('2026-03-31');
const SEED = 'bench';
/** Told once and kept; a larger council repeats them. */
export const DISTINCT = 2000;

/** Yields the records of so many children. */
export type Council = (children: number) => Generator<SubjectRecord>;

/** A council that keeps to a pack. Its first children are told once, however often they are asked for. */
export function councilOf({ judged: pack, calendar }: LoadedPack): Council {
  const told: SubjectRecord[] = [];
  const telling = recordsOf(demonstrate({ children: DISTINCT, seed: SEED, asOf: ON, calendar, pack }));
  const nth = (index: number): SubjectRecord => {
    while (told.length <= index) {
      const next = telling.next();
      if (next.done === true) throw new Error(`The demonstration ended after ${told.length} children.`);
      told.push(next.value);
    }
    const record = told[index];
    if (record === undefined) throw new Error(`There is no child ${index}.`);
    return record;
  };
  return function* council(children) {
    for (let index = 0; index < children; index++) yield renamed(nth(index % DISTINCT), Math.floor(index / DISTINCT));
  };
}

function* recordsOf(households: ReturnType<typeof demonstrate>): Generator<SubjectRecord> {
  for (const { subjects, entries } of households) {
    for (const subject of subjects) {
      if (subject.kind === 'child') yield { subject, entries: entries.filter((entry) => entry.subjects.includes(subject.id)), sources: [] };
    }
  }
}

/** The same life under another name: every id is new, nothing else is. */
function renamed(record: SubjectRecord, round: number): SubjectRecord {
  if (round === 0) return record;
  const another = (id: string): string => `${id}-${round}`;
  return {
    ...record,
    subject: { ...record.subject, id: another(record.subject.id) },
    entries: record.entries.map((entry): Entry => ({
      ...entry,
      id: another(entry.id),
      subjects: entry.subjects.map(another),
      ...(entry.links && { links: entry.links.map((link) => ({ ...link, to: another(link.to) })) }),
      ...(entry.supersedes !== undefined && { supersedes: another(entry.supersedes) }),
      ...(entry.strikesOut !== undefined && { strikesOut: another(entry.strikesOut) }),
    })),
  };
}
