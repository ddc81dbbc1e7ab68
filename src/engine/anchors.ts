/** Where clocks start: the moments that an anchor names in a record. */
import { birthday, tryDayOf, type Day, type Moment } from '../calendar/index.ts';
import { compareEntries, compareMoments } from '../record/order.ts';
import type { Entry, Episode } from '../record/types.ts';
import { attributesPass } from './conditions.ts';
import { matching } from './matching.ts';
import type { Anchor } from './standard.ts';
import type { View } from './view.ts';

export interface Start {
  readonly at: Moment;
  /** The entry that started it, where one did. */
  readonly entry?: Entry;
  /** The episode it started, whose end ends the clock. */
  readonly episode?: Episode;
  /** The episode whose end it is: what a condition may ask about. */
  readonly ended?: Episode;
  readonly because: string;
}

/** All starts on or before the as-of day, in order. */
export function startsOf(anchor: Anchor, view: View): readonly Start[] {
  switch (anchor.kind) {
    case 'entries':
      return matching(view, anchor.matchers).map((entry) => ({ at: entry.occurred, entry, because: 'entry' }));
    case 'start-of':
      return view
        .episodes(anchor.episode)
        .filter((episode) => anchor.where === undefined || attributesPass(anchor.where, episode, episode.from))
        .map((episode) => ({ at: episode.opened.occurred, entry: episode.opened, episode, because: `start-of ${anchor.episode}` }));
    case 'end-of':
      return view
        .episodes(anchor.episode)
        .flatMap((episode) => endOf(episode, anchor.episode))
        .sort(inOrderOfRecord);
    case 'birthday':
      return birthdayStart(anchor.years, anchor.months, view);
    case 'first':
      return startsOf(anchor.anchor, view).slice(0, 1);
    case 'later-of':
      return laterOf(anchor.anchors, view);
    case 'entry-date':
      return matching(view, [anchor.matcher])
        .flatMap((entry) => startOnDate(entry, anchor.field, view))
        .sort((a, b) => compareMoments(a.at, b.at));
  }
}

function endOf(episode: Episode, kind: string): Start[] {
  if (episode.to === undefined) return [];
  const because = `end-of ${kind}`;
  return episode.closed === undefined
    ? [{ at: { day: episode.to }, ended: episode, because }]
    : [{ at: episode.closed.occurred, entry: episode.closed, ended: episode, because }];
}

/** What ended the one before may stand in the record after what ended the next, of one day. */
function inOrderOfRecord(a: Start, b: Start): number {
  return compareMoments(a.at, b.at) || (a.entry && b.entry ? compareEntries(a.entry, b.entry) : 0);
}

function birthdayStart(years: number, months: number, view: View): Start[] {
  const born = view.record.subject.born;
  if (born === undefined) return [];
  const day = birthday(born, years, months);
  view.turn(day);
  return day <= lastDay(view) ? [{ at: { day }, because: `birthday ${years}${months > 0 ? ` and ${months} months` : ''}` }] : [];
}

/** The clock starts when the last of several things has first happened. */
function laterOf(anchors: readonly Anchor[], view: View): Start[] {
  const firsts: Start[] = [];
  for (const anchor of anchors) {
    const first = startsOf(anchor, view)[0];
    if (first === undefined) return [];
    firsts.push(first);
  }
  const latest = firsts.reduce((late, one) => (isBefore(late.at, one.at) ? one : late));
  return [latest];
}

function startOnDate(entry: Entry, field: string, view: View): Start[] {
  const at = dateWritten(entry, field);
  if (at !== undefined) view.turn(at.day);
  return at !== undefined && at.day <= lastDay(view) ? [{ at, entry, because: `date in ${field}` }] : [];
}

/** The date written in a field; undefined where there is no entry, no field or no date. */
export function dateWritten(entry: Entry | undefined, field: string | undefined): Moment | undefined {
  const written = field === undefined ? undefined : entry?.fields[field];
  const day = typeof written === 'string' ? tryDayOf(written) : undefined;
  return day === undefined ? undefined : { day };
}

/** The last day of which anything can be said: the as-of day, or the day the record closed. */
function lastDay({ asOf, closedOn }: View): Day {
  return Math.min(asOf, closedOn ?? Infinity);
}

/** Whether one moment is plainly before another: by day, and by minute where both have one. */
export function isBefore(a: Moment, b: Moment): boolean {
  if (a.day !== b.day) return a.day < b.day;
  return a.minute !== undefined && b.minute !== undefined && a.minute < b.minute;
}

/** Whether one due date runs out before another: a day with no time on it lasts to its end. */
export function runsOutBefore(a: Moment, b: Moment): boolean {
  return a.day === b.day ? (a.minute ?? Infinity) < (b.minute ?? Infinity) : a.day < b.day;
}
