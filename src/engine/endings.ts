/** What ends a clock before it is met. */
import type { Day } from '../calendar/index.ts';
import type { Start } from './anchors.ts';
import { belongsTo, matches } from './matching.ts';
import type { Ending } from './standard.ts';
import type { View } from './view.ts';
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
  const entry = view.ofType(ending.matcher.entry).find((one) => one !== start.entry && !isBefore(one.occurred, start.at)
    && matches([ending.matcher], one, start.entry) && belongsTo(view, one, start.entry));
  return entry && { on: entry.occurred.day, because: `entry ${entry.id}` };
}

function byEpisode(kind: string, start: Start, view: View): Ended | undefined {
  const episode = view.episodes(kind).find((one) => one.to !== undefined && one.from <= start.at.day && one.to >= start.at.day)
    ?? view.episodes(kind).find((one) => one.to !== undefined && one.from > start.at.day);
  return episode?.to === undefined ? undefined : { on: episode.to, because: `end-of ${kind}` };
}
