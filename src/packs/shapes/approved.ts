import type { Approved } from '../../engine/standard.ts';
import { acceptWord, needed, under } from '../accept.ts';
import { readEndings, readUnless } from '../endings.ts';
import { readMatchers } from '../matcher.ts';
import type { MapNode } from '../node.ts';
import { fault, type Reading } from '../reading.ts';
import { readRows } from '../rows.ts';
import { readVersionBase } from '../version-base.ts';
import { anchorFrom, BACK, ON, ownOf, readCounting } from './within.ts';

export const APPROVED_KEYS = [
  'of',
  'after',
  'counting-from',
  'back-from',
  'met-by',
  'limit',
  'limits',
  'if-silent',
  'ends-when',
  'unless',
] as const;

export const SILENCES = ['agreed'] as const;

/** Something is decided, chaired, attended or signed by a role, within a limit. */
export function readApproved(map: MapNode, r: Reading): Approved {
  const what = 'an `approved` standard';
  const after = under(map, 'after');
  if (after !== undefined && map.members.has('of'))
    fault(r, map.place, 'Both `of` and `after` are written.', 'Keep one: it is what starts the clock.');
  const of = anchorFrom(after ?? needed(map, 'of', what, 'Name the entry to be approved, or write `after` with any anchor.', r), r);
  const own = ownOf(of);
  const metBy = needed(
    map,
    'met-by',
    what,
    'Name the decision, and who may take it: { entry: assessment-authorised, where: { by: team-manager } }.',
    r,
  );
  const silent = under(map, 'if-silent');
  return {
    ...readVersionBase(map, own, r),
    shape: 'approved',
    of,
    ...readCounting(map, of, r),
    metBy: metBy === undefined ? [] : readMatchers(metBy, r),
    rows: readRows(
      map,
      {
        one: 'limit',
        many: 'limits',
        what: 'An `approved` standard',
        countable: map.members.has('back-from') ? BACK : ON,
      },
      own,
      r,
    ),
    ifSilent: silent !== undefined && acceptWord(silent, 'meaning of silence', SILENCES, r) === 'agreed',
    endsWhen: readEndings(map, r),
    unless: readUnless(map, r),
  };
}
