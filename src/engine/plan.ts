/** A pack made ready for judging many records: what each standard needs to know of itself is worked out once. */
import type { SubjectKind } from '../record/types.ts';
import type { Anchor, Current, Every, Matcher, Pack, Standard, Version, While, Within } from './standard.ts';
import { formedStandard, Lists } from './form.ts';
import type { Sought } from './sought.ts';
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
  /** What meets a chain, under one version or another. */
  readonly metBy: Sought;
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

/** The standards of a pack that are about subjects of one kind, in the order of the pack. */
export class Plan {
  readonly standards: readonly Planned[];
  /** A bit for each standard: those that always may ask something, and those that an entry type or a kind of episode wakes. */
  readonly #always: Int32Array;
  readonly #byType = new Map<string, Int32Array>();
  readonly #byKind = new Map<string, Int32Array>();
  readonly #awake: Int32Array;

  constructor(standards: readonly Planned[]) {
    this.standards = standards;
    const words = (standards.length + 31) >>> 5;
    this.#always = new Int32Array(words);
    this.#awake = new Int32Array(words);
    for (const [place, { cues }] of standards.entries()) {
      if (cues === undefined) setBit(this.#always, place);
      for (const { kind, name } of cues ?? []) {
        const wakes = kind === 'entry' ? this.#byType : this.#byKind;
        const bits = wakes.get(name) ?? new Int32Array(words);
        wakes.set(name, setBit(bits, place));
      }
    }
  }

  /** Calls for each standard that the record holds something for, in order; most ask nothing of most children, and are passed over 32 at a time. */
  forEachAwake(view: View, judge: (planned: Planned) => void): void {
    const awake = this.#awake;
    awake.set(this.#always);
    for (const type of view.types) addBits(awake, this.#byType.get(type));
    for (const kind of view.kinds) addBits(awake, this.#byKind.get(kind));
    for (let word = 0; word < awake.length; word++) {
      for (let bits = awake[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const planned = this.standards[word * 32 + 31 - Math.clz32(bits & -bits)];
        if (planned !== undefined) judge(planned);
      }
    }
  }
}

function setBit(bits: Int32Array, place: number): Int32Array {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
  return bits;
}

function addBits(to: Int32Array, more: Int32Array | undefined): void {
  if (more === undefined) return;
  for (let word = 0; word < to.length; word++) to[word] = (to[word] ?? 0) | (more[word] ?? 0);
}

const PLANS = new WeakMap<Pack, ReadonlyMap<SubjectKind, Plan>>();
const NOTHING = new Plan([]);

/** The standards of a pack that are about subjects of a kind, made ready. */
export function planOf(pack: Pack, about: SubjectKind): Plan {
  let plans = PLANS.get(pack);
  if (plans === undefined) {
    plans = plansOf(pack);
    PLANS.set(pack, plans);
  }
  return plans.get(about) ?? NOTHING;
}

function plansOf(pack: Pack): ReadonlyMap<SubjectKind, Plan> {
  const lists = new Lists();
  const planned = pack.standards.map((standard, place) => plannedFrom(formedStandard(standard, lists), place, lists));
  const byKind = Map.groupBy(planned, ({ standard }) => standard.about);
  return new Map([...byKind].map(([about, standards]) => [about, new Plan(standards)]));
}

/** One standard by itself, at a place in its pack. */
function plannedFrom(standard: Standard, place: number, lists: Lists): Planned {
  const { versions } = standard;
  const every = versions.filter((version): version is Every => version.shape === 'every');
  const current = versions.filter((version): version is Current => version.shape === 'current');
  const within = versions.filter((version): version is Within => version.shape === 'within');
  const others = versions.filter(({ shape }) => shape !== 'every' && shape !== 'current' && shape !== 'within');
  const chains = [...every, ...current];
  const cues = versions.map(cuesOf);
  return {
    standard,
    place,
    every,
    current,
    within,
    others,
    metBy: lists.of(chains.length === 1 && chains[0] !== undefined ? chains[0].metBy : chains.flatMap((version) => version.metBy)),
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
