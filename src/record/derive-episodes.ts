import type { Day } from '../calendar/index.ts';
import { type Arranged, arrangedByType } from './arranged-record.ts';
import { ENTRY_TYPES } from './entry-types.ts';
import { EPISODE_KINDS } from './episode-kinds.ts';
import { compareEntries, merged } from './order.ts';
import type { AttributeSource, Entry, Episode, EpisodeCue, EpisodeKind, FieldValue, Subject } from './types.ts';

type Kinds = ReadonlyMap<string, EpisodeKind>;
type Change = { readonly from: Day; readonly value: FieldValue };

interface OpenEpisode {
  readonly opened: Entry;
  readonly attributes: Record<string, Change[]>;
  /** The other subject it is about, where one runs for each (see `oneForEachOther`). */
  readonly other: string | undefined;
}

type Told = readonly (readonly [string, FieldValue])[];

/** A cue for one entry type, with what its fields must and must not say. */
interface Cue {
  readonly where: Told;
  readonly unless: Told;
  readonly onLaterDays: boolean;
}

/** What entries of one type do to episodes of one kind. */
interface Touch {
  readonly opens: readonly Cue[];
  readonly closes: readonly Cue[];
  readonly attributes: readonly (readonly [string, AttributeSource])[];
}

/** A kind with what each entry type does to it, worked out once. */
interface Reading {
  readonly kind: EpisodeKind;
  readonly byType: ReadonlyMap<string, Touch>;
}

/** How one kind is read in one subject's record. */
interface Reader {
  readonly kind: EpisodeKind;
  readonly byType: ReadonlyMap<string, Touch>;
  readonly seenBy: Subject | undefined;
  /** In the order in which they began. */
  readonly open: OpenEpisode[];
  readonly ended: Episode[];
}

const CLOSES_RECORD: ReadonlySet<string> = new Set(
  [...ENTRY_TYPES.values()].filter(({ closesRecord }) => closesRecord === true).map(({ name }) => name),
);
const NO_READINGS: readonly Reading[] = [];
const indexes = new WeakMap<Kinds, ReadonlyMap<string, readonly Reading[]>>();

/**
 * The episodes that the entries make in the record of `seenBy`, in the order of the days they opened. The entries must be
 * standing and in order (see `standing` and `inOrder`). Opening what is open changes nothing, unless the kind replaces; closing
 * what is not open changes nothing. On a day with an ending and a beginning of one kind, what was open ends before the next
 * begins, and where nothing was open the beginning comes first, unless all have a time. An entry that closes the record ends
 * every episode.
 */
export function deriveEpisodes(entries: readonly Entry[], kinds: Kinds = EPISODE_KINDS, seenBy?: Subject): readonly Episode[] {
  return [...episodesByKind(arrangedByType(entries), kinds, seenBy).values()].flat().sort((a, b) => a.from - b.from);
}

/** The same by the name of their kind; of kinds that there are any of. */
export function episodesByKind(
  { byType: alike }: Arranged,
  kinds: Kinds = EPISODE_KINDS,
  seenBy?: Subject,
): ReadonlyMap<string, readonly Episode[]> {
  const last = closing(alike);
  const found = new Map<string, readonly Episode[]>();
  for (const [{ kind, byType }, touching] of entriesByKind(alike, kinds)) {
    const told = last === undefined ? touching : untilClosed(touching, last);
    if (told.length === 0) continue;
    const episodes = readAll({ kind, byType, seenBy, open: [], ended: [] }, told, last);
    if (episodes.length > 0) found.set(kind.name, inOrderBegun(episodes));
  }
  return found;
}

/** Most end in the order in which they began. */
function inOrderBegun(episodes: readonly Episode[]): readonly Episode[] {
  for (let i = 1; i < episodes.length; i++) {
    if ((episodes[i]?.from ?? 0) < (episodes[i - 1]?.from ?? 0)) return episodes.toSorted((a, b) => a.from - b.from);
  }
  return episodes;
}

/** The first entry that closes the record. */
function closing(byType: Arranged['byType']): Entry | undefined {
  let first: Entry | undefined;
  for (const type of CLOSES_RECORD) {
    const entry = byType.get(type)?.[0];
    if (entry !== undefined && (first === undefined || compareEntries(entry, first) < 0)) first = entry;
  }
  return first;
}

/** The entries that touch each kind, in order; most kinds are touched by a few of one or two types. */
function entriesByKind(byType: Arranged['byType'], kinds: Kinds): ReadonlyMap<Reading, readonly Entry[]> {
  const kindsByType = indexOf(kinds);
  const found = new Map<Reading, readonly Entry[]>();
  for (const [type, alike] of byType) {
    for (const reading of kindsByType.get(type) ?? NO_READINGS) {
      const touching = found.get(reading);
      found.set(reading, touching === undefined ? alike : merged(touching, alike));
    }
  }
  return found;
}

/** Those up to the day on which the record closed, with what closed it in its place; none where all of them came after it. */
function untilClosed(touching: readonly Entry[], last: Entry): readonly Entry[] {
  const told = touching.filter((entry) => entry !== last && entry.occurred.day <= last.occurred.day);
  const [first] = told;
  return first === undefined || compareEntries(first, last) > 0 ? [] : merged(told, [last]);
}

function indexOf(kinds: Kinds): ReadonlyMap<string, readonly Reading[]> {
  const known = indexes.get(kinds);
  if (known !== undefined) return known;
  const index = new Map<string, Reading[]>();
  for (const reading of [...kinds.values()].map(readingOf)) {
    for (const type of reading.byType.keys()) index.set(type, [...(index.get(type) ?? NO_READINGS), reading]);
  }
  indexes.set(kinds, index);
  return index;
}

function readingOf(kind: EpisodeKind): Reading {
  const sources = Object.values(kind.attributes).flat();
  const types = new Set([...kind.opens, ...kind.closes, ...sources].map((cue) => cue.entry));
  return { kind, byType: new Map([...types].map((type) => [type, touchOf(kind, type)])) };
}

function touchOf(kind: EpisodeKind, type: string): Touch {
  const ofType = (cues: readonly EpisodeCue[]): readonly Cue[] =>
    cues
      .filter(({ entry }) => entry === type)
      .map(({ where = {}, unless = {}, onLaterDays = false }) => ({
        where: Object.entries(where),
        unless: Object.entries(unless),
        onLaterDays,
      }));
  return {
    opens: ofType(kind.opens),
    closes: ofType(kind.closes),
    attributes: Object.entries(kind.attributes).flatMap(([name, sources]) => {
      const source = sources.find(({ entry }) => entry === type);
      return source === undefined ? [] : [[name, source] as const];
    }),
  };
}

function readAll(reader: Reader, entries: readonly Entry[], last: Entry | undefined): readonly Episode[] {
  for (let from = 0; from < entries.length;) {
    const to = endOfDay(entries, from);
    const day = to === from + 1 ? undefined : inTheOrderOfTheWork(reader, entries.slice(from, to), last);
    for (let place = from; place < to; place++) {
      const entry = day === undefined ? entries[place] : day[place - from];
      if (entry === undefined) continue;
      if (entry === last) {
        for (const episode of reader.open) reader.ended.push(episodeFrom(reader.kind, episode, entry));
        return reader.ended;
      }
      readEntry(reader, entry);
    }
    from = to;
  }
  for (const episode of reader.open) reader.ended.push(episodeFrom(reader.kind, episode));
  return reader.ended;
}

/** The place after the last entry of the day that begins at a place. */
function endOfDay(entries: readonly Entry[], from: number): number {
  const day = entries[from]?.occurred.day;
  let to = from + 1;
  while (entries[to]?.occurred.day === day && to < entries.length) to += 1;
  return to;
}

function inTheOrderOfTheWork({ byType, open }: Reader, day: readonly Entry[], last: Entry | undefined): readonly Entry[] {
  if (day.every((entry) => entry.occurred.minute !== undefined || entry === last)) return day;
  const { ending = [], rest = [] } = Object.groupBy(day, (entry) =>
    isCue(byType.get(entry.type)?.closes ?? NO_CUES, entry) ? 'ending' : 'rest',
  );
  return open.length > 0 ? [...ending, ...rest] : [...rest, ...ending];
}

const NO_CUES: readonly Cue[] = [];

function readEntry(reader: Reader, entry: Entry): void {
  const touch = reader.byType.get(entry.type);
  if (touch === undefined) return;
  for (const other of othersOf(reader, entry)) {
    if (touch.closes.length > 0) endThose(reader, entry, other, touch);
    if (isCue(touch.opens, entry)) begin(reader, entry, other);
    if (touch.attributes.length === 0) continue;
    for (const episode of reader.open) if (speaksOf(reader, entry, other, episode)) takeAttributes(touch, entry, episode);
  }
}

/** Opens another, unless one that it would stand beside goes on; that one ends where the kind replaces. */
function begin(reader: Reader, entry: Entry, other: string | undefined): void {
  const { kind, open } = reader;
  if (kind.replaces === true) endThose(reader, entry, other);
  else if (open.some((episode) => speaksOf(reader, entry, other, episode))) return;
  open.push({ opened: entry, attributes: {}, other });
}

/** Ends those open that an entry speaks of and, where it is given what it does, closes. */
function endThose(reader: Reader, entry: Entry, other: string | undefined, touch?: Touch): void {
  const { kind, open, ended } = reader;
  for (let place = 0; place < open.length;) {
    const episode = open[place];
    const isOver =
      episode !== undefined && speaksOf(reader, entry, other, episode) && (touch === undefined || closes(touch, entry, episode));
    if (!isOver) {
      place += 1;
      continue;
    }
    open.splice(place, 1);
    ended.push(episodeFrom(kind, episode, entry));
  }
}

const ALIKE: readonly undefined[] = [undefined];

/** The other subjects of the entry, each to be read by itself; one unnamed where they are not told apart. */
function othersOf({ kind, seenBy }: Reader, entry: Entry): readonly (string | undefined)[] {
  if (seenBy === undefined || kind.oneForEachOther?.includes(seenBy.kind) !== true) return ALIKE;
  const others = entry.subjects.filter((id) => id !== seenBy.id);
  return others.length === 0 ? ALIKE : others;
}

/** Of those running side by side, an entry that does not say which it means concerns them all. */
function speaksOf({ kind }: Reader, entry: Entry, other: string | undefined, episode: OpenEpisode): boolean {
  if (other !== undefined && other !== episode.other) return false;
  if (kind.sideBySideBy === undefined) return true;
  const side = entry.fields[kind.sideBySideBy];
  return side === undefined || side === episode.opened.fields[kind.sideBySideBy];
}

function closes(touch: Touch, entry: Entry, episode: OpenEpisode): boolean {
  if (touch.closes.length === 0) return false;
  const laterDay = entry.occurred.day > episode.opened.occurred.day;
  return touch.closes.some((cue) => (laterDay || !cue.onLaterDays) && fits(cue, entry));
}

function isCue(cues: readonly Cue[], entry: Entry): boolean {
  for (const cue of cues) if (fits(cue, entry)) return true;
  return false;
}

function fits({ where, unless }: Cue, entry: Entry): boolean {
  for (const [field, wanted] of where) if (!isAnyOf(entry.fields[field], wanted)) return false;
  for (const [field, unwanted] of unless) if (isAnyOf(entry.fields[field], unwanted)) return false;
  return true;
}

function isAnyOf(value: FieldValue | undefined, wanted: FieldValue): boolean {
  if (value === undefined) return false;
  if (typeof value !== 'object' && typeof wanted !== 'object') return value === wanted;
  const values: readonly FieldValue[] = typeof value === 'object' ? value : [value];
  const accepted: readonly FieldValue[] = typeof wanted === 'object' ? wanted : [wanted];
  return values.some((one) => accepted.includes(one));
}

function takeAttributes({ attributes }: Touch, entry: Entry, episode: OpenEpisode): void {
  for (const [name, source] of attributes) {
    const value = 'field' in source ? entry.fields[source.field] : source.value;
    if (value !== undefined) changeTo(value, entry.occurred.day, (episode.attributes[name] ??= []));
  }
}

function changeTo(value: FieldValue, from: Day, changes: Change[]): void {
  if (changes.at(-1)?.from === from) changes.pop();
  changes.push({ from, value });
}

function episodeFrom(kind: EpisodeKind, { opened, attributes }: OpenEpisode, closed?: Entry): Episode {
  const started = { kind: kind.name, opened, from: opened.occurred.day, attributes };
  return closed === undefined ? started : { ...started, to: closed.occurred.day, closed };
}
