import type { Bounds, Condition } from '../engine/standard.ts';
import type { EntryType, EpisodeKind } from '../record/types.ts';
import { acceptList, acceptMap, acceptWhole, acceptYesNo, oneOrMore, under } from './accept.ts';
import { PLAIN_LENGTHS, readLimit } from './limit.ts';
import { readMatcher, readMatchers } from './matcher.ts';
import { type MapNode, type Node, shown } from './node.ts';
import { fault, type Reading, unknownWord } from './reading.ts';
import { episodeKindNamed, episodeKindOf } from './vocabulary.ts';
import { readAttributeTests, readWhere } from './where.ts';

/** What a condition may ask about in one standard, besides the record. */
export interface Own {
  /** The standard's own episode. */
  readonly episode?: EpisodeKind;
  /** The types of the entry that starts the clock, where the shape has one. */
  readonly anchors?: readonly EntryType[];
  /** Whether the standard counts how often it has been met. */
  readonly counts?: boolean;
}

type Reader = (node: Node, own: Own, r: Reading) => readonly Condition[];

/** The bounds of an age, of how long an episode has lasted, and of how often something was met. */
export const BOUND_KEYS = ['from', 'under'] as const;

const OLDEST = 150;
const MOST_TIMES = 1000;

/** What a condition may ask. */
export const CONDITION_KEYS = [
  'all',
  'any',
  'not',
  'age',
  'unborn',
  'in',
  'attribute',
  'of',
  'lasted',
  'of-lasted',
  'ended',
  'had',
  'not-had',
  'had-in',
  'not-had-in',
  'ever',
  'never',
  'latest',
  'met',
  'anchor',
] as const;

const READERS: Readonly<Record<(typeof CONDITION_KEYS)[number], Reader>> = {
  all: (node, own, r) => [{ kind: 'all', of: readConditions(node, 'all', own, r) }],
  any: (node, own, r) => [{ kind: 'any', of: readConditions(node, 'any', own, r) }],
  not: (node, own, r) => [{ kind: 'not', of: readCondition(node, own, r) }],
  age: (node, _own, r) => [{ kind: 'age', ...wholeBounds(node, '`age`', OLDEST, r) }],
  unborn: (node, _own, r) => (acceptYesNo(node, '`unborn`', r) ? [{ kind: 'unborn' }] : [{ kind: 'not', of: { kind: 'unborn' } }]),
  in: (node, _own, r) => [
    { kind: 'in', episodes: oneOrMore(node, 'the list of episodes', r).flatMap((item) => episodeKindOf(item, r)?.name ?? []) },
  ],
  attribute: readAttribute,
  of: (node, _own, r) =>
    perEpisode(node, 'of', r, (kind, value) => ({ kind: 'of', episode: kind.name, tests: readAttributeTests(value, kind, r) })),
  lasted: (node, own, r) => {
    needEpisode(node, 'lasted', own, '`of-lasted: { placement: { from: 12 months } }`', r);
    return [{ kind: 'lasted', ...lengthBounds(node, '`lasted`', r) }];
  },
  'of-lasted': (node, _own, r) =>
    perEpisode(node, 'of-lasted', r, (kind, value) => ({
      kind: 'of-lasted',
      episode: kind.name,
      ...lengthBounds(value, '`of-lasted`', r),
    })),
  ended: (node, _own, r) =>
    perEpisode(node, 'ended', r, (kind, value) => ({ kind: 'ended', episode: kind.name, ...lengthBounds(value, '`ended`', r) })),
  had: (node, _own, r) => [{ kind: 'had', matchers: readMatchers(node, r), whole: false }],
  'not-had': (node, _own, r) => [{ kind: 'not', of: { kind: 'had', matchers: readMatchers(node, r), whole: false } }],
  'had-in': (node, _own, r) =>
    perEpisode(node, 'had-in', r, (kind, value) => ({ kind: 'had-in', episode: kind.name, matchers: readMatchers(value, r) })),
  'not-had-in': (node, _own, r) =>
    perEpisode(node, 'not-had-in', r, (kind, value) => ({
      kind: 'not',
      of: { kind: 'had-in', episode: kind.name, matchers: readMatchers(value, r) },
    })),
  ever: (node, _own, r) => [{ kind: 'had', matchers: readMatchers(node, r), whole: true }],
  never: (node, _own, r) => [{ kind: 'not', of: { kind: 'had', matchers: readMatchers(node, r), whole: true } }],
  latest: (node, _own, r) => [{ kind: 'latest', matcher: readMatcher(node, r) }],
  met: readMet,
  anchor: readAnchorCondition,
};

/** Reads a condition; all the keys of one group must hold. */
export function readCondition(node: Node, own: Own, r: Reading): Condition {
  if (node.kind !== 'map' || node.members.size === 0) {
    fault(r, node.place, `A condition is a group of keys, not ${shown(node)}.`, `Write one or more of: ${CONDITION_KEYS.join(', ')}.`);
    return { kind: 'all', of: [] };
  }
  const parts = [...node.members].flatMap(([key, { keyPlace, value }]) => {
    const known = CONDITION_KEYS.find((one) => one === key);
    if (known === undefined) unknownWord(r, keyPlace, 'condition', key, CONDITION_KEYS, `Use one of: ${CONDITION_KEYS.join(', ')}.`);
    return known === undefined ? [] : READERS[known](value, own, r);
  });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'all', of: parts };
}

function readConditions(node: Node, key: string, own: Own, r: Reading): Condition[] {
  return acceptList(node, `the list under \`${key}\``, r).items.map((item) => readCondition(item, own, r));
}

function readAttribute(node: Node, own: Own, r: Reading): Condition[] {
  const kind = needEpisode(node, 'attribute', own, '`of: { placement: { kind: foster } }`', r);
  return kind === undefined ? [] : [{ kind: 'attribute', tests: readAttributeTests(node, kind, r) }];
}

function needEpisode(node: Node, key: string, own: Own, instead: string, r: Reading): EpisodeKind | undefined {
  if (own.episode === undefined) {
    fault(r, node.place, `\`${key}\` asks about the standard's own episode, and it has none.`, `Name the episode, as ${instead} does.`);
  }
  return own.episode;
}

function perEpisode(node: Node, key: string, r: Reading, read: (kind: EpisodeKind, value: Node) => Condition): Condition[] {
  if (node.kind !== 'map' || node.members.size === 0) {
    fault(r, node.place, `\`${key}\` names an episode, and what must hold of it.`, `Write { ${key}: { placement: { … } } }.`);
    return [];
  }
  return [...node.members].flatMap(([name, { keyPlace, value }]) => {
    const kind = episodeKindNamed(name, { place: keyPlace }, r);
    return kind === undefined ? [] : [read(kind, value)];
  });
}

function boundsOf(node: Node, what: string, r: Reading): MapNode {
  const map = acceptMap(node, what, BOUND_KEYS, r);
  if (node.kind === 'map' && map.members.size === 0) fault(r, node.place, `${what} has no bound.`, 'Write `from`, `under` or both.');
  return map;
}

function lengthBounds(node: Node, what: string, r: Reading): Bounds {
  const map = boundsOf(node, what, r);
  const from = under(map, 'from');
  const below = under(map, 'under');
  const countable = { units: PLAIN_LENGTHS };
  return {
    ...(from && { from: readLimit(from, 'How long an episode has lasted', countable, r) }),
    ...(below && { under: readLimit(below, 'How long an episode has lasted', countable, r) }),
  };
}

function wholeBounds(node: Node, what: string, most: number, r: Reading): { from?: number; under?: number } {
  const map = boundsOf(node, what, r);
  const from = under(map, 'from');
  const below = under(map, 'under');
  const bounds = {
    ...(from && { from: acceptWhole(from, `${what} from`, 0, most, r) }),
    ...(below && { under: acceptWhole(below, `${what} under`, 1, most, r) }),
  };
  if (bounds.from !== undefined && bounds.under !== undefined && bounds.from >= bounds.under) {
    fault(r, node.place, `${what} from ${bounds.from} and under ${bounds.under} can never hold.`, 'Put the lower number under `from`.');
  }
  return bounds;
}

function readMet(node: Node, own: Own, r: Reading): Condition[] {
  if (own.counts !== true)
    fault(
      r,
      node.place,
      '`met` counts how often an `every` standard has been met; this is another shape.',
      'Use `had` or `not-had` with the entry meant.',
    );
  if (node.kind === 'scalar') {
    if (node.text === 'never') return [{ kind: 'met', under: 1 }];
    if (node.text === 'once') return [{ kind: 'met', from: 1, under: 2 }];
  }
  return [{ kind: 'met', ...wholeBounds(node, '`met`', MOST_TIMES, r) }];
}

function readAnchorCondition(node: Node, own: Own, r: Reading): Condition[] {
  if (own.anchors === undefined || own.anchors.length === 0) {
    fault(
      r,
      node.place,
      '`anchor` asks about the entry that starts the clock, and no entry starts this one.',
      'Ask with `attribute`, `had` or `latest` instead.',
    );
    return [];
  }
  return [{ kind: 'anchor', where: readWhere(node, own.anchors, r) }];
}
