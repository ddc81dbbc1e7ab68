import type { Current } from '../../engine/standard.ts';
import { needed, under } from '../accept.ts';
import type { Own } from '../condition.ts';
import { LENGTHS, readLimit } from '../limit.ts';
import { readMatchers } from '../matcher.ts';
import type { MapNode } from '../node.ts';
import type { Reading } from '../reading.ts';
import { readRows } from '../rows.ts';
import { readVersionBase } from '../version-base.ts';
import { episodeOf, neededWhile } from '../while.ts';

export const CURRENT_KEYS = ['while', 'met-by', 'limit', 'limits', 'first'] as const;

/** While an episode lasts, a document exists and is no older than a limit. */
export function readCurrent(map: MapNode, r: Reading): Current {
  const what = 'a `current` standard';
  const period = neededWhile(map, what, r);
  const episode = episodeOf(period);
  const own: Own = episode ? { episode } : {};
  const metBy = needed(map, 'met-by', what, 'Name the document.', r);
  const first = under(map, 'first');
  const countable = { units: LENGTHS };
  return {
    ...readVersionBase(map, own, r),
    shape: 'current',
    while: period,
    metBy: metBy === undefined ? [] : readMatchers(metBy, r),
    rows: readRows(map, { one: 'limit', many: 'limits', what: 'A `current` standard', countable, optional: true }, own, r),
    ...(first && { first: readLimit(first, 'When a document must first exist', countable, r) }),
  };
}
