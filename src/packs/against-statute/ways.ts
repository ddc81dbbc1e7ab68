/** Whether two clocks ask the same thing, so that their limits can be laid side by side. */
import type { Where } from '../../engine/index.ts';
import type { Clock } from './clock.ts';
import { allEntail, entails } from './entails.ts';
import { isWithin } from './periods.ts';

/** Why a council's standard cannot stand in for statute's, whatever its limits. */
export type Objection =
  | 'another-matter'
  | 'starts-otherwise'
  | 'counted-otherwise'
  | 'starts-again'
  | 'counts-more'
  | 'shows-less'
  | 'excused-by-more'
  | 'too-many-conditions';

/** What keeps the council's clock from answering statute's; undefined where their limits can be compared. */
export function objectionTo(council: Clock, statute: Clock): Objection | undefined {
  if (council.way !== statute.way || council.given !== statute.given || (council.shown === undefined) !== (statute.shown === undefined))
    return 'another-matter';
  if (!startsWhenever(council, statute)) return 'starts-otherwise';
  if (JSON.stringify(council.counted) !== JSON.stringify(statute.counted)) return 'counted-otherwise';
  if (!asksOfAsMany(council.take, statute.take)) return 'starts-again';
  if (!allEntail(council.metBy, statute.metBy)) return 'counts-more';
  if (statute.shown !== undefined && !showsAll(council.shown, statute.shown)) return 'shows-less';
  return allEntail(council.unless, statute.unless) ? undefined : 'excused-by-more';
}

/** The council's clock runs whenever statute's does: over the same episode or one around it, or from every entry that starts it. */
function startsWhenever(council: Clock, statute: Clock): boolean {
  const [ours, theirs] = [council.start, statute.start];
  if (theirs.kind === 'episode') {
    if (ours.kind !== 'episode') return false;
    if (ours.once) return theirs.episode === ours.episode;
    return isWithin(theirs.episode, ours.episode);
  }
  if (theirs.kind === 'entries') return ours.kind === 'entries' && allEntail(theirs.matchers, ours.matchers);
  return ours.kind === 'other' && JSON.stringify(ours.anchor) === JSON.stringify(theirs.anchor);
}

/** Of several starts each is asked about; or the first, whose limit ends before that of the last. */
function asksOfAsMany(ours: Clock['take'], theirs: Clock['take']): boolean {
  return ours === 'each' || ours === theirs || (ours === 'first' && theirs === 'last');
}

function showsAll(ours: Where | undefined, theirs: Where): boolean {
  return entails({ entry: 'shown', ...(ours && { where: ours }) }, { entry: 'shown', where: theirs });
}
