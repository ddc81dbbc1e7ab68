/** Episodes, found by reading the record day by day. */
import type { Day } from '../../src/calendar/index.ts';
import type { FieldTest } from '../../src/engine/standard.ts';
import type { Entry, EpisodeCue, EpisodeKind, FieldValue } from '../../src/record/types.ts';
import { closesRecord, episodeKind } from './declared.ts';
import { passes } from './matches.ts';
import { entriesOn, type Seen } from './seen.ts';

/** One episode: open on a day from its first day up to, not including, its last. */
export interface Spell {
  readonly kind: EpisodeKind;
  readonly opened: Entry;
  /** The other subject it is about, where one runs for each. */
  readonly other: string | undefined;
  readonly from: Day;
  /** Every entry in the order in which the episodes of its kind were read. */
  readonly read: readonly Entry[];
  closed: Entry | undefined;
  to: Day | undefined;
}

export function spellsOf(name: string, seen: Seen): readonly Spell[] {
  const kind = episodeKind(name);
  const spells: Spell[] = [];
  const before: Entry[] = [];
  for (const day of new Set(seen.entries.map((entry) => entry.occurred.day))) {
    for (const entry of inOrderOfTheDay(kind, entriesOn(day, seen), spells)) {
      if (closesRecord(entry.type)) {
        for (const spell of spells) close(spell, entry);
        return spells;
      }
      before.push(entry);
      read(kind, entry, spells, before, seen);
    }
  }
  return spells;
}

/** What was open when the day began ends before another opens; where nothing was, the opening comes first; unless all has a time. */
function inOrderOfTheDay(kind: EpisodeKind, entries: readonly Entry[], spells: readonly Spell[]): readonly Entry[] {
  const isClosing = (entry: Entry): boolean => kind.closes.some((cue) => isCue(entry, cue));
  if (entries.every((entry) => !isAbout(kind, entry) || entry.occurred.minute !== undefined)) return entries;
  const closing = entries.filter(isClosing);
  const others = entries.filter((entry) => !isClosing(entry));
  return spells.some((spell) => spell.to === undefined) ? [...closing, ...others] : [...others, ...closing];
}

function isAbout(kind: EpisodeKind, entry: Entry): boolean {
  return [...kind.opens, ...kind.closes, ...Object.values(kind.attributes).flat()].some((cue) => cue.entry === entry.type);
}

/** Where one runs for each other subject, an entry about several is read once for each. */
function read(kind: EpisodeKind, entry: Entry, spells: Spell[], before: readonly Entry[], seen: Seen): void {
  const { subject } = seen.record;
  const others = kind.oneForEachOther?.includes(subject.kind) === true ? entry.subjects.filter((id) => id !== subject.id) : [];
  for (const other of others.length === 0 ? [undefined] : others) readFor(other, kind, entry, spells, before);
}

function readFor(other: string | undefined, kind: EpisodeKind, entry: Entry, spells: Spell[], before: readonly Entry[]): void {
  const open = (): readonly Spell[] =>
    spells.filter((spell) => spell.to === undefined && isSameSide(spell, entry) && (other === undefined || other === spell.other));
  for (const spell of open()) {
    if (kind.closes.some((cue) => isCue(entry, cue) && (cue.onLaterDays !== true || entry.occurred.day > spell.from))) close(spell, entry);
  }
  if (!kind.opens.some((cue) => isCue(entry, cue))) return;
  if (kind.replaces === true) for (const spell of open()) close(spell, entry);
  if (open().length === 0)
    spells.push({ kind, opened: entry, other, from: entry.occurred.day, read: before, closed: undefined, to: undefined });
}

function close(spell: Spell, by: Entry): void {
  if (spell.to !== undefined) return;
  spell.closed = by;
  spell.to = by.occurred.day;
}

function isSameSide({ kind, opened }: Spell, entry: Entry): boolean {
  const field = kind.sideBySideBy;
  return field === undefined || entry.fields[field] === undefined || entry.fields[field] === opened.fields[field];
}

function isCue(entry: Entry, cue: EpisodeCue): boolean {
  const isSo = ([field, wanted]: readonly [string, FieldValue]): boolean => isOneOf(entry.fields[field], wanted);
  return entry.type === cue.entry && Object.entries(cue.where ?? {}).every(isSo) && !Object.entries(cue.unless ?? {}).some(isSo);
}

function isOneOf(value: FieldValue | undefined, wanted: FieldValue): boolean {
  return typeof wanted === 'object' ? typeof value === 'string' && wanted.includes(value) : value === wanted;
}

function isOpenOn(spell: Spell, day: Day): boolean {
  return spell.from <= day && (spell.to === undefined || day < spell.to);
}

export function openOn(name: string, day: Day, seen: Seen): readonly Spell[] {
  return spellsOf(name, seen).filter((spell) => isOpenOn(spell, day));
}

/** The latest value on or before the day, from the entry that opened the episode or one made after it while it lasted. */
export function attributeOn(spell: Spell, name: string, day: Day, seen: Seen): FieldValue | undefined {
  let value: FieldValue | undefined;
  for (const entry of seen.entries.filter((one) => one.occurred.day <= day && isWithin(spell, one))) {
    for (const source of spell.kind.attributes[name] ?? []) {
      if (source.entry === entry.type) value = ('value' in source ? source.value : entry.fields[source.field]) ?? value;
    }
  }
  return value;
}

function isWithin(spell: Spell, entry: Entry): boolean {
  if (entry === spell.opened) return true;
  const place = spell.read.indexOf(entry);
  return (
    place > spell.read.indexOf(spell.opened) &&
    (spell.closed === undefined || !spell.read.includes(spell.closed) || place < spell.read.indexOf(spell.closed)) &&
    isSameSide(spell, entry)
  );
}

export function hasAttributes(spell: Spell, tests: Readonly<Record<string, FieldTest>>, day: Day, seen: Seen): boolean {
  return Object.entries(tests).every(([name, test]) => passes(attributeOn(spell, name, day, seen), test));
}
