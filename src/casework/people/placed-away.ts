import type { Day } from '../../calendar/index.ts';
import { deriveEpisodes } from '../../record/derive-episodes.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { getEpisodeKind } from '../../record/episode-kinds.ts';
import type { Entry, Subject } from '../../record/types.ts';
import type { PlacedAway } from './answers.ts';

const PLACEMENT = new Map([['placement', getEpisodeKind('placement')]]);
/** While these last the child still lives with whom they lived with, or with a parent who came too. */
const NOT_AWAY: ReadonlySet<string> = new Set(['placed-with-parents', 'mother-and-baby', 'respite']);

/** Where a child is placed away from home on a day, by the entries that stand; undefined where they are not. */
export function placedAwayOn(subject: Subject, entries: readonly Entry[], on: Day): PlacedAway | undefined {
  const soFar = entries.filter(({ occurred }) => occurred.day <= on);
  const placements = deriveEpisodes(soFar, PLACEMENT, subject);
  const open = placements.findLast(({ from, to }) => from <= on && (to === undefined || on < to));
  if (open === undefined) return undefined;
  const { kind, 'with-siblings': withSiblings } = open.opened.fields;
  if (typeof kind === 'string' && NOT_AWAY.has(kind)) return undefined;
  const label = getEntryType('placement-started').fields['kind']?.options?.[String(kind)];
  return { since: open.from, withSiblings: withSiblings === true, ...(label !== undefined && { label }) };
}
