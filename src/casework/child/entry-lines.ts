import { type Day, isoOf, limitText, parseLimit, parts, tryDayOf } from '../../calendar/index.ts';
import { findEntryType, getEntryType } from '../../record/entry-types.ts';
import { compareEntries } from '../../record/order.ts';
import type { Entry, FieldDeclaration, FieldValue, Role } from '../../record/types.ts';
import type { EntryLine, Fact } from './answers.ts';
import { withWhatIsNew } from './brought-up-to-date.ts';

/** Names of workers and titles of standards, for the ids that entries hold. */
export interface Known {
  workerName(id: string): string;
  roleName(role: Role): string;
  standardTitle(id: string): string | undefined;
  /** Of somebody in the child's network, by the id of the first entry about them. */
  networkName(id: string): string;
}

/** Entries in the order of a timeline, without those that only remove others. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ strikesOut }) => strikesOut === undefined).toSorted((one, other) => compareEntries(other, one));
}

/** These entries as a reader sees them; those that another `among` has replaced or removed later are kept and say so. */
export function entryLines(entries: readonly Entry[], among: readonly Entry[], known: Known): EntryLine[] {
  const byId = new Map(among.map((entry) => [entry.id, entry]));
  const replacedBy = new Map<string, Entry>();
  const removedBy = new Map<string, Entry>();
  for (const entry of among) {
    if (entry.supersedes !== undefined) replacedBy.set(entry.supersedes, entry);
    if (entry.strikesOut !== undefined) removedBy.set(entry.strikesOut, entry);
  }
  return entries.map((entry) => ({
    ...withWhatIsNew(entry, entryLine(entry, known), byId),
    ...withdrawn(removedBy.get(entry.id), replacedBy.get(entry.id)),
  }));
}

/** One entry in words. */
export function entryLine(entry: Entry, known: Known): EntryLine {
  const type = getEntryType(entry.type);
  return {
    id: entry.id,
    type: entry.type,
    label: type.label,
    occurred: entry.occurred,
    ...(entry.recorded === undefined ? {} : { recorded: entry.recorded }),
    ...(entry.by === undefined ? {} : { by: known.workerName(entry.by) }),
    ...(entry.role === undefined ? {} : { role: known.roleName(entry.role) }),
    significant: type.significant === true,
    facts: Object.entries(entry.fields).map(([name, value]) => factOf(type.fields[name], name, value, known)),
    ...(entry.supersedes === undefined
      ? {}
      : { replaces: { id: entry.supersedes, ...(entry.reason !== undefined && { reason: entry.reason }) } }),
  };
}

function withdrawn(removed: Entry | undefined, replaced: Entry | undefined): Pick<EntryLine, 'withdrawn'> {
  const by = removed ?? replaced;
  if (by === undefined) return {};
  return { withdrawn: { how: removed === undefined ? 'replaced' : 'removed', ...(by.reason !== undefined && { reason: by.reason }) } };
}

/** One answer in words, under what was asked. */
export function factOf(declared: FieldDeclaration | undefined, name: string, value: FieldValue, known: Known): Fact {
  return { label: declared?.label ?? name.replaceAll('-', ' '), value: valueWords(declared, value, known) };
}

function valueWords(declared: FieldDeclaration | undefined, value: FieldValue, known: Known): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string')
    return value.map((one) => (declared?.kind === 'network' ? known.networkName(one) : (declared?.options?.[one] ?? one))).join(', ');
  switch (declared?.kind) {
    case 'choice':
    case 'choices':
      return declared.options?.[value] ?? value;
    case 'worker':
      return known.workerName(value);
    case 'standard':
      return known.standardTitle(value) ?? value;
    case 'date':
      return isoInWords(value);
    case 'limit':
      return limitText(parseLimit(value));
    case 'role':
      return value.replaceAll('-', ' ');
    default:
      return value;
  }
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function isoInWords(iso: string): string {
  const day = tryDayOf(iso);
  return day === undefined ? iso : dayInWords(day);
}

/** '14 April 2026' */
export function dayInWords(day: Day): string {
  const date = parts(day);
  return `${date.day} ${MONTHS[date.month - 1] ?? isoOf(day)} ${date.year}`;
}

/** The words for a kind of entry in a list of counts. */
export function entryPlural(type: string): string {
  return findEntryType(type)?.plural ?? type.replaceAll('-', ' ');
}
