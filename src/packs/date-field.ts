import type { Matcher } from '../engine/standard.ts';
import { acceptMap, acceptScalar, needed } from './accept.ts';
import { readMatcher, typesOf } from './matcher.ts';
import { type Node } from './node.ts';
import { fault, type Reading, unknownWord } from './reading.ts';
import type { EntryType } from '../record/types.ts';

export const DATE_FIELD_KEYS = ['entry', 'field', 'where'] as const;

/** Reads `{ entry, field, where }`: a date written in a field of an entry. */
export function readDateField(node: Node, what: string, r: Reading): { matcher: Matcher; field: string } {
  const map = acceptMap(node, what, DATE_FIELD_KEYS, r);
  const matcher: Matcher = map.members.size === 0 ? { entry: '' } : readMatcher(map, r, ['field']);
  const field = needed(map, 'field', what, 'Name the field that holds the date: { entry: conference-arranged, field: date }.', r);
  return { matcher, field: field === undefined ? '' : readDateFieldName(field, typesOf([matcher]), r) };
}

/** Reads the name of a date field that every one of the types has. */
export function readDateFieldName(node: Node, types: readonly EntryType[], r: Reading): string {
  const name = acceptScalar(node, 'the field', r)?.text ?? '';
  for (const type of types) {
    const declared = type.fields[name];
    const dates = Object.keys(type.fields).filter((field) => type.fields[field]?.kind === 'date');
    if (declared === undefined) unknownWord(r, node.place, `date field of \`${type.name}\``, name, dates);
    else if (declared.kind !== 'date') {
      fault(
        r,
        node.place,
        `\`${name}\` of \`${type.name}\` does not hold a date.`,
        dates.length > 0 ? `Use one of: ${dates.join(', ')}.` : 'That entry type has no date field.',
      );
    }
  }
  return name;
}
