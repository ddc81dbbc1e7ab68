import { LONGEST_TEXT } from './bounds.ts';
import { readMoment } from './check-moment.ts';
import { readId, readText } from './check-text.ts';
import { EntryReading } from './entry-reading.ts';
import { faultsOfSense, type Known } from './entry-sense.ts';
import { type Fault, isObject, type Read, shown } from './fault.ts';
import { didYouMean } from './nearest.ts';
import { type Entry, type Role, ROLES } from './types.ts';

export type CheckedEntry = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly faults: readonly Fault[] };

/** What an entry has, by the names it is stored under. */
export const ENTRY_KEYS = [
  'id',
  'type',
  'subjects',
  'occurred',
  'recorded',
  'by',
  'role',
  'fields',
  'links',
  'supersedes',
  'strikesOut',
  'reason',
] as const;

/**
 * Checks what claims to be an entry by the declaration of its type. `occurred` and `recorded` may be text or moments. Answers
 * an entry with nothing in it but what was checked, or every fault found.
 */
export function checkEntry(given: unknown, known: Known = {}): CheckedEntry {
  if (!isObject(given)) return { ok: false, faults: [{ path: '', message: `Expected an entry, but found ${shown(given)}.` }] };
  const reading = new EntryReading(given);
  const entry = readEntry(reading);
  if (entry === undefined || reading.faults.length > 0) return { ok: false, faults: reading.faults };
  const faults = faultsOfSense(entry, known);
  return faults.length === 0 ? { ok: true, entry } : { ok: false, faults };
}

function readEntry(reading: EntryReading): Entry | undefined {
  reading.refuseUnknown(ENTRY_KEYS);
  const id = reading.need('id', readId);
  const type = reading.type();
  const subjects = reading.subjects();
  const occurred = reading.need('occurred', readMoment);
  const recorded = reading.maybe('recorded', readMoment);
  const by = reading.maybe('by', readId);
  const role = reading.maybe('role', readRole);
  const links = reading.links();
  const supersedes = reading.maybe('supersedes', readId);
  const strikesOut = reading.maybe('strikesOut', readId);
  const reason = reading.maybe('reason', (given) => readText(given, LONGEST_TEXT));
  const fields = reading.fields(type, strikesOut !== undefined);
  if (id === undefined || type === undefined || subjects === undefined || occurred === undefined) return undefined;
  return {
    id,
    type: type.name,
    subjects,
    occurred,
    fields,
    ...(recorded && { recorded }),
    ...(by !== undefined && { by }),
    ...(role && { role }),
    ...(links && links.length > 0 && { links }),
    ...(supersedes !== undefined && { supersedes }),
    ...(strikesOut !== undefined && { strikesOut }),
    ...(reason !== undefined && { reason }),
  };
}

function readRole(given: unknown): Read<Role> {
  const role = ROLES.find((one) => one === given);
  if (role !== undefined) return { value: role };
  return { wrong: `${shown(given)} is not a role.${typeof given === 'string' ? didYouMean(given, ROLES) : ''}` };
}
