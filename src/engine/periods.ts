/** The periods a recurring standard lasts for. */
import { type Day, type Moment, wholeDay } from '../calendar/index.ts';
import type { Entry, Episode } from '../record/types.ts';
import { attributesPass } from './conditions.ts';
import type { While } from './standard.ts';
import type { View } from './view.ts';

export interface Period {
  readonly from: Moment;
  /** The last day, on which work still counts; absent while it goes on. */
  readonly to?: Day;
  readonly episode?: Episode;
  readonly openedBy?: Entry;
  readonly because: string;
}

/** The periods of a `while`; one that starts and ends on the same day asks for nothing. */
export function periodsOf(during: While, view: View): readonly Period[] {
  if (during.kind === 'life') return lifeOf(view);
  const periods: Period[] = [];
  for (const episode of view.episodes(during.episode)) {
    if (during.where !== undefined && !attributesPass(during.where, episode, episode.from)) continue;
    const to = earlier(episode.to, view.closedOn);
    if (to !== undefined && to <= episode.from) continue;
    const because = `start-of ${during.episode}`;
    periods.push({ from: episode.opened.occurred, ...(to !== undefined && { to }), episode, openedBy: episode.opened, because });
  }
  return periods;
}

function lifeOf(view: View): Period[] {
  const born = view.record.subject.born ?? view.entries[0]?.occurred.day;
  if (born === undefined) return [];
  view.turn(born);
  if (born > view.asOf) return [];
  return [{ from: wholeDay(born), ...(view.closedOn !== undefined && { to: view.closedOn }), because: 'life' }];
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}
