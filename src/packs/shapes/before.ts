import type { Before } from '../../engine/standard.ts';
import { needed, oneOrMore, under } from '../accept.ts';
import { readAnchor } from '../anchor.ts';
import type { Own } from '../condition.ts';
import { readDateField } from '../date-field.ts';
import { readMatchers } from '../matcher.ts';
import type { MapNode } from '../node.ts';
import type { Reading } from '../reading.ts';
import { readRows } from '../rows.ts';
import { readVersionBase } from '../version-base.ts';
import { BACK } from './within.ts';

export const BEFORE_KEYS = ['before', 'planned-by', 'after', 'limit', 'limits', 'met-by'] as const;

const NO_OWN: Own = {};

/** Y at least a limit before X. */
export function readBefore(map: MapNode, r: Reading): Before {
  const what = 'a `before` standard';
  const held = needed(map, 'before', what, 'Name the event it comes before.', r);
  const planned = under(map, 'planned-by');
  const after = under(map, 'after');
  const metBy = needed(map, 'met-by', what, 'Name the entry that meets it.', r);
  return {
    ...readVersionBase(map, NO_OWN, r),
    shape: 'before',
    before: held === undefined ? [] : readMatchers(held, r),
    plannedBy:
      planned === undefined ? [] : oneOrMore(planned, 'the list under `planned-by`', r).map((one) => readDateField(one, '`planned-by`', r)),
    ...(after && { after: readAnchor(after, r) }),
    rows: readRows(map, { one: 'limit', many: 'limits', what: 'A `before` standard', countable: BACK }, NO_OWN, r),
    metBy: metBy === undefined ? [] : readMatchers(metBy, r),
  };
}
