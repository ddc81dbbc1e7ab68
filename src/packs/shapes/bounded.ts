import type { Bounded, Measure } from '../../engine/standard.ts';
import { acceptWhole, needed, onlyKeys } from '../accept.ts';
import type { Own } from '../condition.ts';
import { readEndings } from '../endings.ts';
import { PLAIN_LENGTHS, readLimit } from '../limit.ts';
import { readMatchers } from '../matcher.ts';
import type { MapNode } from '../node.ts';
import { fault, type Reading } from '../reading.ts';
import { readVersionBase } from '../version-base.ts';
import { episodeKindOf } from '../vocabulary.ts';
import { episodeOf, neededWhile } from '../while.ts';
import { anchorFrom, ownOf } from './within.ts';

export const BOUNDED_KEYS = ['count', 'n', 'per', 'while', 'after', 'until', 'ends-when', 'length-of', 'limit', 'count-open'] as const;

type Which = Bounded['shape'];

const MOST = 1000;
/** In what a window is counted, and how long an episode may last. */
export const WINDOW = { units: [...PLAIN_LENGTHS, 'terms'] as const };
export const LENGTH_OF = { units: [...WINDOW.units, 'hours'] as const };

/** A count within a window, a length, or how many are open at once, is bounded. */
export function readBounded(shape: Which, map: MapNode, r: Reading): Bounded {
  const measure = readMeasure(shape, map, r);
  const episode = episodeMeasured(measure);
  const own: Own = episode ? { episode } : {};
  return { ...readVersionBase(map, own, r), shape, measure };
}

function readMeasure(shape: Which, map: MapNode, r: Reading): Measure {
  const what = `an \`${shape}\` standard`;
  if (map.members.has('length-of')) return readLength(map, what, shape, r);
  if (map.members.has('count-open')) return readOpen(map, what, shape, r);
  const counted = needed(map, 'count', what, 'Write what is counted: `count`, `length-of` or `count-open`.', r);
  const count = counted === undefined ? [] : readMatchers(counted, r);
  const n = readN(map, what, r);
  if (map.members.has('after') || map.members.has('until')) {
    onlyThese(map, ['count', 'n', 'after', 'until', 'ends-when'], r);
    if (shape === 'at-most') fault(r, map.place, 'An `at-most` standard counts in windows.', 'Write `while` and `per`.');
    const after = anchorFrom(needed(map, 'after', what, 'Name what the count starts from.', r), r);
    const until = needed(map, 'until', what, 'Name the entry by which they must have happened.', r);
    return {
      kind: 'count-until',
      count,
      after,
      until: until === undefined ? [] : readMatchers(until, r),
      endsWhen: readEndings(map, r),
      n,
    };
  }
  onlyThese(map, ['count', 'n', 'while', 'per'], r);
  const per = needed(map, 'per', what, 'Write the window, such as `per: 1 year`.', r);
  return {
    kind: 'count-per',
    count,
    while: neededWhile(map, what, r),
    n,
    per: per === undefined ? { n: 0, unit: 'days' } : readLimit(per, 'A window', WINDOW, r),
  };
}

function readLength(map: MapNode, what: string, shape: Which, r: Reading): Measure {
  onlyThese(map, ['length-of', 'limit'], r);
  if (shape === 'at-least') fault(r, map.place, 'Only an `at-most` standard bounds a length.', 'Write `shape: at-most`.');
  const kind = needed(map, 'length-of', what, 'Name the episode.', r);
  const limit = needed(map, 'limit', what, 'Write how long it may last.', r);
  return {
    kind: 'length-of',
    episode: (kind && episodeKindOf(kind, r)?.name) ?? '',
    limit: limit === undefined ? { n: 0, unit: 'days' } : readLimit(limit, 'A length', LENGTH_OF, r),
  };
}

function readOpen(map: MapNode, what: string, shape: Which, r: Reading): Measure {
  onlyThese(map, ['count-open', 'n'], r);
  if (shape === 'at-least') fault(r, map.place, 'Only an `at-most` standard bounds how many are open.', 'Write `shape: at-most`.');
  const kind = needed(map, 'count-open', what, 'Name the episode.', r);
  return { kind: 'count-open', episode: (kind && episodeKindOf(kind, r)?.name) ?? '', n: readN(map, what, r) };
}

function readN(map: MapNode, what: string, r: Reading): number {
  const n = needed(map, 'n', what, 'Write how many, such as `n: 2`.', r);
  return n === undefined ? 0 : acceptWhole(n, '`n`', 1, MOST, r);
}

/** Of the keys that bound something, only those that belong to this measure. */
function onlyThese(map: MapNode, keys: readonly string[], r: Reading): void {
  const strangers: readonly string[] = BOUNDED_KEYS.filter((key) => !keys.includes(key));
  onlyKeys(map, 'this measure', [...map.members.keys()].filter((key) => !strangers.includes(key)).concat(keys), r);
}

/** The standard's own episode: the one it lasts for, or the one that its anchor starts or ends. */
function episodeMeasured(measure: Measure) {
  if (measure.kind === 'count-until') return ownOf(measure.after).episode;
  return measure.kind === 'count-per' ? episodeOf(measure.while) : undefined;
}
