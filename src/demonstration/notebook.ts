/** Where a demonstration family's entries are written: in working hours, and written up as promptly as the worker does. */
import type { Day, WorkingCalendar } from '../calendar/index.ts';
import type { Entry, Fields, Link, Role } from '../record/types.ts';
import type { Chance } from './chance.ts';
import { Closures } from './closures.ts';
import { WRITTEN_AT_ONCE } from './kept-at-once.ts';
import { writingUp } from './timeliness.ts';

export interface Author {
  readonly id: string;
  readonly role: Role;
  /** The share of regular work done in time. */
  readonly reliability: number;
}

export interface NotebookOptions {
  readonly prefix: string;
  readonly chance: Chance;
  readonly calendar: WorkingCalendar;
  readonly asOf: Day;
}

export interface Writing {
  readonly about: readonly string[];
  readonly author: Author;
  readonly links?: readonly Link[];
}

export interface Amendment {
  readonly fields: Fields;
  readonly replacing: { readonly supersedes: string } | { readonly strikesOut: string };
  readonly reason: string;
}

const NINE = 9 * 60;

export class Notebook {
  readonly #options: NotebookOptions;
  readonly #entries: Entry[] = [];
  /** The last minute used on each day, so that what is told later in a day happened later in it. */
  readonly #clock = new Map<Day, number>();
  readonly #closures = new Closures();
  #written = 0;

  constructor(options: NotebookOptions) {
    this.#options = options;
  }

  get chance(): Chance {
    return this.#options.chance;
  }

  get asOf(): Day {
    return this.#options.asOf;
  }

  /** Nothing need be imagined past this day: what lies after the as-of day is never written, only planned. */
  get horizon(): Day {
    return this.#options.asOf + 60;
  }

  /** Writes an entry; what lies after the as-of day, or was not yet written up by then, is not there. */
  write(type: string, day: Day, fields: Fields, { about, author, links }: Writing): Entry {
    const { chance, prefix, asOf } = this.#options;
    this.#written += 1;
    const minute = this.#nextMinute(day);
    const lag = day > asOf || WRITTEN_AT_ONCE.has(type) ? 0 : writingUp(chance, author.reliability);
    const recorded =
      lag === 0
        ? { day, minute: minute + chance.between(2, 24) * 5 }
        : { day: this.workingDaysAfter(day, lag), minute: chance.between(9 * 4, 17 * 4) * 15 };
    const entry: Entry = {
      id: `${prefix}-${this.#written}`,
      type,
      subjects: about,
      occurred: { day, minute },
      recorded,
      by: author.id,
      role: author.role,
      fields,
      ...(links && { links }),
    };
    if (day <= asOf && recorded.day <= asOf) this.#entries.push(entry);
    return entry;
  }

  /** Writes an entry with another, in one form: at the same moment, by the same hand. */
  beside({ occurred, recorded, by, role }: Entry, type: string, fields: Fields, about: readonly string[], links?: readonly Link[]): Entry {
    const { prefix, asOf } = this.#options;
    this.#written += 1;
    const entry: Entry = {
      id: `${prefix}-${this.#written}`,
      type,
      subjects: about,
      occurred,
      recorded,
      by,
      role,
      fields,
      ...(links && { links }),
    };
    if (occurred.day <= asOf && (recorded ?? occurred).day <= asOf) this.#entries.push(entry);
    return entry;
  }

  /** The last entry of this type that was written of all of them. */
  lastOf(type: string, about: readonly string[]): Entry | undefined {
    return this.#entries.findLast((entry) => entry.type === type && about.every((one) => entry.subjects.includes(one)));
  }

  /** Writes an entry that stands in place of another, or strikes it out, on a later day. */
  amend(entry: Entry, day: Day, { fields, replacing, reason }: Amendment, author: Author): void {
    const { chance, prefix, asOf } = this.#options;
    this.#written += 1;
    if (day > asOf) return;
    const { links, ...same } = entry;
    this.#entries.push({
      ...same,
      id: `${prefix}-${this.#written}`,
      recorded: { day, minute: chance.between(9 * 4, 17 * 4) * 15 },
      by: author.id,
      role: author.role,
      fields,
      ...('supersedes' in replacing && links && { links }),
      ...replacing,
      reason,
    });
  }

  /** From this day nothing goes on for these people, until they are opened again. */
  close(people: readonly string[], day: Day): void {
    this.#closures.close(people, day);
  }

  reopen(people: readonly string[], day: Day): void {
    this.#closures.reopen(people, day);
  }

  /** The day itself if it is worked, else the next that is; over Christmas, usually not before the new year. */
  workday(day: Day): Day {
    const { calendar, chance } = this.#options;
    if (day > this.horizon) return day;
    let found = day;
    while (!calendar.isWorking(found) || (isBetweenTheYears(calendar, found) && chance.happens(0.6))) found += 1;
    return found;
  }

  workingDaysAfter(day: Day, n: number): Day {
    const { calendar } = this.#options;
    if (day > this.horizon) return day + n;
    return n === 0 && calendar.isWorking(day) ? day : calendar.addWorkingDays(day, Math.max(1, n));
  }

  /** So many working days before; never answers the day itself. */
  workingDaysBefore(day: Day, n: number): Day {
    if (day > this.horizon) return day - Math.ceil(n * 1.4);
    return this.#options.calendar.addWorkingDays(day, -Math.max(1, n));
  }

  workingDaysBetween(from: Day, to: Day): number {
    return to > this.horizon ? Math.round(((to - from) * 5) / 7) : this.#options.calendar.workingDaysBetween(from, to);
  }

  /** All that was written and still stands, nothing of it about people whose work had ended. */
  entries(): Entry[] {
    const open = this.#entries.flatMap((entry) => this.#closures.whatGoesOn(entry));
    const ids = new Set(open.map((entry) => entry.id));
    return open
      .filter(({ supersedes, strikesOut }) => [supersedes, strikesOut].every((id) => id === undefined || ids.has(id)))
      .map((entry) => withLinksTo(ids, entry));
  }

  #nextMinute(day: Day): number {
    const { chance } = this.#options;
    const last = this.#clock.get(day);
    const minute = last === undefined ? NINE + chance.between(0, 18) * 15 : Math.min(last + chance.between(1, 5) * 5, 19 * 60);
    this.#clock.set(day, minute);
    return minute;
  }
}

function withLinksTo(ids: ReadonlySet<string>, entry: Entry): Entry {
  if (entry.links === undefined || entry.links.every(({ to }) => ids.has(to))) return entry;
  const { links, ...rest } = entry;
  const held = links.filter(({ to }) => ids.has(to));
  return held.length > 0 ? { ...rest, links: held } : rest;
}

/** The working days between Christmas and the new year, when much waits. */
function isBetweenTheYears(calendar: WorkingCalendar, day: Day): boolean {
  for (let near = day - 6; near <= day; near++) if (calendar.nameOf(near)?.startsWith('Christmas Day') === true) return true;
  return false;
}
