/** One subject's record as it stood, arranged for judging: the entries seen, by type, and the episodes they make. */
import type { Day, WorkingCalendar } from '../calendar/index.ts';
import { deriveEpisodes } from '../record/derive-episodes.ts';
import { getEntryType } from '../record/entry-types.ts';
import { inOrder } from '../record/order.ts';
import { standing } from '../record/standing.ts';
import type { Entry, Episode, Role, SubjectRecord } from '../record/types.ts';

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

export interface View extends Ask {
  readonly record: SubjectRecord;
  /** Entries seen and standing, in order; none from after the record closed. */
  readonly entries: readonly Entry[];
  ofType(type: string): readonly Entry[];
  episodes(kind: string): readonly Episode[];
  /** Every entry of the record, standing or not. */
  readonly byId: ReadonlyMap<string, Entry>;
  /** The day after which nothing more is owed to this subject. */
  readonly closedOn: Day | undefined;
  /** Entries that end the work under way, in order. */
  readonly workEnded: readonly Entry[];
  /** True when steps of the working are to be kept. */
  readonly explaining: boolean;
}

const NO_ENTRIES: readonly Entry[] = [];
const NO_EPISODES: readonly Episode[] = [];

/** Arranges a record for judging; the same view serves every standard. */
export function viewOf(record: SubjectRecord, ask: Ask, explaining = false): View {
  const standingEntries = standing(inOrder(record.entries), ask.asOf, ask.knownAt);
  const closedOn = standingEntries.find((entry) => getEntryType(entry.type).closesRecord === true)?.occurred.day;
  const entries = closedOn === undefined ? standingEntries : standingEntries.filter((entry) => entry.occurred.day <= closedOn);
  const byType = Map.groupBy(entries, (entry) => entry.type);
  const byKind = Map.groupBy(deriveEpisodes(entries, undefined, record.subject), (episode) => episode.kind);
  const byId = new Map(record.entries.map((entry) => [entry.id, entry]));
  return {
    ...ask,
    record,
    entries,
    explaining,
    ofType: (type) => byType.get(type) ?? NO_ENTRIES,
    episodes: (kind) => byKind.get(kind) ?? NO_EPISODES,
    byId,
    closedOn,
    workEnded: entries.filter((entry) => getEntryType(entry.type).endsWork === true),
  };
}

/** Whether an episode is open on a day: its first day counts, its last does not. */
export function isOpen(episode: Episode, day: Day): boolean {
  return episode.from <= day && (episode.to === undefined || day < episode.to);
}

/** The value of an episode's attribute on a day; undefined where nothing has been said by then. */
export function attributeOn(episode: Episode, name: string, day: Day) {
  return episode.attributes[name]?.findLast((change) => change.from <= day)?.value;
}

/** The worker allocated to the subject in a role on a day. */
export function allocatedTo(view: View, role: Role, day: Day): string | undefined {
  const held = view.episodes('allocation').findLast((episode) => isOpen(episode, day) && attributeOn(episode, 'role', day) === role);
  const worker = held && attributeOn(held, 'worker', day);
  return typeof worker === 'string' ? worker : undefined;
}
