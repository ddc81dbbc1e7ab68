import type { Matcher } from '../engine/standard.ts';
import { ENTRY_TYPES } from '../record/entry-types.ts';
import type { EntryType } from '../record/types.ts';
import { acceptMap, needed, oneOrMore, under } from './accept.ts';
import type { Node } from './node.ts';
import type { Reading } from './reading.ts';
import { entryTypeOf } from './vocabulary.ts';
import { readWhere } from './where.ts';

export const MATCHER_KEYS = ['entry', 'where'] as const;

/** Reads a matcher: an entry type, or `{ entry, where }`. */
export function readMatcher(node: Node, r: Reading, also: readonly string[] = []): Matcher {
  if (node.kind !== 'map') return { entry: entryTypeOf(node, r)?.name ?? '' };
  const map = acceptMap(node, 'a matcher', [...MATCHER_KEYS, ...also], r);
  const entry = needed(map, 'entry', 'the matcher', 'Name the entry type: { entry: visit, where: { … } }.', r);
  const type = entry && entryTypeOf(entry, r);
  const where = under(map, 'where');
  if (type === undefined || where === undefined) return { entry: type?.name ?? '' };
  return { entry: type.name, where: readWhere(where, [type], r) };
}

/** Reads a matcher or a list of alternatives. */
export function readMatchers(node: Node, r: Reading): readonly Matcher[] {
  return alike(oneOrMore(node, 'the list of matchers', r).map((item) => readMatcher(item, r)));
}

const ALIKE = new Map<string, readonly Matcher[]>();

/** What two standards ask for in the same words is one list, which the engine looks for once in a record. */
export function alike(matchers: readonly Matcher[]): readonly Matcher[] {
  const words = JSON.stringify(matchers);
  const known = ALIKE.get(words);
  if (known !== undefined) return known;
  ALIKE.set(words, matchers);
  return matchers;
}

/** The entry types that matchers name, each once. */
export function typesOf(matchers: readonly Matcher[]): EntryType[] {
  return [...new Set(matchers.map((matcher) => matcher.entry))].flatMap((name) => ENTRY_TYPES.get(name) ?? []);
}
