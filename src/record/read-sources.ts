import { type Day, isoOf } from '../calendar/index.ts';
import { LONGEST_TEXT, MOST_FAULTS, MOST_SOURCES_IN_A_FILE } from './bounds.ts';
import { readDay } from './check-moment.ts';
import { readText } from './check-text.ts';
import { ENTRY_TYPES, findEntryType } from './entry-types.ts';
import { type Fault, isObject, shown, within } from './fault.ts';
import { didYouMean } from './nearest.ts';
import { quoted } from './plain-text.ts';
import type { Source } from './types.ts';

const KEYS = ['name', 'holds', 'from', 'to'];
/** What an entry has besides its fields that a source may or may not give. */
const BESIDE_FIELDS = ['recorded', 'by', 'role'];

/** The sources of a file: what each could hold, and when. Faults are added to `faults`, located under `sources`. */
export function readSources(given: unknown, faults: Fault[]): readonly Source[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given) || given.length > MOST_SOURCES_IN_A_FILE) {
    faults.push({ path: 'sources', message: `Expected a list of sources, but found ${shown(given)}.` });
    return [];
  }
  return given.flatMap((one: unknown, index) => (faults.length < MOST_FAULTS && readSource(one, within('sources', index), faults)) || []);
}

function readSource(given: unknown, path: string, faults: Fault[]): Source | undefined {
  if (!isObject(given)) {
    faults.push({ path, message: `Expected a source such as { name: …, holds: { visit: [child-seen] } }, but found ${shown(given)}.` });
    return undefined;
  }
  for (const key of Object.keys(given).slice(0, MOST_FAULTS)) {
    if (!KEYS.includes(key))
      faults.push({
        path: within(path, key),
        message: `A source has no ${quoted(key)}.${didYouMean(key, KEYS) || ` It has: ${KEYS.join(', ')}.`}`,
      });
  }
  const name = readText(given['name'], LONGEST_TEXT);
  if ('wrong' in name) faults.push({ path: within(path, 'name'), message: name.wrong });
  const holds = readHolds(given['holds'], within(path, 'holds'), faults);
  const from = readDate(given['from'], within(path, 'from'), faults);
  const to = readDate(given['to'], within(path, 'to'), faults);
  if (from !== undefined && to !== undefined && to < from) {
    faults.push({ path: within(path, 'to'), message: `It ends on ${isoOf(to)}, before it begins on ${isoOf(from)}. Look at both dates.` });
  }
  if ('wrong' in name || holds === undefined) return undefined;
  return { name: name.value, holds, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function readHolds(given: unknown, path: string, faults: Fault[]): Source['holds'] | undefined {
  if (given === 'everything') return given;
  if (!isObject(given)) {
    faults.push({
      path,
      message: 'Say what the source could hold: "everything", or entry types with their fields, such as { visit: [child-seen, recorded] }.',
    });
    return undefined;
  }
  const holds: Record<string, readonly string[]> = {};
  for (const [type, fields] of Object.entries(given).slice(0, MOST_FAULTS)) {
    const declared = findEntryType(type);
    if (declared === undefined) {
      faults.push({ path: within(path, type), message: `There is no entry type ${quoted(type)}.${didYouMean(type, ENTRY_TYPES.keys())}` });
      continue;
    }
    holds[type] = readFields(fields, [...Object.keys(declared.fields), ...BESIDE_FIELDS], within(path, type), faults);
  }
  return holds;
}

function readFields(given: unknown, known: readonly string[], path: string, faults: Fault[]): readonly string[] {
  if (given === null) return [];
  if (!Array.isArray(given)) {
    faults.push({ path, message: `Expected a list of fields, but found ${shown(given)}.` });
    return [];
  }
  return given.slice(0, MOST_FAULTS).filter((field: unknown, index): field is string => {
    if (typeof field === 'string' && known.includes(field)) return true;
    const suggestion = typeof field === 'string' ? didYouMean(field, known) : '';
    faults.push({
      path: within(path, index),
      message: `${shown(field)} is not a field of it.${suggestion || ` It has: ${known.join(', ')}.`}`,
    });
    return false;
  });
}

function readDate(given: unknown, path: string, faults: Fault[]): Day | undefined {
  if (given === undefined || given === null) return undefined;
  const read = readDay(given);
  if ('value' in read) return read.value;
  faults.push({ path, message: read.wrong });
  return undefined;
}
