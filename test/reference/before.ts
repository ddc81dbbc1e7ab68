/** `before`: Y at least a limit before X. */
import { type Moment, subtractLimit } from '../../src/calendar/index.ts';
import type { Before, Standard } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { dayIn, startsOf } from './anchors.ts';
import { type Clock, versionOn } from './clock.ts';
import { isHeldThroughout } from './held.ts';
import { holds, rowFor } from './holds.ts';
import { isLinked, isTiedToType, matches } from './matches.ts';
import { isAfter, isBefore, isOnOrAfter, isOnOrBefore } from './moments.ts';
import { closedOn, type Seen } from './seen.ts';

export function clocksBefore(standard: Standard, seen: Seen): readonly Clock[] {
  return standard.versions.flatMap((version) => {
    if (version.shape !== 'before') return [];
    const held = seen.entries.filter((entry) => matches(entry, version.before, seen));
    const clocks = [...held, undefined].map((x, place) => clockFor(version, x, place === 0 ? undefined : held[place - 1], seen));
    return clocks.filter((clock) => clock !== undefined).filter((clock) => versionOn(standard, clock.opened.day, seen) === version);
  });
}

/** For an X that was held, or (where there is none) for the one that is planned. */
function clockFor(version: Before, x: Entry | undefined, previous: Entry | undefined, seen: Seen): Clock | undefined {
  const plans = plansFor(version, x, previous, seen);
  const planned = plans.map((plan) => dateIn(plan, version, seen)).at(-1);
  const opened = plans.at(0)?.occurred ?? x?.occurred;
  const counted: Moment | undefined = x?.occurred ?? (planned === undefined ? undefined : { day: planned });
  if (opened === undefined || counted === undefined) return undefined;

  const situation = { seen, day: opened.day };
  const row = rowFor(version.rows, situation);
  if (row === undefined || !holds(version.applies, situation)) return undefined;
  const end = Math.min(x?.occurred.day ?? Infinity, closedOn(seen) ?? Infinity);
  const met = seen.entries.find((entry) => entry !== x && entry.occurred.day <= end && isFor(version, entry, { x, plans, previous }, seen));
  return {
    version,
    opened,
    anchor: plans.at(0) ?? x,
    limit: row.limit,
    clause: row.clause,
    due: subtractLimit(counted, row.limit, seen.question.calendar),
    met: met?.occurred,
    metBy: met,
    ...(met === undefined && end < Infinity ? { ended: end } : {}),
    tooLateFrom: x?.occurred.day,
    isHeld: (last) => isHeldThroughout(version.metBy, opened.day, last, seen),
  };
}

/** What named a date for X, no other X lying between. */
function plansFor(version: Before, x: Entry | undefined, previous: Entry | undefined, seen: Seen): readonly Entry[] {
  return seen.entries.filter(
    (entry) =>
      dateIn(entry, version, seen) !== undefined &&
      (x === undefined || isBefore(entry.occurred, x.occurred)) &&
      (previous === undefined || isOnOrAfter(entry.occurred, previous.occurred)),
  );
}

/** The date that an entry plans it for: in the field of the first of the alternatives that it is, and that gives one. */
function dateIn(entry: Entry, { plannedBy }: Before, seen: Seen): number | undefined {
  return plannedBy
    .filter(({ matcher }) => matches(entry, [matcher], seen))
    .map(({ field }) => dayIn(entry, field))
    .find((day) => day !== undefined);
}

interface Meeting {
  readonly x: Entry | undefined;
  readonly plans: readonly Entry[];
  readonly previous: Entry | undefined;
}

function isFor(version: Before, entry: Entry, { x, plans, previous }: Meeting, seen: Seen): boolean {
  if (!matchesItOrAPlan(version, entry, x, plans, seen)) return false;
  if (x !== undefined && !isOnOrBefore(entry.occurred, x.occurred)) return false;
  const bounds =
    version.after === undefined
      ? []
      : startsOf(version.after, seen).filter((start) => x === undefined || isOnOrBefore(start.at, x.occurred));
  const bound = bounds.at(-1);
  if (bound !== undefined) return isOnOrAfter(entry.occurred, bound.at);
  return previous === undefined || isAfter(entry.occurred, previous.occurred);
}

/** A tie to a plan for X is a tie to X. */
function matchesItOrAPlan(version: Before, entry: Entry, x: Entry | undefined, plans: readonly Entry[], seen: Seen): boolean {
  const own = x === undefined ? plans : [x, ...plans];
  const types = [...version.before.map((one) => one.entry), ...version.plannedBy.map((one) => one.matcher.entry)];
  if (isTiedToType(entry, types, seen) && !own.some((one) => isLinked(entry, one, seen))) return false;
  return own.some((one) => matches(entry, version.metBy, seen, one));
}
