/** A pack made ready for judging many records: what each standard needs to know of itself is worked out once. */
import type { SubjectKind } from '../record/types.ts';
import type { Anchor, Current, Every, Matcher, Pack, Standard, Version, While, Within } from './standard.ts';
import { formedStandards } from './form.ts';
import type { View } from './view.ts';

export interface Planned {
  /** As the engine reads it: see `form.ts`. */
  readonly standard: Standard;
  /** Its place in the pack. */
  readonly place: number;
  readonly every: readonly Every[];
  readonly current: readonly Current[];
  readonly within: readonly Within[];
  readonly others: readonly Version[];
  /** A chain that goes on while something lasts, and sees to exceptions by itself. */
  readonly recurs: boolean;
  /** The entry types by which it may be excused. */
  readonly excusedBy: readonly string[];
  readonly isVaried: boolean;
  /** Without an entry or an episode of any of these nothing can be expected; absent where something always can. */
  readonly cues: readonly Cue[] | undefined;
}

/** What must be in a record before a standard can ask anything. */
interface Cue {
  readonly kind: 'entry' | 'episode';
  readonly name: string;
}

const PLANS = new WeakMap<Pack, ReadonlyMap<SubjectKind, readonly Planned[]>>();
const NOTHING: readonly Planned[] = [];

/** The standards of a pack that are about subjects of a kind, in the order of the pack. */
export function planOf(pack: Pack, about: SubjectKind): readonly Planned[] {
  let plan = PLANS.get(pack);
  if (plan === undefined) {
    plan = Map.groupBy(formedStandards(pack.standards).map(plannedFrom), ({ standard }) => standard.about);
    PLANS.set(pack, plan);
  }
  return plan.get(about) ?? NOTHING;
}

/** Whether the record holds anything that could make the standard ask something. */
export function mayArise({ cues }: Planned, view: View): boolean {
  if (cues === undefined) return true;
  for (const { kind, name } of cues) {
    if ((kind === 'entry' ? view.ofType(name) : view.episodes(name)).length > 0) return true;
  }
  return false;
}

/** One standard by itself, at a place in its pack. */
function plannedFrom(standard: Standard, place: number): Planned {
  const { versions } = standard;
  const every = versions.filter((version): version is Every => version.shape === 'every');
  const current = versions.filter((version): version is Current => version.shape === 'current');
  const within = versions.filter((version): version is Within => version.shape === 'within');
  const others = versions.filter(({ shape }) => shape !== 'every' && shape !== 'current' && shape !== 'within');
  const cues = versions.map(cuesOf);
  return {
    standard,
    place,
    every,
    current,
    within,
    others,
    recurs: every.length + current.length > 0,
    excusedBy: [...new Set(versions.map((version) => version.excusedBy))],
    isVaried: versions.some(({ variedBy }) => variedBy !== undefined),
    cues: cues.includes(undefined) ? undefined : distinct(cues.flatMap((some) => some ?? [])),
  };
}

function distinct(cues: readonly Cue[]): readonly Cue[] {
  return [...new Map(cues.map((cue) => [`${cue.kind} ${cue.name}`, cue])).values()];
}

function cuesOf(version: Version): readonly Cue[] | undefined {
  switch (version.shape) {
    case 'within':
      return cuesOfAnchor(version.after);
    case 'approved':
      return cuesOfAnchor(version.of);
    case 'every':
    case 'current':
      return cuesOfPeriod(version.while);
    case 'before':
      return entriesOf([...version.before, ...version.plannedBy.map(({ matcher }) => matcher)]);
    case 'recorded':
    case 'shows':
      return entriesOf(version.of);
    case 'at-most':
    case 'at-least': {
      const { measure } = version;
      if (measure.kind === 'count-per') return cuesOfPeriod(measure.while);
      if (measure.kind === 'count-until') return cuesOfAnchor(measure.after);
      return episodeOf(measure.episode);
    }
  }
}

function cuesOfAnchor(anchor: Anchor): readonly Cue[] | undefined {
  switch (anchor.kind) {
    case 'entries':
      return entriesOf(anchor.matchers);
    case 'start-of':
    case 'end-of':
      return episodeOf(anchor.episode);
    case 'birthday':
      return undefined;
    case 'first':
      return cuesOfAnchor(anchor.anchor);
    case 'later-of':
      // All of them must have happened, so that any one of them tells.
      return anchor.anchors.map(cuesOfAnchor).find((cues) => cues !== undefined);
    case 'entry-date':
      return entriesOf([anchor.matcher]);
  }
}

function cuesOfPeriod(during: While): readonly Cue[] | undefined {
  return during.kind === 'life' ? undefined : episodeOf(during.episode);
}

function entriesOf(matchers: readonly Matcher[]): readonly Cue[] {
  return matchers.map(({ entry }) => ({ kind: 'entry', name: entry }));
}

function episodeOf(name: string): readonly Cue[] {
  return [{ kind: 'episode', name }];
}
