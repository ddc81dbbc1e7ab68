/** What ends a clock before it is met. */
import type { Day } from '../calendar/index.ts';
import type { Start } from './anchors.ts';
import { belongsTo, matches } from './matching.ts';
import type { Ending } from './standard.ts';
import { isOpen, type View } from './view.ts';
import { isBefore } from './anchors.ts';

export interface Ended {
  readonly on: Day;
  readonly because: string;
}

/** The earliest thing that ends the clock, or undefined while nothing has. */
export function endingOf(endings: readonly Ending[], start: Start, view: View): Ended | undefined {
  const found: Ended[] = [];
  if (start.episode?.to !== undefined) found.push({ on: start.episode.to, because: `end-of ${start.episode.kind}` });
  if (view.closedOn !== undefined) found.push({ on: Math.max(view.closedOn, start.at.day), because: 'record closed' });
  for (const ending of endings) {
    const one = ending.kind === 'entry' ? byEntry(ending, start, view) : byEpisode(ending.episode, start, view);
    if (one !== undefined) found.push(one);
  }
  return found.length === 0 ? undefined : found.reduce((early, one) => (one.on < early.on ? one : early));
}

function byEntry(ending: Ending & { kind: 'entry' }, start: Start, view: View): Ended | undefined {
  const entry = view
    .ofType(ending.matcher.entry)
    .find(
      (one) =>
        one !== start.entry &&
        !isBefore(one.occurred, start.at) &&
        matches(view, [ending.matcher], one, start.entry) &&
        belongsTo(view, one, start.entry),
    );
  return entry && { on: entry.occurred.day, because: `entry ${entry.id}` };
}

/** The first episode to end of those open when the clock started or begun since. One that gave way to another that very day ended what came before. */
function byEpisode(kind: string, start: Start, view: View): Ended | undefined {
  const episodes = view.episodes(kind);
  const isOneOpen = episodes.some((one) => isOpen(one, start.at.day));
  const ends = episodes.flatMap(({ to, closed }) => {
    if (to === undefined || to < start.at.day) return [];
    const endedThatDay =
      to === start.at.day && (isOneOpen || closed === undefined || closed === start.entry || isBefore(closed.occurred, start.at));
    return endedThatDay ? [] : [to];
  });
  return ends.length === 0 ? undefined : { on: Math.min(...ends), because: `end-of ${kind}` };
}
