import type { Row } from '../engine/standard.ts';
import { acceptList, acceptMap, needed, under } from './accept.ts';
import { readClause } from './clause.ts';
import { type Own, readCondition } from './condition.ts';
import { type Countable, readLimit } from './limit.ts';
import { type MapNode } from './node.ts';
import { fault, type Reading } from './reading.ts';

export const ROW_KEYS = ['when', 'limit', 'clause'] as const;

/** How one shape writes its limits. */
export interface Table {
  /** The key of a single limit, and of the table. */
  readonly one: 'limit' | 'interval';
  readonly many: 'limits' | 'intervals';
  /** Such as 'An `every` standard'; names the shape in faults. */
  readonly what: string;
  readonly countable: Countable;
  /** Whether the shape may go without any limit. */
  readonly optional?: boolean;
}

/** Reads `limit: X`, short for one row, or the table of `limits`; none where neither is written and the shape allows it. */
export function readRows(map: MapNode, table: Table, own: Own, r: Reading): Row[] {
  const one = under(map, table.one);
  const many = under(map, table.many);
  if (one !== undefined && many !== undefined) {
    fault(
      r,
      map.place,
      `Both \`${table.one}\` and \`${table.many}\` are written.`,
      'Keep one: the table where the limit depends on something.',
    );
  }
  if (many !== undefined) return readTable(many, table, own, r);
  if (one !== undefined) return [{ limit: readLimit(one, table.what, table.countable, r) }];
  if (table.optional !== true)
    fault(
      r,
      map.place,
      `${table.what} has no \`${table.one}\`.`,
      `Write \`${table.one}: 10 working days\`, or a table of \`${table.many}\`.`,
    );
  return [];
}

function readTable(node: Parameters<typeof acceptList>[0], table: Table, own: Own, r: Reading): Row[] {
  let always = false;
  return acceptList(node, `the table of \`${table.many}\``, r).items.map((item) => {
    if (always) fault(r, item.place, 'This row can never speak: the row before it always holds.', 'Put the row without `when` last.');
    const map = acceptMap(item, 'the row', ROW_KEYS, r);
    const when = under(map, 'when');
    const limit = needed(map, 'limit', 'the row', 'Write how long it gives, such as `limit: 6 weeks`.', r);
    const clause = under(map, 'clause');
    always ||= when === undefined;
    return {
      ...(when && { when: readCondition(when, own, r) }),
      limit: limit === undefined ? { n: 0, unit: 'days' } : readLimit(limit, table.what, table.countable, r),
      ...(clause && { clause: readClause(clause, r) }),
    };
  });
}
