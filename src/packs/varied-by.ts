import type { VariedBy } from '../engine/standard.ts';
import type { EntryType } from '../record/types.ts';
import { ENTRY_TYPES } from '../record/entry-types.ts';
import { acceptMap, acceptYesNo, needed, under } from './accept.ts';
import { PLAIN_LENGTHS, readLimit } from './limit.ts';
import type { Node } from './node.ts';
import { fault, type Reading } from './reading.ts';
import { entryTypeOf, rolesOf } from './vocabulary.ts';

export const VARIED_BY_KEYS = ['entry', 'by', 'not-longer-than', 'only-shorter'] as const;

/** In what another interval may be agreed. */
export const AGREED_LENGTHS = { units: [...PLAIN_LENGTHS, 'hours', 'terms'] as const };

/** Reads which entry may vary the standard for one child, who may agree it, and how far. */
export function readVariedBy(node: Node, r: Reading): VariedBy {
  const map = acceptMap(node, '`varied-by`', VARIED_BY_KEYS, r);
  const entry = needed(map, 'entry', '`varied-by`', 'Name the entry type, such as variation-agreed.', r);
  const by = under(map, 'by');
  const longest = under(map, 'not-longer-than');
  const shorter = under(map, 'only-shorter');
  if (longest !== undefined && shorter !== undefined)
    fault(r, node.place, 'Both `not-longer-than` and `only-shorter` are written.', 'Keep one: each is a ceiling.');
  return {
    entry: entry === undefined ? '' : readNamingType(entry, r),
    ...(by && { by: rolesOf(by, r) }),
    ...(shorter && acceptYesNo(shorter, '`only-shorter`', r) && { onlyShorter: true }),
    ...(longest && { notLongerThan: readLimit(longest, '`not-longer-than`', AGREED_LENGTHS, r) }),
  };
}

/** Reads an entry type with a field that names the standard it speaks of. */
export function readNamingType(node: Node, r: Reading): string {
  const type = entryTypeOf(node, r);
  if (type !== undefined && !namesStandard(type)) {
    fault(r, node.place, `An entry \`${type.name}\` does not say which standard it speaks of.`, `Use one of: ${NAMING_TYPES.join(', ')}.`);
  }
  return type?.name ?? '';
}

/** The entry types that say which standard they speak of. */
export const NAMING_TYPES: readonly string[] = [...ENTRY_TYPES.values()].filter(namesStandard).map((one) => one.name);

function namesStandard(type: EntryType): boolean {
  return Object.values(type.fields).some((field) => field.kind === 'standard');
}
