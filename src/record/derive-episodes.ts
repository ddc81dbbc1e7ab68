import type { Day } from '../calendar/index.ts';
import { findEntryType } from './entry-types.ts';
import { EPISODE_KINDS } from './episode-kinds.ts';
import { byDay } from './order.ts';
import type { Entry, Episode, EpisodeCue, EpisodeKind, FieldValue, Subject } from './types.ts';

type Kinds = ReadonlyMap<string, EpisodeKind>;
type Change = { readonly from: Day; readonly value: FieldValue };

interface OpenEpisode {
  readonly opened: Entry;
  readonly attributes: Record<string, Change[]>;
  /** The other subject it is about, where one runs for each (see `oneForEachOther`). */
  readonly other: string | undefined;
}

/** How one kind is read in one subject's record. */
interface Reader {
  readonly kind: EpisodeKind;
  readonly seenBy: Subject | undefined;
  readonly open: Set<OpenEpisode>;
  readonly ended: Episode[];
}

const NO_KINDS: readonly EpisodeKind[] = [];
const indexes = new WeakMap<Kinds, ReadonlyMap<string, readonly EpisodeKind[]>>();

/**
 * The episodes that the entries make in the record of `seenBy`, in the order of the days they opened. The entries must be
 * standing and in order (see `standing` and `inOrder`). Opening what is open changes nothing, unless the kind replaces; closing
 * what is not open changes nothing. On a day with an ending and a beginning of one kind, what was open ends before the next
 * begins, and where nothing was open the beginning comes first, unless all have a time. An entry that closes the record ends
 * every episode.
 */
export function deriveEpisodes(entries: readonly Entry[], kinds: Kinds = EPISODE_KINDS, seenBy?: Subject): readonly Episode[] {
  const last = entries.find((entry) => findEntryType(entry.type)?.closesRecord === true);
  return [...entriesByKind(entries, kinds, last)]
    .flatMap(([kind, touching]) => readAll({ kind, seenBy, open: new Set(), ended: [] }, touching, last))
    .sort((a, b) => a.from - b.from);
}

/** The entries that touch each kind, with the entry that closes the record among them where there is one. */
function entriesByKind(entries: readonly Entry[], kinds: Kinds, last: Entry | undefined): ReadonlyMap<EpisodeKind, readonly Entry[]> {
  const kindsByType = indexOf(kinds);
  const found = new Map<EpisodeKind, Entry[]>();
  let closed = false;
  for (const entry of entries) {
    if (last !== undefined && entry.occurred.day > last.occurred.day) break;
    if (entry === last) {
      closed = true;
      for (const touching of found.values()) touching.push(entry);
      continue;
    }
    for (const kind of kindsByType.get(entry.type) ?? NO_KINDS) {
      const touching = found.get(kind);
      if (touching !== undefined) touching.push(entry);
      else if (!closed) found.set(kind, [entry]);
    }
  }
  return found;
}

function indexOf(kinds: Kinds): ReadonlyMap<string, readonly EpisodeKind[]> {
  const known = indexes.get(kinds);
  if (known !== undefined) return known;
  const index = new Map<string, EpisodeKind[]>();
  for (const kind of kinds.values()) {
    const sources = Object.values(kind.attributes).flat();
    for (const type of new Set([...kind.opens, ...kind.closes, ...sources].map((cue) => cue.entry))) {
      index.set(type, [...(index.get(type) ?? NO_KINDS), kind]);
    }
  }
  indexes.set(kinds, index);
  return index;
}

function readAll(reader: Reader, entries: readonly Entry[], last: Entry | undefined): readonly Episode[] {
  for (const day of byDay(entries)) {
    for (const entry of inTheOrderOfTheWork(reader, day, last)) {
      if (entry === last) {
        for (const episode of reader.open) end(reader, episode, entry);
        return reader.ended;
      }
      readEntry(reader, entry);
    }
  }
  return [...reader.ended, ...[...reader.open].map((episode) => episodeFrom(reader.kind, episode))];
}

function inTheOrderOfTheWork({ kind, open }: Reader, day: readonly Entry[], last: Entry | undefined): readonly Entry[] {
  if (day.length === 1 || day.every((entry) => entry.occurred.minute !== undefined || entry === last)) return day;
  const { ending = [], rest = [] } = Object.groupBy(day, (entry) => (isCue(kind.closes, entry) ? 'ending' : 'rest'));
  return open.size > 0 ? [...ending, ...rest] : [...rest, ...ending];
}

function readEntry(reader: Reader, entry: Entry): void {
  const { kind, open } = reader;
  for (const other of othersOf(reader, entry)) {
    for (const episode of open) {
      if (speaksOf(reader, entry, other, episode) && closes(kind, entry, episode)) end(reader, episode, entry);
    }
    if (isCue(kind.opens, entry)) {
      const alike = [...open].filter((episode) => speaksOf(reader, entry, other, episode));
      if (kind.replaces === true) for (const episode of alike) end(reader, episode, entry);
      if (kind.replaces === true || alike.length === 0) open.add({ opened: entry, attributes: {}, other });
    }
    for (const episode of open) if (speaksOf(reader, entry, other, episode)) takeAttributes(kind, entry, episode);
  }
}

function end({ kind, open, ended }: Reader, episode: OpenEpisode, by: Entry): void {
  open.delete(episode);
  ended.push(episodeFrom(kind, episode, by));
}

/** The other subjects of the entry, each to be read by itself; one unnamed where they are not told apart. */
function othersOf({ kind, seenBy }: Reader, entry: Entry): readonly (string | undefined)[] {
  if (seenBy === undefined || kind.oneForEachOther?.includes(seenBy.kind) !== true) return [undefined];
  const others = entry.subjects.filter((id) => id !== seenBy.id);
  return others.length === 0 ? [undefined] : others;
}

/** Of those running side by side, an entry that does not say which it means concerns them all. */
function speaksOf({ kind }: Reader, entry: Entry, other: string | undefined, episode: OpenEpisode): boolean {
  if (other !== undefined && other !== episode.other) return false;
  if (kind.sideBySideBy === undefined) return true;
  const side = entry.fields[kind.sideBySideBy];
  return side === undefined || side === episode.opened.fields[kind.sideBySideBy];
}

function closes(kind: EpisodeKind, entry: Entry, episode: OpenEpisode): boolean {
  const laterDay = entry.occurred.day > episode.opened.occurred.day;
  return kind.closes.some((cue) => (laterDay || cue.onLaterDays !== true) && fits(cue, entry));
}

function isCue(cues: readonly EpisodeCue[], entry: Entry): boolean {
  return cues.some((cue) => fits(cue, entry));
}

function fits(cue: EpisodeCue, entry: Entry): boolean {
  if (cue.entry !== entry.type) return false;
  const holds = ([field, wanted]: readonly [string, FieldValue]): boolean => isAnyOf(entry.fields[field], wanted);
  return Object.entries(cue.where ?? {}).every(holds) && !Object.entries(cue.unless ?? {}).some(holds);
}

function isAnyOf(value: FieldValue | undefined, wanted: FieldValue): boolean {
  if (value === undefined) return false;
  const values: readonly FieldValue[] = typeof value === 'object' ? value : [value];
  const accepted: readonly FieldValue[] = typeof wanted === 'object' ? wanted : [wanted];
  return values.some((one) => accepted.includes(one));
}

function takeAttributes(kind: EpisodeKind, entry: Entry, episode: OpenEpisode): void {
  for (const [name, sources] of Object.entries(kind.attributes)) {
    const source = sources.find((one) => one.entry === entry.type);
    if (source === undefined) continue;
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
