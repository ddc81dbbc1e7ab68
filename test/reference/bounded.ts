/** `at-most` and `at-least`: a count or a length with a bound. */
import type { Day, Limit, Moment } from '../../src/calendar/index.ts';
import type { Bounded, Ending, FieldTest, Measure, Standard } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { startsOf } from './anchors.ts';
import { type Clock, plus, versionOn } from './clock.ts';
import { episodeKind } from './declared.ts';
import { isHeldThroughout } from './held.ts';
import { holds, type Situation } from './holds.ts';
import { matches, matchesFor } from './matches.ts';
import { isOnOrAfter } from './moments.ts';
import { closedOn, inOrder, type Seen } from './seen.ts';
import { openOn, spellsOf } from './spells.ts';
import { type Period, periodsOf } from './every.ts';
import { isEndedBy } from './within.ts';

/** Which test it is does not matter to whether the field is held. */
const ANY: FieldTest = { kind: 'present', present: true };

type Of<K extends Measure['kind']> = Extract<Measure, { kind: K }>;

export function clocksBounded(standard: Standard, seen: Seen): readonly Clock[] {
  return standard.versions.flatMap((version) => {
    if (version.shape !== 'at-most' && version.shape !== 'at-least') return [];
    const { measure } = version;
    const clocks =
      measure.kind === 'count-per'
        ? windows(version, measure, seen)
        : measure.kind === 'count-until'
          ? countsUntil(version, measure, seen)
          : measure.kind === 'length-of'
            ? lengths(version, measure, seen)
            : openCounts(standard, version, measure, seen);
    return measure.kind === 'count-open' ? clocks : clocks.filter((clock) => versionOn(standard, clock.opened.day, seen) === version);
  });
}

/** The first day on which the standard no longer applies, from the day it opened to the last of interest; the first where it never did. */
function stopsApplying(version: Bounded, opened: Day, last: Day, situation: Omit<Situation, 'day'>): Day {
  for (let day = opened; day <= Math.min(last, situation.seen.question.asOf); day += 1) {
    if (!holds(version.applies, { ...situation, day })) return day;
  }
  return Infinity;
}

function windows(version: Bounded, measure: Of<'count-per'>, seen: Seen): readonly Clock[] {
  return periodsOf(measure.while, seen)
    .filter((period) => period.from !== period.to)
    .flatMap((period) => {
      const clocks: Clock[] = [];
      for (let place = 0; ; place += 1) {
        const from = windowStart(period, measure.per, place, seen);
        if (from > seen.question.asOf || (period.to !== undefined && from >= period.to)) return clocks;
        const last = windowStart(period, measure.per, place + 1, seen) - 1;
        const stops = stopsApplying(version, from, Math.min(last, (period.to ?? Infinity) - 1), { seen, own: period.spell });
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
  const end = Math.min(stops, period.to ?? Infinity);
  return {
    version,
    opened: { day: from },
    due: { day: last },
    limit: measure.per,
    met: met?.occurred,
    metBy: met,
    ...(met === undefined && end < Infinity ? { ended: end } : {}),
    isHeld: (until) => isHeldThroughout(measure.count, from, until, seen),
  };
}

function atMost(window: Window, seen: Seen): Clock {
  const { version, measure, period, from, last, stops } = window;
  const counted = countedIn(window, seen);
  const exceeded = counted.length > measure.n;
  const due: Moment = { day: exceeded ? (counted[measure.n - 1]?.occurred.day ?? from) : last };
  const end = Math.min(stops, period.to ?? Infinity);
  const closes = Math.min(last, period.to ?? Infinity);
  const kept = !exceeded && stops === Infinity && closes < seen.question.asOf;
  return {
    version,
    opened: { day: from },
    due,
    limit: measure.per,
    met: kept ? { day: closes } : undefined,
    ...(!kept && (exceeded || stops < Infinity) && end < Infinity ? { ended: end } : {}),
    isHeld: () => true,
  };
}

function countsUntil(version: Bounded, measure: Of<'count-until'>, seen: Seen): readonly Clock[] {
  return startsOf(measure.after, seen).flatMap(({ at, entry: anchor, spell, ended }) => {
    if (!holds(version.applies, { seen, day: at.day, anchor, own: spell ?? ended })) return [];
    const since = seen.entries.filter((entry) => entry !== anchor && isOnOrAfter(entry.occurred, at));
    const until = since.find(
      (entry) => (anchor === undefined || inOrder(entry, anchor) > 0) && matchesFor(anchor, entry, measure.until, seen),
    );
    const end = Math.min(spell?.to ?? Infinity, closedOn(seen) ?? Infinity, firstEnding(measure.endsWhen, { anchor, opened: at }, seen));
    const met = since.filter((entry) => entry.occurred.day <= end && matchesFor(anchor, entry, measure.count, seen))[measure.n - 1];
    const clock: Clock = {
      version,
      opened: at,
      anchor,
      due: until === undefined ? undefined : { day: until.occurred.day },
      tooLateFrom: until?.occurred.day,
      met: met?.occurred,
      metBy: met,
      ...(met === undefined && end < Infinity ? { ended: end } : {}),
      isHeld: (last) => isHeldThroughout(measure.count, at.day, last, seen),
    };
    return [clock];
  });
}

function firstEnding(endings: readonly Ending[], clock: Pick<Clock, 'anchor' | 'opened'>, seen: Seen): Day {
  for (let day = clock.opened.day; day <= seen.question.asOf; day += 1)
    if (endings.some((ending) => isEndedBy(ending, clock, day, seen))) return day;
  return Infinity;
}

function lengths(version: Bounded, { episode, limit }: Of<'length-of'>, seen: Seen): readonly Clock[] {
  const endings = episodeKind(episode).closes.map(({ entry, where }) => ({
    entry,
    where: { fields: Object.fromEntries(Object.keys(where ?? {}).map((field) => [field, ANY])) },
  }));
  return spellsOf(episode, seen).flatMap((spell) => {
    const opened = spell.opened.occurred;
    const stops = stopsApplying(version, spell.from, Math.max(spell.from, (spell.to ?? Infinity) - 1), { seen, own: spell });
    if (stops === spell.from) return [];
    const met = spell.to === undefined || stops < Infinity ? undefined : { day: spell.to };
    const clock: Clock = {
      version,
      opened,
      due: plus(opened, limit, seen),
      limit,
      met,
      metBy: met === undefined ? undefined : spell.closed,
      ...(met === undefined && stops < Infinity ? { ended: stops } : {}),
      isHeld: (last) => isHeldThroughout(endings, spell.from, last, seen),
    };
    return [clock];
  });
}

/** How many are open at once, by the version in force on the as-of day. */
function openCounts(standard: Standard, version: Bounded, { episode, n }: Of<'count-open'>, seen: Seen): readonly Clock[] {
  const { asOf } = seen.question;
  const countOn = (day: Day): number => openOn(episode, day, seen).length;
  if (versionOn(standard, asOf, seen) !== version || !holds(version.applies, { seen, day: asOf }) || countOn(asOf) === 0) return [];
  let first = asOf;
  while (countOn(first - 1) > 0) first -= 1;
  let within = asOf;
  while (countOn(within) > n) within -= 1;
  const opened = { day: first };
  return [{ version, opened, ...(within === asOf ? { met: opened } : { due: { day: within } }), isHeld: () => true }];
}
