/** How work gets done: what recurs, what follows, what is late, and what is forgotten and made good or not. */
import type { Day } from '../calendar/index.ts';
import type { Entry, Fields, Role } from '../record/types.ts';
import { type Family, note, type Noting } from './family.ts';
import { tail } from './timeliness.ts';

/** The share of steps a worker takes in time, on that day. */
function reliabilityOf(family: Family, day: Day, by: Role | undefined): number {
  return family.hands.holder(by ?? family.lead, day).reliability;
}

/** The day of something regular after the last time: usually within so many days, at times over. */
export function again(family: Family, last: Day, interval: number, by?: Role): Day {
  const { notebook, chance } = family;
  if (!chance.happens(0.06 + 0.94 * reliabilityOf(family, last, by)))
    return notebook.workday(last + interval + 1 + Math.min(interval, Math.floor(tail(chance, Math.max(2, interval * 0.24)))));
  const wanted = notebook.workday(last + Math.max(1, Math.round(interval * (0.76 + 0.22 * chance.next()))));
  return wanted <= last + interval ? wanted : Math.max(last + 1, notebook.workingDaysBefore(last + interval + 1, 1));
}

/** Does something at about this interval, in days, until the work ends. */
export function recurring(family: Family, from: Day, to: Day, interval: number, act: (day: Day) => void, by?: Role): void {
  const end = Math.min(to, family.notebook.horizon);
  for (let day = again(family, from, interval, by); day < end; day = again(family, day, interval, by)) act(day);
}

/**
 * The day a step is taken that is due within so many working days: usually in time, sometimes late. What was forgotten is
 * mostly found and made good; undefined where it never is.
 */
export function stepDay(family: Family, from: Day, limit: number, by?: Role, least = 0): Day | undefined {
  const { notebook, chance } = family;
  const reliability = reliabilityOf(family, from, by);
  const throwOf = chance.next();
  const lapse = 1 - reliability;
  if (throwOf < 0.1 * lapse) return undefined;
  if (throwOf < 0.42 * lapse) return notebook.workingDaysAfter(from, limit + chance.between(8, 45));
  if (throwOf < 1.1 * lapse) return notebook.workingDaysAfter(from, limit + 1 + Math.floor(tail(chance, Math.max(1, limit / 4))));
  return notebook.workingDaysAfter(from, chance.between(Math.min(least, limit), limit));
}

/** Takes a step that follows from something, as `stepDay` says; answers it, where it was taken. */
export function follow(family: Family, type: string, from: Day, limit: number, fields: Fields, noting: Noting = {}): Entry | undefined {
  const day = stepDay(family, from, limit, noting.by);
  return day === undefined ? undefined : note(family, type, day, fields, noting);
}

/**
 * Writes an entry that ought to show something. What it leaves out is mostly noticed and put right some days later, by an
 * entry that stands in its place.
 */
export function noteOwing(
  family: Family,
  type: string,
  day: Day,
  fields: Fields,
  owed: Readonly<Record<string, boolean>>,
  noting: Noting = {},
): Entry {
  const { notebook, chance, hands, lead } = family;
  const entry = note(family, type, day, { ...fields, ...owed }, noting);
  if (Object.values(owed).every(Boolean) || !chance.happens(0.7)) return entry;
  const shown = Object.fromEntries(Object.keys(owed).map((name) => [name, true]));
  const amendment = {
    fields: { ...fields, ...shown },
    replacing: { supersedes: entry.id },
    reason: 'Read again with the manager: it had been done and was left out.',
  };
  notebook.amend(
    entry,
    notebook.workingDaysAfter(entry.recorded?.day ?? day, chance.between(3, 25)),
    amendment,
    hands.holder(noting.by ?? lead, day),
  );
  return entry;
}

/** Whether the worker sees to it: nearly always, less often where the worker is less reliable. */
export function sees(family: Family, day: Day, by?: Role): boolean {
  return family.chance.happens(0.46 + 0.54 * reliabilityOf(family, day, by));
}
