import type { Day } from '../calendar/index.ts';
import { ENTRY_TYPES } from './entry-types.ts';
import { EPISODE_KINDS } from './episode-kinds.ts';
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
  readonly open: Set<OpenEpisode>;
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
  return [...episodesByKind(entries, kinds, seenBy).values()].flat().sort((a, b) => a.from - b.from);
}

/** The same by the name of their kind; of kinds that there are any of. */
export function episodesByKind(
  entries: readonly Entry[],
  kinds: Kinds = EPISODE_KINDS,
  seenBy?: Subject,
): ReadonlyMap<string, readonly Episode[]> {
  const last = entries.find((entry) => CLOSES_RECORD.has(entry.type));
  const found = new Map<string, readonly Episode[]>();
  for (const [{ kind, byType }, touching] of entriesByKind(entries, kinds, last)) {
    const episodes = readAll({ kind, byType, seenBy, open: new Set(), ended: [] }, touching, last);
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

/** The entries that touch each kind, with the entry that closes the record among them where there is one. */
function entriesByKind(entries: readonly Entry[], kinds: Kinds, last: Entry | undefined): ReadonlyMap<Reading, readonly Entry[]> {
  const kindsByType = indexOf(kinds);
  const found = new Map<Reading, Entry[]>();
  let closed = false;
  for (const entry of entries) {
    if (last !== undefined && entry.occurred.day > last.occurred.day) break;
    if (entry === last) {
      closed = true;
      for (const touching of found.values()) touching.push(entry);
      continue;
    }
    for (const reading of kindsByType.get(entry.type) ?? NO_READINGS) {
      const touching = found.get(reading);
      if (touching !== undefined) touching.push(entry);
      else if (!closed) found.set(reading, [entry]);
    }
  }
  return found;
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
        for (const episode of reader.open) end(reader, episode, entry);
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
  return open.size > 0 ? [...ending, ...rest] : [...rest, ...ending];
}

const NO_CUES: readonly Cue[] = [];

function readEntry(reader: Reader, entry: Entry): void {
  const { kind, open } = reader;
  const touch = reader.byType.get(entry.type);
  if (touch === undefined) return;
  for (const other of othersOf(reader, entry)) {
    for (const episode of open) {
      if (speaksOf(reader, entry, other, episode) && closes(touch, entry, episode)) end(reader, episode, entry);
    }
    if (isCue(touch.opens, entry)) {
      const alike = [...open].filter((episode) => speaksOf(reader, entry, other, episode));
      if (kind.replaces === true) for (const episode of alike) end(reader, episode, entry);
      if (kind.replaces === true || alike.length === 0) open.add({ opened: entry, attributes: {}, other });
    }
    for (const episode of open) if (speaksOf(reader, entry, other, episode)) takeAttributes(touch, entry, episode);
  }
}

function end({ kind, open, ended }: Reader, episode: OpenEpisode, by: Entry): void {
  open.delete(episode);
  ended.push(episodeFrom(kind, episode, by));
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
