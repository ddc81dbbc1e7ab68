import type { Ending, Matcher } from '../engine/standard.ts';
import { acceptMap, oneOrMore, under } from './accept.ts';
import { readMatcher, readMatchers } from './matcher.ts';
import { type MapNode, type Node } from './node.ts';
import type { Reading } from './reading.ts';
import { episodeKindOf } from './vocabulary.ts';

/** Reads `ends-when`: entries or the end of an episode, any of which ends the clock. */
export function readEndings(map: MapNode, r: Reading): Ending[] {
  const node = under(map, 'ends-when');
  return node === undefined ? [] : oneOrMore(node, 'the list under `ends-when`', r).map((item) => readEnding(item, r));
}

/** Reads `unless`: entries that excuse. */
export function readUnless(map: MapNode, r: Reading): readonly Matcher[] {
  const node = under(map, 'unless');
  return node === undefined ? [] : readMatchers(node, r);
}

function readEnding(node: Node, r: Reading): Ending {
  const end = node.kind === 'map' ? under(node, 'end-of') : undefined;
  if (end === undefined) return { kind: 'entry', matcher: readMatcher(node, r) };
  acceptMap(node, '`end-of`', ['end-of'], r);
  return { kind: 'end-of', episode: episodeKindOf(end, r)?.name ?? '' };
}
