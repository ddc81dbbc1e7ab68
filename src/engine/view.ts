/** One subject's record as it stood, arranged for judging: the entries seen, by type, and the episodes they make. */
import type { Day, WorkingCalendar } from '../calendar/index.ts';
import { type Arranged, arranged, arrangedByType } from '../record/arranged-record.ts';
import { episodesByKind } from '../record/derive-episodes.ts';
import { ENTRY_TYPES } from '../record/entry-types.ts';
import { inOrder } from '../record/order.ts';
import type { Entry, EntryType, Episode, Role, SubjectRecord } from '../record/types.ts';
import type { Stretch } from './table.ts';

/** What is asked of the engine, besides the record and the pack. */
export interface Ask {
  /** What day it is. */
  readonly asOf: Day;
  /** Only what had been written down by the end of this day; absent, all that is known now. */
  readonly knownAt?: Day;
  readonly calendar: WorkingCalendar;
  /** Read each standard's first version as if it had always been in force. */
  readonly asIfAlways?: boolean;
}

const CLOSES_RECORD = typesThat(({ closesRecord }) => closesRecord === true);
const ENDS_WORK = typesThat(({ endsWork }) => endsWork === true);

function typesThat(holds: (type: EntryType) => boolean): readonly string[] {
  return [...ENTRY_TYPES.values()].filter(holds).map(({ name }) => name);
}

const NO_ENTRIES: readonly Entry[] = [];
const NO_EPISODES: readonly Episode[] = [];

/** Arranges a record for judging; the same view serves every standard. */
export function viewOf(record: SubjectRecord, ask: Ask): View {
  return new View(record, ask, false);
}

/** What has been found out about a record while it is judged. */
interface Known {
  readonly found: (readonly Entry[] | undefined)[];
  readonly stretches: (Stretch | undefined)[];
}

export class View implements Ask {
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
  readonly asIfAlways: boolean;
  readonly record: SubjectRecord;
  /** Entries seen and standing, in order; none from after the record closed. */
  readonly entries: readonly Entry[];
  /** The day after which nothing more is owed to this subject. */
  readonly closedOn: Day | undefined;
  /** Entries that end the work under way, in order. */
  readonly workEnded: readonly Entry[];
  /** Whether nothing could be missing for want of a source that holds it. */
  readonly holdsEverything: boolean;
  /** True when steps of the working are to be kept. */
  readonly explaining: boolean;
  /** What each list of matchers of the pack found, by its place, so that it is looked for once in a record. */
  readonly found: (readonly Entry[] | undefined)[];
  /** What each table of the pack last answered, by its place. */
  readonly stretches: (Stretch | undefined)[];
  /** Every entry of the record, standing or not. */
  readonly byId: ReadonlyMap<string, Entry>;
  /** The first day after the as-of day on which the answer may be another though nothing is written; Infinity where there is none. */
  turnsOn: Day = Infinity;
  readonly #seen: Arranged;
  #byKind: ReadonlyMap<string, readonly Episode[]> | undefined;

  constructor(record: SubjectRecord, ask: Ask, explaining: boolean, known: Known = { found: [], stretches: [] }) {
    this.asOf = ask.asOf;
    this.calendar = ask.calendar;
    this.asIfAlways = ask.asIfAlways === true;
    const all = arranged(record);
    this.record = all;
    this.byId = all.byId;
    this.explaining = explaining;
    this.found = known.found;
    this.stretches = known.stretches;
    this.holdsEverything = record.sources.length === 0 || record.sources.some(speaksForAll);
    const stands = all.standingOn(ask.asOf, ask.knownAt);
    this.closedOn = firstDay(CLOSES_RECORD, stands);
    const seen = this.closedOn === undefined ? stands : arrangedByType(until(stands.entries, this.closedOn));
    this.entries = seen.entries;
    this.#seen = seen;
    this.workEnded = endsOfWork(seen);
    if (this.entries.length < all.entries.length) for (const entry of all.entries) this.turn(entry.occurred.day);
  }

  ofType(type: string): readonly Entry[] {
    return this.#seen.byType.get(type) ?? NO_ENTRIES;
  }

  episodes(kind: string): readonly Episode[] {
    return this.#episodes().get(kind) ?? NO_EPISODES;
  }

  /** The entry types and the kinds of episode that there are any of. */
  get types(): Iterable<string> {
    return this.#seen.byType.keys();
  }

  get kinds(): Iterable<string> {
    return this.#episodes().keys();
  }

  #episodes(): ReadonlyMap<string, readonly Episode[]> {
    return (this.#byKind ??= episodesByKind(this.#seen, undefined, this.record.subject));
  }

  /** Notes a day on which the answer may come to be another; one that has been changes nothing. */
  turn(day: Day): void {
    if (day > this.asOf && day < this.turnsOn) this.turnsOn = day;
  }
}

function speaksForAll({ holds, from, to }: SubjectRecord['sources'][number]): boolean {
  return holds === 'everything' && from === undefined && to === undefined;
}

/** The first day on which there is an entry of any of these types. */
function firstDay(types: readonly string[], { byType }: Arranged): Day | undefined {
  let first: Day | undefined;
  for (const type of types) {
    const entry = byType.get(type)?.[0];
    if (entry !== undefined && (first === undefined || entry.occurred.day < first)) first = entry.occurred.day;
  }
  return first;
}

function endsOfWork({ byType }: Arranged): readonly Entry[] {
  let ends = NO_ENTRIES;
  for (const type of ENDS_WORK) {
    const alike = byType.get(type);
    if (alike !== undefined) ends = ends.length === 0 ? alike : inOrder([...ends, ...alike]);
  }
  return ends;
}

function until(entries: readonly Entry[], last: Day): readonly Entry[] {
  return entries.filter((entry) => entry.occurred.day <= last);
}

/** Whether an episode is open on a day: its first day counts, its last does not. */
export function isOpen(episode: Episode, day: Day): boolean {
  return episode.from <= day && (episode.to === undefined || day < episode.to);
}

/** The value of an episode's attribute on a day; undefined where nothing has been said by then. */
export function attributeOn(episode: Episode, name: string, day: Day) {
  const changes = episode.attributes[name];
  if (changes === undefined) return undefined;
  for (let i = changes.length - 1; i >= 0; i--) {
    const change = changes[i];
    if (change !== undefined && change.from <= day) return change.value;
  }
  return undefined;
}

/** The place of the last episode begun by a day, of episodes in the order they began; -1 where none had. */
function lastBegun(episodes: readonly Episode[], day: Day): number {
  let [from, to] = [0, episodes.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((episodes[middle]?.from ?? Infinity) <= day) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** Who was found allocated in a role on a day: asked again by everything that opens on it. */
const found = new WeakMap<View, Map<string, string | undefined>>();

/** The worker allocated to the subject in a role on a day. */
export function allocatedTo(view: View, role: Role, day: Day): string | undefined {
  const known = found.get(view) ?? new Map<string, string | undefined>();
  found.set(view, known);
  const asked = `${role} ${day}`;
  if (!known.has(asked)) known.set(asked, findAllocated(view, role, day));
  return known.get(asked);
}

function findAllocated(view: View, role: Role, day: Day): string | undefined {
  const episodes = view.episodes('allocation');
  for (let i = lastBegun(episodes, day); i >= 0; i -= 1) {
    const held = episodes[i];
    if (held === undefined || !isOpen(held, day) || attributeOn(held, 'role', day) !== role) continue;
    const worker = attributeOn(held, 'worker', day);
    return typeof worker === 'string' ? worker : undefined;
  }
  return undefined;
}
