import type { Day } from '../../calendar/index.ts';
import { deriveEpisodes } from '../../record/derive-episodes.ts';
import { attributeDeclarations, EPISODE_KINDS, getEpisodeKind } from '../../record/episode-kinds.ts';
import { isHeld } from '../../record/holds.ts';
import { compareMoments, inOrder } from '../../record/order.ts';
import { ownWordsIn } from '../../record/own-words.ts';
import { standing } from '../../record/standing.ts';
import type { Entry, Episode, FieldValue, SubjectRecord } from '../../record/types.ts';
import type { EpisodeLine, StandingFact } from './answers.ts';
import type { Seen } from '../worklist/answers.ts';

/** A record as it stood on a day, with the episodes its entries make. */
export interface AsAt {
  readonly record: SubjectRecord;
  readonly asOf: Day;
  /** Entries that stand, in order. */
  readonly entries: readonly Entry[];
  readonly episodes: readonly Episode[];
}

/** Reads a record as it stood on a day. */
export function asAt(record: SubjectRecord, asOf: Day): AsAt {
  const entries = inOrder(standing(record.entries, asOf));
  return { record, asOf, entries, episodes: deriveEpisodes(entries, EPISODE_KINDS, record.subject) };
}

/**
 * The latest of these entries that stand; of those of one minute the one written last, which the order of a record does not tell: there
 * the ids decide, and ids say nothing of when.
 */
export function latestOf({ record, entries }: AsAt, isWanted: (entry: Entry) => boolean): Entry | undefined {
  const thatStand = new Set(entries);
  let latest: Entry | undefined;
  for (const entry of record.entries) {
    if (!isWanted(entry) || !thatStand.has(entry)) continue;
    if (latest === undefined || compareMoments(latest.occurred, entry.occurred) <= 0) latest = entry;
  }
  return latest;
}

// What a reader needs to know is in force, most protective first.
const PLANS = ['child-protection-plan', 'looked-after', 'child-in-need-plan', 'leaving-care', 'private-fostering', 'early-help'];
/** The attribute that tells one such plan from another, said in brackets after it. */
const TELLING: Readonly<Record<string, string>> = { 'child-protection-plan': 'category' };

/** A fact, and the entry that says so. */
export interface FactFrom extends StandingFact {
  readonly from?: Entry;
}

/** The plans in force, each with the day it began. */
export function plansInForce(child: AsAt): (FactFrom & { readonly from: Entry })[] {
  return PLANS.flatMap((kind) =>
    openOf(child, kind).map((episode) => ({ value: planWords(child, episode), since: episode.from, from: episode.opened })),
  );
}

/** The legal status of a child looked after, since the day it became so. */
export function legalStatus(child: AsAt): FactFrom | undefined {
  return attributeFact(child, openOf(child, 'looked-after').at(-1), 'legal-status');
}

/** Where a child looked after lives, since the day it became so. */
export function livesWith(child: AsAt): FactFrom | undefined {
  return attributeFact(child, openOf(child, 'placement').at(-1), 'kind');
}

/** When the child was last seen, and seen alone, by the visits that stand. */
export function lastSeen(child: AsAt): Seen {
  const { record, asOf } = child;
  const { seen, alone } = visitsSeen(child);
  return {
    held: isHeld(record, 'visit', asOf, 'child-seen'),
    ...(seen === undefined ? {} : { last: seen.occurred.day }),
    aloneHeld: isHeld(record, 'visit', asOf, 'child-seen-alone'),
    ...(alone === undefined ? {} : { alone: alone.occurred.day }),
  };
}

/** The visits at which the child was last seen, and seen alone. */
export function visitsSeen({ entries }: AsAt): { readonly seen?: Entry; readonly alone?: Entry } {
  const seen = entries.findLast((entry) => entry.type === 'visit' && entry.fields['child-seen'] === true);
  const alone = entries.findLast((entry) => entry.type === 'visit' && entry.fields['child-seen-alone'] === true);
  return { ...(seen !== undefined && { seen }), ...(alone !== undefined && { alone }) };
}

/** What the child is called, where that is not the name on the record. */
export function knownAs({ entries }: AsAt): string | undefined {
  const called = entries.findLast(({ type, fields }) => type === 'child-details' && fields['known-as'] !== undefined)?.fields['known-as'];
  return typeof called === 'string' && called.trim() !== '' ? called : undefined;
}

const MANAGERS: ReadonlySet<string | undefined> = new Set(['team-manager', 'practice-manager', 'service-manager']);

/** The entry that a manager wrote last: allocations name no manager, and this one knows the child. */
export function managersLast({ entries }: AsAt): Entry | undefined {
  return entries.findLast(({ by, role }) => by !== undefined && MANAGERS.has(role));
}

/** The child's latest own words that were written down. */
export function ownWords({ entries }: AsAt): { text: string; on: Day; from: Entry } | undefined {
  const said = entries.findLast((entry) => ownWordsIn(entry) !== undefined);
  const text = said && ownWordsIn(said);
  return said === undefined || text === undefined ? undefined : { text, on: said.occurred.day, from: said };
}

export interface AllocatedWorker {
  readonly worker: string;
  readonly role: string;
  readonly team?: string;
  readonly since: Day;
  readonly from: Entry;
}

/** Who is allocated, the social worker first, then in the order they came. */
export function allocatedWorkers(child: AsAt): AllocatedWorker[] {
  const allocated = openOf(child, 'allocation').flatMap((episode) => {
    const worker = valueOn(episode, 'worker', child.asOf);
    const role = valueOn(episode, 'role', child.asOf);
    const team = valueOn(episode, 'team', child.asOf);
    if (typeof worker !== 'string') return [];
    return [
      {
        worker,
        role: typeof role === 'string' ? role : 'worker',
        since: episode.from,
        from: episode.opened,
        ...(typeof team === 'string' && { team }),
      },
    ];
  });
  return allocated.toSorted((one, other) => Number(other.role === 'social-worker') - Number(one.role === 'social-worker'));
}

/** What a worker was last employed as. */
export function employedAs({ entries }: AsAt): string | undefined {
  const role = entries.findLast((entry) => entry.type === 'employment-started' && entry.fields['role'] !== undefined)?.fields['role'];
  return typeof role === 'string' ? role : undefined;
}

/** Every episode in words, open ones first, then the latest to end. Allocations are told apart elsewhere. */
export function episodeLines(child: AsAt): EpisodeLine[] {
  return child.episodes
    .filter((episode) => episode.kind !== 'allocation')
    .toSorted((one, other) => Number(one.to !== undefined) - Number(other.to !== undefined) || other.from - one.from)
    .map((episode) => ({
      kind: episode.kind,
      label: getEpisodeKind(episode.kind).label,
      from: episode.from,
      ...(episode.to === undefined ? {} : { to: episode.to }),
      facts: Object.keys(episode.attributes).flatMap((name) => {
        const value = attributeWords(episode, name, episode.to ?? child.asOf);
        return value === undefined ? [] : [{ label: sentenceCase(name.replaceAll('-', ' ')), value }];
      }),
    }));
}

/** The kinds of the episodes open on the day. */
export function openKinds(child: AsAt): string[] {
  return [...new Set(child.episodes.filter((episode) => isOpen(episode, child.asOf)).map((episode) => episode.kind))];
}

function openOf(child: AsAt, kind: string): readonly Episode[] {
  return child.episodes.filter((episode) => episode.kind === kind && isOpen(episode, child.asOf));
}

function isOpen(episode: Episode, day: Day): boolean {
  return episode.from <= day && (episode.to === undefined || day < episode.to);
}

function planWords(child: AsAt, episode: Episode): string {
  const { label } = getEpisodeKind(episode.kind);
  const telling = TELLING[episode.kind];
  const words = telling === undefined ? undefined : attributeWords(episode, telling, child.asOf);
  return words === undefined ? label : `${label} (${words.toLowerCase()})`;
}

function attributeFact(child: AsAt, episode: Episode | undefined, name: string): FactFrom | undefined {
  const value = episode && attributeWords(episode, name, child.asOf);
  const since = episode?.attributes[name]?.findLast((change) => change.from <= child.asOf)?.from;
  if (episode === undefined || value === undefined || since === undefined) return undefined;
  const types = (getEpisodeKind(episode.kind).attributes[name] ?? []).map(({ entry }) => entry);
  const from = child.entries.findLast(({ type, occurred }) => occurred.day === since && types.includes(type));
  return { value, since, ...(from !== undefined && { from }) };
}

function attributeWords(episode: Episode, name: string, day: Day): string | undefined {
  const value = valueOn(episode, name, day);
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const declared = attributeDeclarations(getEpisodeKind(episode.kind), name);
  const words = (one: string): string => declared.map((field) => field.options?.[one]).find((said) => said !== undefined) ?? one;
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? words(value) : value.map(words).join(', ');
}

function valueOn(episode: Episode, name: string, day: Day): FieldValue | undefined {
  return episode.attributes[name]?.findLast((change) => change.from <= day)?.value;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
