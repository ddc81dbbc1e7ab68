/** What ends a clock before it is met. */
import type { Day } from '../calendar/index.ts';
import type { Entry, Episode } from '../record/types.ts';
import { isBefore, type Start } from './anchors.ts';
import { belongsTo, failureOf } from './matching.ts';
import { firstFrom } from './search.ts';
import type { Ending } from './standard.ts';
import { isOpen, type View } from './view.ts';

export interface Ended {
  readonly on: Day;
  /** The entry that ended it, or what else did in words. */
  readonly because: string | Entry;
}

/** The earliest thing that ends the clock, or undefined while nothing has; of one day, the first named. */
export function endingOf(endings: readonly Ending[], start: Start, view: View): Ended | undefined {
  let first: Ended | undefined;
  if (start.episode?.to !== undefined) first = { on: start.episode.to, because: `end-of ${start.episode.kind}` };
  if (view.closedOn !== undefined) first = earlier(first, { on: Math.max(view.closedOn, start.at.day), because: 'record closed' });
  for (const ending of endings) {
    first = earlier(first, ending.kind === 'entry' ? byEntry(ending, start, view) : byEpisode(ending.episode, start, view));
  }
  return first;
}

function earlier(first: Ended | undefined, other: Ended | undefined): Ended | undefined {
  return first === undefined || (other !== undefined && other.on < first.on) ? other : first;
}

function byEntry({ matcher }: Ending & { kind: 'entry' }, start: Start, view: View): Ended | undefined {
  const found = view.ofType(matcher.entry);
  for (let i = firstFrom(found, start.at.day); i < found.length; i++) {
    const one = found[i];
    if (one === undefined || one === start.entry || isBefore(one.occurred, start.at)) continue;
    if (matcher.where !== undefined && failureOf(view, matcher.where, one, start.entry) !== undefined) continue;
    if (belongsTo(view, one, start.entry)) return { on: one.occurred.day, because: one };
  }
  return undefined;
}

/** The first episode to end of those open when the clock started or begun since. One that gave way to another that very day ended what came before. */
function byEpisode(kind: string, start: Start, view: View): Ended | undefined {
  const episodes = view.episodes(kind);
  const { day } = start.at;
  let on: Day | undefined;
  for (const { to, closed } of episodes) {
    if (to === undefined || to < day || (on !== undefined && on <= to)) continue;
    if (to === day && endedThatDay(closed, start, episodes)) continue;
    on = to;
  }
  return on === undefined ? undefined : { on, because: `end-of ${kind}` };
}

function endedThatDay(closed: Entry | undefined, { at, entry }: Start, episodes: readonly Episode[]): boolean {
  return closed === undefined || closed === entry || isBefore(closed.occurred, at) || episodes.some((one) => isOpen(one, at.day));
}
