import type { Day } from '../calendar/index.ts';
import { MOST_ENTRIES_IN_A_FILE, MOST_FAULTS } from './bounds.ts';
import { checkEntry } from './check-entry.ts';
import { idAsWritten } from './check-text.ts';
import { faultsBetween } from './entries-together.ts';
import { type Fault, isObject, shown, within } from './fault.ts';
import { prepareEntry } from './hand-written-entry.ts';
import { didYouMean } from './nearest.ts';
import { inOrder } from './order.ts';
import { readSources } from './read-sources.ts';
import { readSubjects } from './read-subjects.ts';
import { quoted } from './plain-text.ts';
import type { Entry, Subject, SubjectRecord } from './types.ts';

export type ReadRecords =
  | { readonly ok: true; readonly records: readonly SubjectRecord[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const KEYS = ['subjects', 'entries', 'sources'];

/**
 * Reads a record written by hand or made by a program, already parsed from YAML or JSON: `{ subjects, entries, sources? }` as
 * docs/record.md shows. Answers one record for each subject with its entries in order, an entry about several being in
 * each; or every fault, located by its path. With `today`, nothing may have happened after it.
 */
export function readRecordFile(given: unknown, today?: Day): ReadRecords {
  if (!isObject(given)) {
    return { ok: false, faults: [{ path: '', message: `Expected a record with "subjects" and "entries", but found ${shown(given)}.` }] };
  }
  const faults: Fault[] = [];
  for (const key of Object.keys(given).slice(0, MOST_FAULTS)) {
    if (!KEYS.includes(key))
      faults.push({
        path: within('', key),
        message: `A record has no ${quoted(key)}.${didYouMean(key, KEYS) || ` It has: ${KEYS.join(', ')}.`}`,
      });
  }
  const subjects = readSubjects(given['subjects'], faults);
  const sources = readSources(given['sources'], faults);
  const entries = readEntries(given['entries'], subjects, today, faults);
  if (faults.length > 0) return { ok: false, faults };
  const about = bySubject(inOrder(entries));
  return { ok: true, records: [...subjects.values()].map((subject) => ({ subject, sources, entries: about.get(subject.id) ?? [] })) };
}

function readEntries(given: unknown, subjects: ReadonlyMap<string, Subject>, today: Day | undefined, faults: Fault[]): readonly Entry[] {
  if (Array.isArray(given) && given.length > MOST_ENTRIES_IN_A_FILE) {
    faults.push({
      path: 'entries',
      message: `There are ${given.length} entries, more than ${MOST_ENTRIES_IN_A_FILE}. Give them in parts.`,
    });
    return [];
  }
  if (!Array.isArray(given)) {
    faults.push({
      path: 'entries',
      message: `Expected a list of entries, but found ${shown(given)}. Write entries: [] where there are none.`,
    });
    return [];
  }
  const entries: (Entry | undefined)[] = [];
  for (const [index, one] of given.entries()) {
    if (faults.length >= MOST_FAULTS) return [];
    entries.push(readEntry(one, index, subjects, today, faults));
  }
  if (subjects.size > 0 && !entries.includes(undefined)) faults.push(...faultsBetween(entries, subjects));
  return entries.filter((entry) => entry !== undefined);
}

function readEntry(
  given: unknown,
  index: number,
  subjects: ReadonlyMap<string, Subject>,
  today: Day | undefined,
  faults: Fault[],
): Entry | undefined {
  const path = within('entries', index);
  if (!isObject(given)) {
    faults.push({ path, message: `Expected an entry such as { type: visit, occurred: 2026-03-02 }, but found ${shown(given)}.` });
    return undefined;
  }
  const prepared = prepareEntry(given, idFor(given, index), subjects.size === 1 ? [...subjects.keys()][0] : undefined);
  for (const { key, message } of prepared.strangers) faults.push({ path: within(path, key), message });
  const checked = checkEntry(prepared.entry, { subjects, ...(today !== undefined && { today }) });
  if (checked.ok) return checked.entry;
  for (const fault of checked.faults) faults.push({ path: within(path, prepared.writtenAt(fault.path)), message: fault.message });
  return undefined;
}

// Padded, so that entries given ids by their place also stand in that place when put in order by id.
function idFor(given: Readonly<Record<string, unknown>>, index: number): unknown {
  return idAsWritten(given['id']) ?? `e${String(index + 1).padStart(4, '0')}`;
}

function bySubject(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const about = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const id of entry.subjects) {
      const own = about.get(id);
      if (own === undefined) about.set(id, [entry]);
      else own.push(entry);
    }
  }
  return about;
}
