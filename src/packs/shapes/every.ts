import type { Every } from '../../engine/standard.ts';
import { needed } from '../accept.ts';
import type { Own } from '../condition.ts';
import { LENGTHS } from '../limit.ts';
import { readMatchers } from '../matcher.ts';
import type { MapNode } from '../node.ts';
import type { Reading } from '../reading.ts';
import { readRows } from '../rows.ts';
import { readVersionBase } from '../version-base.ts';
import { episodeOf, neededWhile } from '../while.ts';

export const EVERY_KEYS = ['while', 'interval', 'intervals', 'met-by'] as const;

/** While an episode lasts, Y at least every interval. */
export function readEvery(map: MapNode, r: Reading): Every {
  const what = 'an `every` standard';
  const period = neededWhile(map, what, r);
  const episode = episodeOf(period);
  const own: Own = { ...(episode && { episode }), counts: true };
  const metBy = needed(map, 'met-by', what, 'Name the entry that meets it.', r);
  return {
    ...readVersionBase(map, own, r),
    shape: 'every',
    while: period,
    rows: readRows(map, { one: 'interval', many: 'intervals', what: 'An `every` standard', countable: { units: LENGTHS } }, own, r),
    metBy: metBy === undefined ? [] : readMatchers(metBy, r),
  };
}
