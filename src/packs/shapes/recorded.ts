import type { Recorded } from '../../engine/standard.ts';
import { needed, under } from '../accept.ts';
import type { Own } from '../condition.ts';
import { readDateFieldName } from '../date-field.ts';
import { LENGTHS } from '../limit.ts';
import { readMatchers, typesOf } from '../matcher.ts';
import type { MapNode } from '../node.ts';
import type { Reading } from '../reading.ts';
import { readRows } from '../rows.ts';
import { readVersionBase } from '../version-base.ts';

export const RECORDED_KEYS = ['of', 'limit', 'limits', 'what'] as const;

/** An entry is written up in time. */
export function readRecorded(map: MapNode, r: Reading): Recorded {
  const node = needed(map, 'of', 'a `recorded` standard', 'Name the entry that is to be written up.', r);
  const of = node === undefined ? [] : readMatchers(node, r);
  const own: Own = { anchors: typesOf(of) };
  const what = under(map, 'what');
  const isWriting = what === undefined || (what.kind === 'scalar' && what.text === 'recorded');
  return {
    ...readVersionBase(map, own, r),
    shape: 'recorded',
    of,
    rows: readRows(map, { one: 'limit', many: 'limits', what: 'A `recorded` standard', countable: { units: LENGTHS } }, own, r),
    what: isWriting ? 'recorded' : readDateFieldName(what, typesOf(of), r),
  };
}
