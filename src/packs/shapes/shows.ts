import type { Row, Shows } from '../../engine/standard.ts';
import { needed, under } from '../accept.ts';
import type { Own } from '../condition.ts';
import { LENGTHS } from '../limit.ts';
import { readMatchers, typesOf } from '../matcher.ts';
import type { MapNode } from '../node.ts';
import type { Reading } from '../reading.ts';
import { readRows } from '../rows.ts';
import { readVersionBase } from '../version-base.ts';
import { readWhere } from '../where.ts';

export const SHOWS_KEYS = ['of', 'must', 'or', 'limit', 'limits'] as const;

const SAME_DAY: readonly Row[] = [{ limit: { n: 0, unit: 'days' } }];

/** An entry shows something. */
export function readShows(map: MapNode, r: Reading): Shows {
  const what = 'a `shows` standard';
  const node = needed(map, 'of', what, 'Name the entry that is to show it.', r);
  const of = node === undefined ? [] : readMatchers(node, r);
  const must = needed(map, 'must', what, 'Say what the entry must show: { child-seen-alone: true }.', r);
  const or = under(map, 'or');
  const types = typesOf(of);
  const own: Own = { anchors: types };
  const rows = readRows(
    map,
    { one: 'limit', many: 'limits', what: 'A `shows` standard', countable: { units: LENGTHS }, optional: true },
    own,
    r,
  );
  return {
    ...readVersionBase(map, own, r),
    shape: 'shows',
    of,
    must: must === undefined || types.length === 0 ? { fields: {} } : readWhere(must, types, r),
    or: or === undefined ? [] : readMatchers(or, r),
    rows: rows.length === 0 ? SAME_DAY : rows,
  };
}
