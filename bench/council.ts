/**
 * The council that is judged. Its children are told once and kept in files, and every system reads them from there, a few hundred at a time and never
 * all at once. A large council is a smaller one over again under other names, since what is measured is the judging and not the telling.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Day, dayOf } from '../src/calendar/index.ts';
import { demonstrate } from '../src/demonstration/demonstrate.ts';
import type { LoadedPack } from '../src/packs/index.ts';
import type { Entry, SubjectRecord } from '../src/record/types.ts';

/** The day on which everything is asked. */
export const ON: Day = dayOf('2026-03-31');
const SEED = 'bench';
const IN_A_FILE = 250;
/** The most children that are told; a larger council repeats them. */
const MOST_TOLD = 2000;

/** Tells a council's children, keeping to its pack, and writes them into a folder. Answers how many of them there are before they repeat. */
export function tellCouncil({ judged: pack, calendar }: LoadedPack, children: number, folder: string): number {
  const told = Math.min(children, MOST_TOLD);
  let batch: SubjectRecord[] = [];
  let files = 0;
  const write = (): void => {
    writeFileSync(join(folder, `children-${String(files++).padStart(4, '0')}`), serialize(batch));
    batch = [];
  };
  for (const { subjects, entries } of demonstrate({ children: told, seed: SEED, asOf: ON, calendar, pack })) {
    for (const subject of subjects) {
      if (subject.kind !== 'child') continue;
      batch.push({ subject, entries: entries.filter((entry) => entry.subjects.includes(subject.id)), sources: [] });
      if (batch.length === IN_A_FILE) write();
    }
  }
  if (batch.length > 0) write();
  return told;
}

/** The records of so many children from a folder of them, over and over until there are enough. */
export function* childrenIn(folder: string, children: number): Generator<SubjectRecord> {
  const files = readdirSync(folder).sort();
  for (let round = 0, left = children; left > 0; round++) {
    for (const file of files) {
      for (const record of recordsIn(join(folder, file))) {
        if (left-- === 0) return;
        yield renamed(record, round);
      }
      if (left === 0) return;
    }
  }
}

/** What `tellCouncil` wrote. */
function recordsIn(path: string): readonly SubjectRecord[] {
  const read: unknown = deserialize(readFileSync(path));
  if (!isRecords(read)) throw new Error(`${path} holds no children. Delete its folder and run the benchmark again.`);
  return read;
}

function isRecords(read: unknown): read is readonly SubjectRecord[] {
  return (
    Array.isArray(read) && read.every((one: unknown) => typeof one === 'object' && one !== null && 'subject' in one && 'entries' in one)
  );
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
