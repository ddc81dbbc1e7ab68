/** Where a demonstration family's entries are written: in working hours, and written up as promptly as the worker does. */
import type { Day, WorkingCalendar } from '../calendar/index.ts';
import type { Entry, Fields, Link, Role } from '../record/types.ts';
import type { Chance } from './chance.ts';
import { writingUp } from './timeliness.ts';

interface Author {
  readonly id: string;
  readonly role: Role;
  readonly reliability: number;
}

export interface NotebookOptions {
  readonly prefix: string;
  readonly chance: Chance;
  readonly calendar: WorkingCalendar;
  readonly asOf: Day;
  readonly subjects: readonly string[];
  readonly author: Author;
}

export interface Writing {
  readonly about?: readonly string[];
  readonly author?: Author;
  readonly links?: readonly Link[];
}

export class Notebook {
  readonly #options: NotebookOptions;
  readonly #entries: Entry[] = [];
  /** Who writes from now on, unless an entry says otherwise. */
  author: Author;

  constructor(options: NotebookOptions) {
    this.#options = options;
    this.author = options.author;
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
  write(type: string, day: Day, fields: Fields, writing: Writing = {}): Entry {
    const { chance, prefix, asOf, subjects } = this.#options;
    const author = writing.author ?? this.author;
    const minute = chance.between(9 * 4, 16 * 4) * 15;
    const lag = writingUp(chance, author.reliability);
    const writtenOn = lag === 0 || day > asOf ? day : this.workingDaysAfter(day, lag);
    const entry: Entry = {
      id: `${prefix}-${this.#entries.length + 1}`,
      type,
      subjects: writing.about ?? subjects,
      occurred: { day, minute },
      recorded: { day: writtenOn, minute: lag === 0 ? minute + chance.between(20, 180) : chance.between(9 * 4, 17 * 4) * 15 },
      by: author.id,
      role: author.role,
      fields,
      ...(writing.links && { links: writing.links }),
    };
    if (day <= asOf && writtenOn <= asOf) this.#entries.push(entry);
    return entry;
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

  previousWorkingDay(day: Day): Day {
    if (day > this.horizon) return day - 1;
    return this.#options.calendar.addWorkingDays(day, -1);
  }

  entries(): Entry[] {
    return this.#entries;
  }
}

/** The working days between Christmas and the new year, when much waits. */
function isBetweenTheYears(calendar: WorkingCalendar, day: Day): boolean {
  for (let near = day - 6; near <= day; near++) if (calendar.nameOf(near)?.startsWith('Christmas Day') === true) return true;
  return false;
}
