/** The closed vocabulary of the language: what can be recorded, and the periods computed from it. */
import { ENTRY_TYPES } from '../record/entry-types.ts';
import { EPISODE_KINDS, findEpisodeKind } from '../record/episode-kinds.ts';
import { type AttributeSource, type EntryType, type EpisodeKind, type FieldDeclaration, type FieldValue, type Role, ROLES } from '../record/types.ts';
import { acceptScalar, acceptWord, oneOrMore } from './accept.ts';
import type { Node } from './node.ts';
import { type Reading, unknownWord } from './reading.ts';

const TYPE_NAMES = [...ENTRY_TYPES.keys()];
const EPISODE_NAMES = EPISODE_KINDS.map((kind) => kind.name);

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
  const kind = findEpisodeKind(name);
  if (kind === undefined) unknownWord(r, at.place, 'episode', name, EPISODE_NAMES, `Use one of: ${EPISODE_NAMES.join(', ')}.`);
  return kind;
}

/** One role or several. */
export function rolesOf(node: Node, r: Reading): Role[] {
  return oneOrMore(node, 'the list of roles', r).flatMap((item) => acceptWord(item, 'role', ROLES, r) ?? []);
}

/** The declarations from which an episode's attribute takes its value. */
export function attributeDeclarations(kind: EpisodeKind, attribute: string): FieldDeclaration[] {
  return (kind.attributes[attribute] ?? []).flatMap((source) => declaredBy(source, attribute));
}

function declaredBy(source: AttributeSource, attribute: string): FieldDeclaration | readonly [] {
  if ('field' in source) return ENTRY_TYPES.get(source.entry)?.fields[source.field] ?? [];
  return { ...kindOf(source.value), label: attribute };
}

/** How a value that is the same whenever its entry is made would be declared. */
function kindOf(value: FieldValue): Pick<FieldDeclaration, 'kind' | 'options'> {
  if (typeof value === 'boolean') return { kind: 'yes-no' };
  if (typeof value === 'number') return { kind: 'number' };
  const codes = typeof value === 'string' ? [value] : value;
  return { kind: 'choice', options: Object.fromEntries(codes.map((code) => [code, code.replaceAll('-', ' ')])) };
}

/** The entry types that open an episode. */
export function openersOf(kind: EpisodeKind): EntryType[] {
  return [...new Set(kind.opens.map((cue) => cue.entry))].flatMap((name) => ENTRY_TYPES.get(name) ?? []);
}
