/** Where clocks start: the moments that an anchor names in a record. */
import { birthday, tryDayOf, type Day, type Moment, wholeDay } from '../calendar/index.ts';
import { compareEntries, compareMoments } from '../record/order.ts';
import type { Entry, Episode } from '../record/types.ts';
import { attributesPass } from './conditions.ts';
import { matching } from './matching.ts';
import type { Anchor, FieldTest } from './standard.ts';
import type { View } from './view.ts';

type Tests = Readonly<Record<string, FieldTest>>;

/** Every property is in its place, told or not, for the reason given in `form.ts`. */
export interface Start {
  readonly at: Moment;
  /** The entry that started it, where one did. */
  readonly entry: Entry | undefined;
  /** The episode it started, whose end ends the clock. */
  readonly episode: Episode | undefined;
  /** The episode whose end it is: what a condition may ask about. */
  readonly ended: Episode | undefined;
  readonly because: string;
}

/** All starts on or before the as-of day, in order. */
export function startsOf(anchor: Anchor, view: View): readonly Start[] {
  switch (anchor.kind) {
    case 'entries':
      return startsAtEntries(matching(view, anchor.matchers));
    case 'start-of':
      return startsOfEpisodes(view.episodes(anchor.episode), anchor.where, `start-of ${anchor.episode}`);
    case 'end-of':
      return endsOfEpisodes(view.episodes(anchor.episode), `end-of ${anchor.episode}`);
    case 'birthday':
      return birthdayStart(anchor.years, anchor.months, view);
    case 'first':
      return startsOf(anchor.anchor, view).slice(0, 1);
    case 'later-of':
      return laterOf(anchor.anchors, view);
    case 'entry-date':
      return matching(view, anchor.matchers ?? [anchor.matcher])
        .flatMap((entry) => startOnDate(entry, anchor.field, view))
        .sort((a, b) => compareMoments(a.at, b.at));
  }
}

function startsAtEntries(entries: readonly Entry[]): readonly Start[] {
  return entries.map((entry) => ({ at: entry.occurred, entry, episode: undefined, ended: undefined, because: 'entry' }));
}

function startsOfEpisodes(episodes: readonly Episode[], where: Tests | undefined, because: string): readonly Start[] {
  const starts: Start[] = [];
  for (const episode of episodes) {
    if (where !== undefined && !attributesPass(where, episode, episode.from)) continue;
    starts.push({ at: episode.opened.occurred, entry: episode.opened, episode, ended: undefined, because });
  }
  return starts;
}

function endsOfEpisodes(episodes: readonly Episode[], because: string): readonly Start[] {
  const starts: Start[] = [];
  for (const ended of episodes) {
    if (ended.to === undefined) continue;
    starts.push({ at: ended.closed?.occurred ?? wholeDay(ended.to), entry: ended.closed, episode: undefined, ended, because });
  }
  return starts.sort(inOrderOfRecord);
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
  if (day > lastDay(view)) return [];
  const because = `birthday ${years}${months > 0 ? ` and ${months} months` : ''}`;
  return [{ at: wholeDay(day), entry: undefined, episode: undefined, ended: undefined, because }];
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
  if (at === undefined || at.day > lastDay(view)) return [];
  return [{ at, entry, episode: undefined, ended: undefined, because: `date in ${field}` }];
}

/** The date written in a field; undefined where there is no entry, no field or no date. */
export function dateWritten(entry: Entry | undefined, field: string | undefined): Moment | undefined {
  const written = field === undefined ? undefined : entry?.fields[field];
  const day = typeof written === 'string' ? tryDayOf(written) : undefined;
  return day === undefined ? undefined : wholeDay(day);
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
