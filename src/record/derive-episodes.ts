import { EPISODE_KINDS } from './episode-kinds.ts';
import type { Day } from '../calendar/index.ts';
import type { Entry, Episode, EpisodeCue, EpisodeKind, FieldValue, Subject } from './types.ts';

type Change = { readonly from: Day; readonly value: FieldValue };
type OpenEpisode = { readonly opened: Entry; readonly attributes: Record<string, Change[]> };
type KindsByEntryType = ReadonlyMap<string, readonly EpisodeKind[]>;

const INDEXES = new WeakMap<readonly EpisodeKind[], KindsByEntryType>();

/**
 * The episodes that the entries make, in the order of the days they opened. The entries must be standing and in order
 * (see `standing` and `inOrder`). Opening what is open already changes nothing, unless the kind replaces; closing what is not
 * open changes nothing. Where one episode ends and another of its kind opens on the same day, the ending comes first
 * however they were written, unless all of them have a time. Episodes that run side by side are told apart as `seenBy` sees them.
 */
export function deriveEpisodes(entries: readonly Entry[], kinds: readonly EpisodeKind[] = EPISODE_KINDS, seenBy?: Subject): readonly Episode[] {
  const episodes: Episode[] = [];
  for (const [kind, touching] of entriesByKind(entries, kinds)) episodes.push(...episodesOf(kind, touching, sides(kind, seenBy)));
  return episodes.sort((a, b) => a.from - b.from);
}

function entriesByKind(entries: readonly Entry[], kinds: readonly EpisodeKind[]): ReadonlyMap<EpisodeKind, Entry[]> {
  const index = indexOf(kinds);
  const found = new Map<EpisodeKind, Entry[]>();
  for (const entry of entries) {
    for (const kind of index.get(entry.type) ?? []) {
      const touching = found.get(kind);
      if (touching === undefined) found.set(kind, [entry]);
      else touching.push(entry);
    }
  }
  return found;
}

function indexOf(kinds: readonly EpisodeKind[]): KindsByEntryType {
  const known = INDEXES.get(kinds);
  if (known !== undefined) return known;
  const index = new Map<string, EpisodeKind[]>();
  for (const kind of kinds) {
    const sources = Object.values(kind.attributes).flat();
    for (const type of new Set([...kind.opens, ...kind.closes, ...sources].map((cue) => cue.entry))) {
      index.set(type, [...(index.get(type) ?? []), kind]);
    }
  }
  INDEXES.set(kinds, index);
  return index;
}

function episodesOf(kind: EpisodeKind, entries: readonly Entry[], sideOf: SideOf): readonly Episode[] {
  const open = new Map<string, OpenEpisode>();
  const ended: Episode[] = [];
  const end = (side: string, by: Entry): void => {
    const episode = open.get(side);
    if (episode === undefined) return;
    ended.push(episodeFrom(kind, episode, by));
    open.delete(side);
  };
  for (const day of byDay(entries)) {
    for (const entry of inTheOrderOfTheWork(kind, day, open.size > 0)) {
      for (const side of sidesClosed(kind, entry, open, sideOf)) end(side, entry);
      if (opens(kind, entry)) {
        const side = sideOf(entry) ?? '';
        if (kind.replaces === true) end(side, entry);
        if (!open.has(side)) open.set(side, { opened: entry, attributes: {} });
      }
      for (const [side, episode] of open) {
        if (side === (sideOf(entry) ?? '')) takeAttributes(kind, entry, episode);
      }
    }
  }
  for (const episode of open.values()) ended.push(episodeFrom(kind, episode));
  return ended;
}

function byDay(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const days: Entry[][] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.[0]?.occurred.day === entry.occurred.day) last.push(entry);
    else days.push([entry]);
  }
  return days;
}

function inTheOrderOfTheWork(kind: EpisodeKind, day: readonly Entry[], isOpen: boolean): readonly Entry[] {
  if (!isOpen || day.length === 1 || day.every((entry) => entry.occurred.minute !== undefined)) return day;
  const closing = day.filter((entry) => closes(kind, entry));
  return [...closing, ...day.filter((entry) => !closing.includes(entry))];
}

function sidesClosed(kind: EpisodeKind, entry: Entry, open: ReadonlyMap<string, OpenEpisode>, sideOf: SideOf): readonly string[] {
  if (open.size === 0) return [];
  const cues = kind.closes.filter((cue) => fits(cue, entry));
  if (cues.length === 0) return [];
  const sameDayToo = cues.some((cue) => cue.onLaterDays !== true);
  const side = sideOf(entry);
  return [...open]
    .filter(([openSide, episode]) => (side === undefined || openSide === side) &&
      (sameDayToo || entry.occurred.day > episode.opened.occurred.day))
    .map(([openSide]) => openSide);
}

/** Which of several side by side an entry belongs to; undefined where it does not say, and so concerns them all. */
type SideOf = (entry: Entry) => string | undefined;

/** In a child's record they are told apart by a field (one allocation for each role); in a worker's, by the child. */
function sides(kind: EpisodeKind, seenBy: Subject | undefined): SideOf {
  const field = kind.sideBySideBy;
  if (field === undefined) return () => undefined;
  if (seenBy?.kind === 'worker') return (entry) => entry.subjects.filter((id) => id !== seenBy.id).join(' ');
  return (entry) => (field in entry.fields ? String(entry.fields[field]) : undefined);
}

function opens(kind: EpisodeKind, entry: Entry): boolean {
  return kind.opens.some((cue) => fits(cue, entry));
}

function closes(kind: EpisodeKind, entry: Entry): boolean {
  return kind.closes.some((cue) => fits(cue, entry));
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

function episodeFrom(kind: EpisodeKind, episode: OpenEpisode, closed?: Entry): Episode {
  const { opened, attributes } = episode;
  const from = opened.occurred.day;
  return closed === undefined
    ? { kind: kind.name, opened, from, attributes }
    : { kind: kind.name, opened, from, to: closed.occurred.day, closed, attributes };
}
