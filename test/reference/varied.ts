/** Entries by which more time, another interval or an exception was recorded for a standard. */
import { type Day, type Limit, type Moment, parseLimit } from '../../src/calendar/index.ts';
import type { Standard, Version } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { dayIn } from './anchors.ts';
import { type Clock, plus, wasOpenAt } from './clock.ts';
import { fieldsOfKind } from './declared.ts';
import { runsOutSooner } from './moments.ts';
import { entriesOn, type Seen } from './seen.ts';

function names(entry: Entry, standard: Standard): boolean {
  return fieldsOfKind(entry.type, 'standard').some((field) => entry.fields[field] === standard.id);
}

export function variationsOn(day: Day, version: Version, standard: Standard, seen: Seen): readonly Entry[] {
  const { variedBy } = version;
  if (variedBy === undefined) return [];
  return entriesOn(day, seen).filter(
    (entry) =>
      entry.type === variedBy.entry &&
      names(entry, standard) &&
      (variedBy.by === undefined || (entry.role !== undefined && variedBy.by.includes(entry.role))),
  );
}

export function exceptionsOn(day: Day, version: Version, standard: Standard, seen: Seen): readonly Entry[] {
  return entriesOn(day, seen).filter((entry) => entry.type === version.excusedBy && names(entry, standard));
}

export function intervalOf(entry: Entry): Limit | undefined {
  const text = fieldsOfKind(entry.type, 'limit')
    .map((field) => entry.fields[field])
    .find((value) => typeof value === 'string');
  return typeof text === 'string' ? parseLimit(text) : undefined;
}

function dateOf(entry: Entry): Day | undefined {
  return dayIn(
    entry,
    fieldsOfKind(entry.type, 'date').find((field) => field === 'due'),
  );
}

/** The due date it agrees, no later than the standard lets it be. */
export function agreedBy(entry: Entry, clock: Clock, seen: Seen): Moment | undefined {
  const interval = intervalOf(entry);
  const date = dateOf(entry);
  const wanted = interval !== undefined ? plus(clock.opened, interval, seen) : date !== undefined ? { day: date } : undefined;
  if (wanted === undefined) return undefined;
  const { notLongerThan, onlyShorter } = clock.version.variedBy ?? {};
  const bounds = [onlyShorter === true ? clock.due : undefined, notLongerThan && plus(clock.opened, notLongerThan, seen)];
  return bounds.reduce((soonest: Moment, bound) => (bound !== undefined && runsOutSooner(bound, soonest) ? bound : soonest), wanted);
}

/** What is agreed on the day, for the one opened last of those open. */
export function varyOn(day: Day, clocks: readonly Clock[], standard: Standard, seen: Seen): void {
  for (const version of new Set(clocks.map((clock) => clock.version))) {
    for (const entry of variationsOn(day, version, standard, seen)) {
      const meant = clocks.findLast((clock) => clock.version === version && wasOpenAt(clock, entry.occurred, seen));
      if (meant !== undefined) meant.agreed = agreedBy(entry, meant, seen) ?? meant.agreed;
    }
  }
}

/** Each exception excuses one, and is then spent: the earliest opened that is open then. */
export function excuseOn(day: Day, clocks: readonly Clock[], spent: Set<Entry>, standard: Standard, seen: Seen): void {
  for (const version of new Set(clocks.map((clock) => clock.version))) {
    for (const entry of exceptionsOn(day, version, standard, seen).filter((one) => !spent.has(one))) {
      const meant = clocks.find(
        (clock) => clock.version === version && clock.excused === undefined && wasOpenAt(clock, entry.occurred, seen),
      );
      if (meant === undefined) continue;
      spent.add(entry);
      meant.excused = day;
      meant.met = undefined;
      meant.metBy = undefined;
    }
  }
}
