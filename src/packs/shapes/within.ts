import type { Within } from '../../engine/standard.ts';
import { acceptWord, needed, under } from '../accept.ts';
import { anchoringTypes, episodeOf, readAnchor } from '../anchor.ts';
import type { Own } from '../condition.ts';
import { readEndings, readUnless } from '../endings.ts';
import { type Countable, LENGTHS } from '../limit.ts';
import { readMatchers } from '../matcher.ts';
import type { MapNode, Node } from '../node.ts';
import { readDateFieldName } from '../date-field.ts';
import { fault, type Reading } from '../reading.ts';
import { readRows } from '../rows.ts';
import { readVersionBase } from '../version-base.ts';
import type { Anchor, Counting } from '../../engine/standard.ts';

export const WITHIN_KEYS = ['after', 'counting-from', 'back-from', 'limit', 'limits', 'met-by', 'take', 'ends-when', 'unless'] as const;

/** In what a limit is counted on from what starts the clock, or back from a date in it. */
export const ON: Countable = { units: [...LENGTHS, 'age'] };
export const ON_OR_NEXT: Countable = { ...ON, next: true };
export const BACK: Countable = { units: [...LENGTHS, 'clock'] };

export const TAKES = ['each', 'last', 'first'] as const;

/** After X, Y within a limit. */
export function readWithin(map: MapNode, r: Reading): Within {
  const what = 'a `within` standard';
  const after = anchorFrom(needed(map, 'after', what, 'Name what starts the clock.', r), r);
  const own = ownOf(after);
  const metBy = needed(map, 'met-by', what, 'Name the entry that meets it.', r);
  const take = under(map, 'take');
  return {
    ...readVersionBase(map, own, r),
    shape: 'within',
    after,
    ...readCounting(map, after, r),
    rows: readRows(
      map,
      {
        one: 'limit',
        many: 'limits',
        what: 'A `within` standard',
        countable: map.members.has('back-from') ? BACK : ON_OR_NEXT,
      },
      own,
      r,
    ),
    metBy: metBy === undefined ? [] : readMatchers(metBy, r),
    take: (take && acceptWord(take, 'way to take', TAKES, r)) ?? 'each',
    endsWhen: readEndings(map, r),
    unless: readUnless(map, r),
  };
}

/** From when the limit is counted, where that is not the moment that starts the clock. */
export function readCounting(map: MapNode, after: Anchor, r: Reading): Counting {
  const from = under(map, 'counting-from');
  const back = under(map, 'back-from');
  if (from !== undefined && back !== undefined)
    fault(r, map.place, 'Both `counting-from` and `back-from` are written.', 'Keep one: the limit is counted from one place.');
  return {
    ...(from && { countingFrom: readAnchor(from, r) }),
    ...(back && { backFrom: readDateFieldName(back, anchoringTypes(after), r) }),
  };
}

/** The anchor under a key that may be missing, when the fault is noted already. */
export function anchorFrom(node: Node | undefined, r: Reading): Anchor {
  return node === undefined ? { kind: 'entries', matchers: [] } : readAnchor(node, r);
}

/** What conditions may ask about in a standard whose clock an anchor starts. */
export function ownOf(anchor: Anchor): Own {
  const episode = episodeOf(anchor);
  return { ...(episode && { episode }), anchors: anchoringTypes(anchor) };
}
