/** What would settle an expectation of a version, and the entries that looked as though they would. */
import type { Day, Moment } from '../calendar/index.ts';
import { findEpisodeKind } from '../record/episode-kinds.ts';
import type { Entry } from '../record/types.ts';
import type { Rejection } from './expectation.ts';
import { candidates, failureOf, mismatch } from './matching.ts';
import type { Bounded, FieldTest, Matcher, Shows, Version } from './standard.ts';
import type { View } from './view.ts';

const WANTED = new WeakMap<Version, readonly Matcher[]>();

/** The entries that would settle an expectation of this version. */
export function wantedBy(version: Version): readonly Matcher[] {
  let wanted = WANTED.get(version);
  if (wanted === undefined) {
    wanted = matchersOf(version);
    WANTED.set(version, wanted);
  }
  return wanted;
}

function matchersOf(version: Version): readonly Matcher[] {
  switch (version.shape) {
    case 'shows':
    case 'recorded':
      return [];
    case 'at-most':
    case 'at-least':
      return matchersOfMeasure(version);
    default:
      return version.metBy;
  }
}

function matchersOfMeasure({ shape, measure }: Bounded): readonly Matcher[] {
  switch (measure.kind) {
    case 'count-per':
    case 'count-until':
      return shape === 'at-least' ? measure.count : [];
    case 'length-of':
      return endsOf(measure.episode);
    case 'count-open':
      return [];
  }
}

const IS_GIVEN: FieldTest = { kind: 'present', present: true };

/** What ends an episode, with the fields that tell. */
function endsOf(episode: string): readonly Matcher[] {
  const cues = findEpisodeKind(episode)?.closes ?? [];
  return cues.map(({ entry, where }) => ({
    entry,
    where: { fields: Object.fromEntries(Object.keys(where ?? {}).map((field) => [field, IS_GIVEN])) },
  }));
}

/** An expectation, as far as it says which entries might have met it. */
interface Asked {
  readonly version: Version;
  readonly opened: Day;
  /** The day it was met or ended, where it was. */
  readonly settled: Day | undefined;
  readonly openedBy: Entry | undefined;
  readonly metBy: Entry | undefined;
}

/** A rejection, with when the entry happened. */
interface Rejected {
  readonly rejection: Rejection;
  readonly on: Moment;
}

/** Entries of the right type, while it was open, that did not count, and why. */
export function rejectedFor(view: View, asked: Asked): readonly Rejected[] {
  return asked.version.shape === 'shows' ? notShown(view, asked.version, asked.openedBy) : notCounted(view, asked);
}

function notShown(view: View, { must }: Shows, entry: Entry | undefined): readonly Rejected[] {
  const failure = entry && failureOf(view, must, entry);
  return entry === undefined || failure === undefined ? [] : [{ rejection: { entry: entry.id, ...failure }, on: entry.occurred }];
}

function notCounted(view: View, { version, opened, settled, openedBy, metBy }: Asked): readonly Rejected[] {
  const wanted = wantedBy(version);
  const until = settled ?? view.asOf;
  const found: Rejected[] = [];
  for (const entry of candidates(view, wanted)) {
    const { day } = entry.occurred;
    if (day < opened || day > until || entry === openedBy || entry === metBy) continue;
    const why = mismatch(view, wanted, entry, openedBy);
    if (why !== undefined && why !== 'other-type') found.push({ rejection: { entry: entry.id, ...why }, on: entry.occurred });
  }
  return found;
}
