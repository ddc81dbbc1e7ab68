import type { While } from '../engine/standard.ts';
import { EPISODE_KINDS } from '../record/episode-kinds.ts';
import type { EpisodeKind } from '../record/types.ts';
import { acceptMap, needed, under } from './accept.ts';
import { type MapNode, type Node } from './node.ts';
import type { Reading } from './reading.ts';
import { episodeKindOf } from './vocabulary.ts';
import { readAttributeTests } from './where.ts';

export const WHILE_KEYS = ['episode', 'where'] as const;

/** Reads what stands under a shape's `while`, which it must have. */
export function neededWhile(map: MapNode, what: string, r: Reading): While {
  const node = needed(map, 'while', what, 'Name the episode it lasts for, or `life`.', r);
  return node === undefined ? { kind: 'life' } : readWhile(node, r);
}

/** Reads how long a standard lasts: an episode, an episode that starts with some attributes, or the whole of life. */
function readWhile(node: Node, r: Reading): While {
  if (node.kind === 'scalar' && node.text === 'life') return { kind: 'life' };
  if (node.kind !== 'map') return { kind: 'episode', episode: episodeKindOf(node, r)?.name ?? '' };
  const map = acceptMap(node, '`while`', WHILE_KEYS, r);
  const named = needed(map, 'episode', '`while`', 'Name the episode: { episode: placement, where: { … } }.', r);
  const kind = named && episodeKindOf(named, r);
  const where = under(map, 'where');
  if (kind === undefined || where === undefined) return { kind: 'episode', episode: kind?.name ?? '' };
  return { kind: 'episode', episode: kind.name, where: readAttributeTests(where, kind, r) };
}

/** The episode a standard lasts for; none for the whole of life. */
export function episodeOf(period: While): EpisodeKind | undefined {
  return period.kind === 'episode' ? EPISODE_KINDS.get(period.episode) : undefined;
}
