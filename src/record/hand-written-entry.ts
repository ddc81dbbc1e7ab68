import { MOST_FAULTS } from './bounds.ts';
import { ENTRY_KEYS } from './check-entry.ts';
import { findEntryType } from './entry-types.ts';
import { isObject } from './fault.ts';
import { didYouMean } from './nearest.ts';
import { quoted } from './plain-text.ts';
import type { EntryType, FieldDeclaration } from './types.ts';

type Members = Readonly<Record<string, unknown>>;

/** An entry as people write it, turned into the form that is checked. */
export interface Prepared {
  readonly entry: Members;
  /** Keys that are neither an entry's own nor fields of its type, each with what to say about it. */
  readonly strangers: readonly { readonly key: string; readonly message: string }[];
  /** Where the person wrote what the form has at that path. */
  readonly writtenAt: (path: string) => string;
}

const WRITTEN_KEYS: readonly string[] = ['subject', ...ENTRY_KEYS.map((key) => (key === 'strikesOut' ? 'strikes-out' : key))];
// Names that an entry has for itself and that some entry types have for a field.
const SHARED_KEYS: readonly string[] = ['role', 'reason'];

/**
 * Prepares an entry written by hand: fields may stand on the entry itself, yes-no fields be 'yes' or 'no', one choice stand for a
 * list of one, and numbers for text. Where the type has a field `role` or `reason`, the word on the entry is that field unless
 * `fields` is there.
 */
export function prepareEntry(written: Members, id: unknown, onlySubject: string | undefined): Prepared {
  const type = typeof written['type'] === 'string' ? findEntryType(written['type']) : undefined;
  const own: Record<string, unknown> = {};
  const flat: Record<string, unknown> = {};
  const strangers: { key: string; message: string }[] = [];
  for (const [key, value] of Object.entries(written).slice(0, MOST_FAULTS)) {
    if (value === null) continue;
    if (isField(key, type, written)) flat[key] = value;
    else if (WRITTEN_KEYS.includes(key)) own[key === 'strikes-out' ? 'strikesOut' : key] = value;
    else if (type !== undefined) strangers.push({ key, message: strangerIn(type, key) });
  }
  const given = isObject(own['fields']) ? own['fields'] : {};
  for (const key of Object.keys(flat)) {
    if (Object.hasOwn(given, key))
      strangers.push({ key, message: `${quoted(key)} is given twice: on the entry and under "fields". Keep one.` });
  }
  const { subject, ...rest } = own;
  const wrongFields = own['fields'] !== undefined && !isObject(own['fields']);
  return {
    entry: {
      ...rest,
      id,
      subjects: own['subjects'] ?? subjectsFrom(subject, onlySubject),
      fields: wrongFields ? own['fields'] : loosened({ ...given, ...flat }, type),
    },
    strangers,
    writtenAt: (path) => whereWritten(path, given, subject !== undefined),
  };
}

function isField(key: string, type: EntryType | undefined, written: Members): boolean {
  if (type === undefined || !Object.hasOwn(type.fields, key)) return false;
  return SHARED_KEYS.includes(key) ? written['fields'] === undefined : true;
}

function strangerIn(type: EntryType, key: string): string {
  const fields = Object.keys(type.fields);
  const suggestion = didYouMean(key, [...fields, ...WRITTEN_KEYS]);
  return `An entry "${type.name}" has no ${quoted(key)}.${suggestion || (fields.length > 0 ? ` Its fields are: ${fields.join(', ')}.` : ' It has no fields.')}`;
}

function subjectsFrom(subject: unknown, onlySubject: string | undefined): unknown {
  if (subject === undefined) return onlySubject === undefined ? undefined : [onlySubject];
  return Array.isArray(subject) ? subject : [subject];
}

function loosened(fields: Members, type: EntryType | undefined): Members {
  if (type === undefined) return {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === null ? [] : [[name, loose(value, Object.hasOwn(type.fields, name) ? type.fields[name] : undefined)]],
    ),
  );
}

function loose(value: unknown, declared: FieldDeclaration | undefined): unknown {
  if (declared === undefined) return value;
  if (declared.kind === 'yes-no') return yesOrNo(value);
  if (declared.kind === 'number') return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (declared.kind === 'choices' || declared.kind === 'network') return (Array.isArray(value) ? value : [value]).map(asText);
  return asText(value);
}

function yesOrNo(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const word = value.trim().toLowerCase();
  if (word === 'yes' || word === 'true') return true;
  return word === 'no' || word === 'false' ? false : value;
}

function asText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

function whereWritten(path: string, underFields: Members, oneSubject: boolean): string {
  const field = /^fields\.(.+)$/.exec(path)?.[1];
  if (field !== undefined && !Object.hasOwn(underFields, field)) return field;
  if (oneSubject && path.startsWith('subjects')) return 'subject';
  return path === 'strikesOut' ? 'strikes-out' : path;
}
