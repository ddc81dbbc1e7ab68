/** `at-most` and `at-least`: a count or a length with a bound. */
import type { Day, Limit, Moment } from '../../src/calendar/index.ts';
import type { Bounded, Measure, Standard } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { startsOf } from './anchors.ts';
import { type Clock, plus, versionOn } from './clock.ts';
import { episodeKind } from './declared.ts';
import { isAnyHeld, isHeld } from './held.ts';
import { holds, type Situation } from './holds.ts';
import { matches, matchesFor } from './matches.ts';
import { isAfter, isOnOrAfter, isOnOrBefore } from './moments.ts';
import { closedOn, type Seen } from './seen.ts';
import { openOn, spellsOf } from './spells.ts';
import { type Period, periodsOf } from './every.ts';

type Of<K extends Measure['kind']> = Extract<Measure, { kind: K }>;

export function clocksBounded(standard: Standard, seen: Seen): readonly Clock[] {
  return standard.versions.flatMap((version) => {
    if (version.shape !== 'at-most' && version.shape !== 'at-least') return [];
    const { measure } = version;
    const clocks = measure.kind === 'count-per' ? windows(version, measure, seen)
      : measure.kind === 'count-until' ? countsUntil(version, measure, seen)
      : measure.kind === 'length-of' ? lengths(version, measure, seen)
      : openCounts(standard, version, measure, seen);
    return clocks.filter((clock) => versionOn(standard, clock.opened.day, seen) === version);
  });
}

/** The first day on which the standard no longer applies, from the day it opened; the same day where it never did. */
function stopsApplying(version: Bounded, opened: Day, situation: Omit<Situation, 'day'>): Day {
  for (let day = opened; day <= situation.seen.question.asOf; day += 1) if (!holds(version.applies, { ...situation, day })) return day;
  return Infinity;
}

function windows(version: Bounded, measure: Of<'count-per'>, seen: Seen): readonly Clock[] {
  return periodsOf(measure.while, seen).filter((period) => period.from !== period.to).flatMap((period) => {
    const clocks: Clock[] = [];
    for (let place = 0; ; place += 1) {
      const from = windowStart(period, measure.per, place, seen);
      if (from > seen.question.asOf || (period.to !== undefined && from >= period.to)) return clocks;
      const stops = stopsApplying(version, from, { seen, own: period });
      const last = windowStart(period, measure.per, place + 1, seen) - 1;
      const clock = { version, measure, period, from, last, stops };
      if (stops > from) clocks.push(version.shape === 'at-least' ? atLeast(clock, seen) : atMost(clock, seen));
    }
  });
}

function windowStart(period: Period, per: Limit, place: number, seen: Seen): Day {
  return place === 0 ? period.from : (plus({ day: period.from }, { ...per, n: per.n * place }, seen)?.day ?? Infinity);
}

interface Window {
  readonly version: Bounded;
  readonly measure: Of<'count-per'>;
  readonly period: Period;
  readonly from: Day;
  readonly last: Day;
  readonly stops: Day;
}

function countedIn({ measure, period, from, last, stops }: Window, seen: Seen): readonly Entry[] {
  const end = Math.min(last, period.to ?? Infinity, stops);
  return seen.entries.filter((entry) => entry.occurred.day >= from && entry.occurred.day <= end && matches(entry, measure.count, seen));
}

function atLeast(window: Window, seen: Seen): Clock {
  const { version, measure, period, from, last, stops } = window;
  const met = countedIn(window, seen)[measure.n - 1];
  const end = Math.min(stops <= last ? stops : Infinity, period.to ?? Infinity);
  return {
    version, opened: { day: from }, due: { day: last }, limit: measure.per, met: met?.occurred, metBy: met,
    ...(met === undefined && end < Infinity ? { ended: end } : {}),
    isHeld: (day) => isAnyHeld(measure.count, day, seen),
  };
}

function atMost(window: Window, seen: Seen): Clock {
  const { version, measure, period, from, last, stops } = window;
  const counted = countedIn(window, seen);
  const exceeded = counted.length > measure.n;
  const due: Moment = { day: exceeded ? (counted[measure.n - 1]?.occurred.day ?? from) : last };
  const stop = stops <= last ? stops : Infinity;
  const end = Math.min(stop, period.to ?? Infinity);
  const kept = !exceeded && end > last && seen.question.asOf > last;
  return {
    version, opened: { day: from }, due, limit: measure.per, met: kept ? { day: last } : undefined,
    ...(!kept && end < Infinity ? { ended: end } : {}),
    isHeld: () => true,
  };
}

function countsUntil(version: Bounded, measure: Of<'count-until'>, seen: Seen): readonly Clock[] {
  return startsOf(measure.after, seen).flatMap(({ at, entry: anchor, spell }) => {
    const stops = stopsApplying(version, at.day, { seen, anchor, own: spell });
    if (stops === at.day) return [];
    const until = seen.entries.find((entry) => entry !== anchor && isAfter(entry.occurred, at) && matchesFor(anchor, entry, measure.until, seen));
    const end = Math.min(stops, closedOn(seen) ?? Infinity);
    const met = seen.entries.filter((entry) => entry !== anchor && isOnOrAfter(entry.occurred, at) && entry.occurred.day <= end
      && (until === undefined || isOnOrBefore(entry.occurred, until.occurred)) && matchesFor(anchor, entry, measure.count, seen))[measure.n - 1];
    const clock: Clock = {
      version, opened: at, anchor, due: until === undefined ? undefined : { day: until.occurred.day }, met: met?.occurred, metBy: met,
      ...(met === undefined && end < Infinity ? { ended: end } : {}),
      isHeld: (day) => isAnyHeld(measure.count, day, seen),
    };
    return [clock];
  });
}

function lengths(version: Bounded, { episode, limit }: Of<'length-of'>, seen: Seen): readonly Clock[] {
  return spellsOf(episode, seen).flatMap((spell) => {
    const opened = { day: spell.from };
    const stops = stopsApplying(version, spell.from, { seen, own: { from: spell.from, spell } });
    if (stops === spell.from) return [];
    const met = spell.to === undefined || spell.to > stops ? undefined : { day: spell.to };
    const clock: Clock = {
      version, opened, due: plus(opened, limit, seen), limit, met, metBy: met === undefined ? undefined : spell.closed,
      ...(met === undefined && stops < Infinity ? { ended: stops } : {}),
      isHeld: (day) => episodeKind(episode).closes.some((cue) => isHeld(cue.entry, Object.keys(cue.where ?? {}), day, seen)),
    };
    return [clock];
  });
}

function openCounts(standard: Standard, version: Bounded, { episode, n }: Of<'count-open'>, seen: Seen): readonly Clock[] {
  const { asOf } = seen.question;
  const countOn = (day: Day): number => (holds(version.applies, { seen, day }) ? openOn(episode, day, seen).length : 0);
  const first = Math.min(...seen.entries.map((entry) => entry.occurred.day));
  for (let day = first; day <= asOf; day += 1) {
    if (versionOn(standard, day, seen) !== version || countOn(day) === 0) continue;
    let within = asOf;
    while (within >= first && countOn(within) > n) within -= 1;
    const due = within === asOf ? undefined : { day: within };
    return [{ version, opened: { day }, due, kept: due === undefined, isHeld: () => true }];
  }
  return [];
}
