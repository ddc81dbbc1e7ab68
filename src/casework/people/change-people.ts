import type { Fields, Link, SubjectRecord } from '../../record/types.ts';
import { CaseworkError } from '../desk.ts';
import { openedRecord } from '../child/opened-record.ts';
import { type EntriesWritten, type EntryAsked, writeEntries } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import { type Network, type PeopleType, THE_CHILD } from './answers.ts';
import { generationsOf, generationsShown } from './generations.ts';
import { networkOn } from './network.ts';
import { versionsOf } from './versions.ts';

/** How an entry of a form is tied to the first of the same form, which has no id yet. */
export const THE_NEW_ONE = 'new';

/** One thing said of a child's people, homes or places. */
export interface PeopleEntry {
  readonly type: PeopleType;
  readonly fields: Fields;
  /** Whom or what it is tied to: by id, the child, or the new one. */
  readonly of?: string;
  readonly for?: string;
  /** The entry that stood when the form was opened. */
  readonly inPlaceOf?: string;
}

export interface PeopleChange {
  readonly key: string;
  readonly child: string;
  readonly entries: readonly PeopleEntry[];
}

/** A drawing as it is today, kept in the record. */
export interface DrawingToKeep {
  readonly key: string;
  readonly child: string;
  readonly type: 'genogram' | 'ecomap';
  /** Whether the family made it; absent where nobody has said. */
  readonly madeWithFamily?: boolean;
}

const CHANGED_SINCE = 'Somebody else has changed this since you opened it. Open it again, read what they wrote, then say yours.';
const NOT_HERE = 'One of those you chose is no longer among the child’s people. Open the page of people again and choose from there.';
const REASON = 'What is known has changed.';

/** Writes what a form said, all of it or nothing. Undefined where there is no such record; throws CaseworkError where something has changed meanwhile. */
export async function changePeople(room: Room, { key, child, entries }: PeopleChange): Promise<EntriesWritten | undefined> {
  const opened = await openedRecord(room, child);
  if (opened === undefined) return undefined;
  const { record, judging } = opened;
  const known = new Set([THE_CHILD, THE_NEW_ONE, ...versionsOf(record.entries, judging.asOf).map(({ id }) => id)]);
  for (const tied of entries.flatMap((entry) => [entry.of, entry.for]))
    if (tied !== undefined && !known.has(tied)) throw new CaseworkError(NOT_HERE);
  const network = networkOn(record, judging.asOf, judging.asOf);
  const naming = (id: string | undefined): string => nameOf(network, id, entries[0]);
  const asked = entries.map((entry): EntryAsked => {
    const before = record.entries.find(({ id }) => id === entry.inPlaceOf);
    const links = before === undefined ? [...linkTo('of', entry.of, key), ...linkTo('for', entry.for, key)] : (before.links ?? []);
    return {
      type: entry.type,
      subject: child,
      fields: { ...entry.fields, ...(before === undefined ? readByItself(entry, naming) : namesIn(before.fields)) },
      ...(links.length > 0 && { links }),
      ...(entry.inPlaceOf !== undefined && { supersedes: entry.inPlaceOf, reason: REASON }),
    };
  });
  return writeEntries(room, { key, entries: asked }, (records) => refuseWhatChanged(records, entries));
}

/** Keeps a drawing: what it sets out is read off it, not asked. Undefined where there is no such record. */
export async function keepDrawing(room: Room, { key, child, type, madeWithFamily }: DrawingToKeep): Promise<EntriesWritten | undefined> {
  const opened = await openedRecord(room, child);
  if (opened === undefined) return undefined;
  const network = networkOn(opened.record, opened.judging.asOf, opened.judging.asOf);
  const fields: Fields =
    type === 'ecomap' ? {} : { 'sets-out': setsOut(network), ...(madeWithFamily !== undefined && { 'made-with-family': madeWithFamily }) };
  return writeEntries(room, { key, entries: [{ type, subject: child, fields }] });
}

const WIDER: ReadonlySet<string> = new Set(['aunt-or-uncle', 'cousin']);

/** What a genogram shows: three generations only where three are drawn. */
export function setsOut(network: Network): readonly string[] {
  const drawn = generationsOf(network);
  const wider = network.people.some(({ id, relation }) => drawn.has(id) && WIDER.has(relation ?? ''));
  return [...(generationsShown(network) >= 3 ? ['three-generations'] : []), ...(wider ? ['extended-family'] : [])];
}

function linkTo(rel: 'of' | 'for', to: string | undefined, key: string): readonly Link[] {
  if (to === undefined || to === THE_CHILD) return [];
  return [{ rel, to: to === THE_NEW_ONE ? `${key}.1` : to }];
}

/** Whoever reads the entry without the page sees whom it is about by name. */
function readByItself(entry: PeopleEntry, naming: (id: string | undefined) => string): Fields {
  if (entry.type === 'relationship') return { between: `${naming(entry.of)} and ${naming(entry.for)}` };
  if (entry.type === 'household-stay') return { who: `${naming(entry.for)}, ${naming(entry.of)}` };
  return entry.type === 'network-tie' && entry.of !== undefined ? { to: naming(entry.of) } : {};
}

const NAMES = ['between', 'who', 'to'];

/** A change is of the same people: only what is said of them is new. */
function namesIn(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => NAMES.includes(name)));
}

function nameOf({ child, people, households, places }: Network, id: string | undefined, first: PeopleEntry | undefined): string {
  if (id === undefined || id === THE_CHILD) return child.name;
  if (id === THE_NEW_ONE) return String(first?.fields['name'] ?? 'Somebody');
  const named = [...people, ...households, ...places].find((one) => one.id === id);
  return named?.name ?? 'Somebody not yet named';
}

function refuseWhatChanged(records: readonly SubjectRecord[], entries: readonly PeopleEntry[]): void {
  const written = records.flatMap((record) => record.entries);
  for (const { inPlaceOf, type } of entries) {
    if (inPlaceOf === undefined) continue;
    const stood = written.find(({ id }) => id === inPlaceOf);
    const isReplaced = written.some(({ supersedes, strikesOut }) => supersedes === inPlaceOf || strikesOut === inPlaceOf);
    if (stood === undefined || stood.type !== type || isReplaced) throw new CaseworkError(CHANGED_SINCE);
  }
}
