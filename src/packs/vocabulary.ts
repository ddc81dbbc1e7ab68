/** The closed vocabulary of the language: what can be recorded, and the periods computed from it. */
import { ENTRY_TYPES } from '../record/entry-types.ts';
import { EPISODE_KINDS } from '../record/episode-kinds.ts';
import { type EntryType, type EpisodeKind, type Role, ROLES } from '../record/types.ts';
import { acceptScalar, acceptWord, oneOrMore } from './accept.ts';
import type { Node } from './node.ts';
import { type Reading, unknownWord } from './reading.ts';

const TYPE_NAMES = [...ENTRY_TYPES.keys()];
const EPISODE_NAMES = [...EPISODE_KINDS.keys()];

/** The entry type that a node names. */
export function entryTypeOf(node: Node, r: Reading): EntryType | undefined {
  const scalar = acceptScalar(node, 'the entry type', r);
  if (scalar === undefined) return undefined;
  const type = ENTRY_TYPES.get(scalar.text);
  if (type === undefined) unknownWord(r, node.place, 'entry type', scalar.text, TYPE_NAMES, 'List them with `sightline entry-types`.');
  return type;
}

/** The episode that a node names. */
export function episodeKindOf(node: Node, r: Reading): EpisodeKind | undefined {
  const scalar = acceptScalar(node, 'the episode', r);
  if (scalar === undefined) return undefined;
  return episodeKindNamed(scalar.text, node, r);
}

export function episodeKindNamed(name: string, at: Pick<Node, 'place'>, r: Reading): EpisodeKind | undefined {
  const kind = EPISODE_KINDS.get(name);
  if (kind === undefined) unknownWord(r, at.place, 'episode', name, EPISODE_NAMES, `Use one of: ${EPISODE_NAMES.join(', ')}.`);
  return kind;
}

/** The name of an entry type or of a kind of episode: what a question is asked about. */
export function subjectMatterOf(node: Node, r: Reading): string {
  return acceptWord(node, 'entry type or episode', [...TYPE_NAMES, ...EPISODE_NAMES], r) ?? '';
}

/** One role or several. */
export function rolesOf(node: Node, r: Reading): Role[] {
  return oneOrMore(node, 'the list of roles', r).flatMap((item) => acceptWord(item, 'role', ROLES, r) ?? []);
}

/** The entry types that open an episode. */
export function openersOf(kind: EpisodeKind): EntryType[] {
  return [...new Set(kind.opens.map((cue) => cue.entry))].flatMap((name) => ENTRY_TYPES.get(name) ?? []);
}
