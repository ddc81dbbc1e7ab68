/** Chance that repeats: the same seed gives the same throws for ever, on every machine. */

export interface Chance {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** Whether something that happens this often (0 to 1) happens now. */
  happens(share: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** One of the keys, in proportion to its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** A chance of its own, so that what one family does never moves another's. */
  branch(name: string): Chance;
}

/** Mulberry32, seeded by a hash of the name: small, fast and good enough for inventing people. */
export function chanceOf(seed: string): Chance {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    happens: (share) => next() < share,
    between,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    weighted: (weights) => weightedPick(weights, next()),
    branch: (name) => chanceOf(`${seed}/${name}`),
  };
}

function weightedPick<K extends string>(weights: Readonly<Record<K, number>>, throwOf: number): K {
  const keys = Object.keys(weights) as K[];
  let left = throwOf * keys.reduce((sum, key) => sum + weights[key], 0);
  for (const key of keys) {
    left -= weights[key];
    if (left < 0) return key;
  }
  const last = keys.at(-1);
  if (last === undefined) throw new Error('There is nothing to choose from.');
  return last;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
