import type { FieldTest, Where } from '../engine/standard.ts';
import { attributeDeclarations } from '../record/episode-kinds.ts';
import type { EntryType, EpisodeKind, FieldDeclaration } from '../record/types.ts';
import { acceptList, acceptYesNo, under } from './accept.ts';
import { readFieldTest } from './field-test.ts';
import { type MapNode, type Node, shown } from './node.ts';
import { fault, type Reading, unknownWord } from './reading.ts';
import { rolesOf } from './vocabulary.ts';

/** What a `where` may ask besides the fields of the entry. */
export const PSEUDO_FIELDS = ['by', 'any', 'linked', 'timed'] as const;

/** Reads a `where`: tests of the fields of an entry that is one of these types, its author's role, and groups of which one holds. */
export function readWhere(node: Node, types: readonly EntryType[], r: Reading): Where {
  const map = acceptTests(node, 'where', r);
  const by = under(map, 'by');
  const any = under(map, 'any');
  const linked = under(map, 'linked');
  const timed = under(map, 'timed');
  const names = types.map((type) => `\`${type.name}\``).join(' or ');
  const fields = readTests(
    map,
    PSEUDO_FIELDS,
    `field of ${names}`,
    [...new Set(types.flatMap((type) => Object.keys(type.fields)))],
    (name) => types.flatMap((type) => type.fields[name] ?? []),
    r,
  );
  return {
    fields,
    ...(by && { by: rolesOf(by, r) }),
    ...(any && { any: acceptList(any, 'the list under `any`', r).items.map((group) => readWhere(group, types, r)) }),
    ...(linked && { linked: acceptYesNo(linked, '`linked`', r) }),
    ...(timed && { timed: acceptYesNo(timed, '`timed`', r) }),
  };
}

/** Reads tests of an episode's attributes. */
export function readAttributeTests(node: Node, kind: EpisodeKind, r: Reading): Record<string, FieldTest> {
  const map = acceptTests(node, 'the attributes', r);
  return readTests(
    map,
    [],
    `attribute of the episode \`${kind.name}\``,
    Object.keys(kind.attributes),
    (name) => attributeDeclarations(kind, name),
    r,
  );
}

function acceptTests(node: Node, what: string, r: Reading): MapNode {
  if (node.kind === 'map' && node.members.size > 0) return node;
  fault(r, node.place, `${what} names what must hold, not ${shown(node)}.`, 'Write { field: value }.');
  return { kind: 'map', place: node.place, members: new Map() };
}

function readTests(
  map: MapNode,
  passOver: readonly string[],
  what: string,
  known: readonly string[],
  declarationsOf: (name: string) => readonly FieldDeclaration[],
  r: Reading,
): Record<string, FieldTest> {
  const tests: Record<string, FieldTest> = {};
  for (const [name, { keyPlace, value }] of map.members) {
    if (passOver.includes(name)) continue;
    if (known.includes(name)) tests[name] = readFieldTest(value, name, declarationsOf(name), r);
    else unknownWord(r, keyPlace, what, name, [...known, ...passOver]);
  }
  return tests;
}
