/** An expectation while it is being worked out: what opened it, when it falls due, and what became of it. */
import { addLimit, subtractLimit, type Day, type Limit, type Moment, wholeDay } from '../calendar/index.ts';
import { compareMoments } from '../record/order.ts';
import type { Entry } from '../record/types.ts';
import type { Period } from './periods.ts';
import type { Planned } from './plan.ts';
import type { Row, Standard, Version } from './standard.ts';
import type { View } from './view.ts';
import type { SkippedDay, Step } from './working.ts';

/** What is still to be said of it begins undefined, so that all drafts have one form and are quick to read. */
export class Draft {
  version: Version;
  opened: Moment;
  openedBy: Entry | undefined;
  /** The day it came to be expected, where it is counted from an earlier one. */
  arose: Day | undefined = undefined;
  /** The episode of a recurring standard: what is agreed outside it is not agreed for it. */
  during: Period | undefined = undefined;
  /** It waits for it to be done at all in that episode. */
  isFirst = false;
  /** How its distance from the due date is counted. */
  limit: Limit = NO_LIMIT;
  due: Moment | undefined = undefined;
  row: Row | undefined = undefined;
  agreedDue: Moment | undefined = undefined;
  metBy: Entry | undefined = undefined;
  metOn: Moment | undefined = undefined;
  silent = false;
  ended: Day | undefined = undefined;
  excused = false;
  /** The day on which what it was to come before happened: where it was not done by then it is too late, though it was due that very day. */
  missed: Day | undefined = undefined;
  /** It cannot be known: the source does not hold what would settle it. */
  notHeld: boolean | undefined = undefined;
  /** The working, step by step, where it is kept. */
  steps: Step[];

  constructor(version: Version, opened: Moment, openedBy: Entry | undefined, steps: Step[]) {
    this.version = version;
    this.opened = opened;
    this.openedBy = openedBy;
    this.steps = steps;
  }

  /** The same draft made use of for another expectation, of which nothing has been said. */
  begin(version: Version, opened: Moment, openedBy: Entry | undefined, steps: Step[]): void {
    this.version = version;
    this.opened = opened;
    this.openedBy = openedBy;
    this.steps = steps;
    this.arose = undefined;
    this.during = undefined;
    this.isFirst = false;
    this.limit = NO_LIMIT;
    this.due = undefined;
    this.row = undefined;
    this.agreedDue = undefined;
    this.metBy = undefined;
    this.metOn = undefined;
    this.silent = false;
    this.ended = undefined;
    this.excused = false;
    this.missed = undefined;
    this.notHeld = undefined;
  }
}

/** The drafts of one standard, in the order they were opened; each is used again for the next standard. */
export class Drafts {
  length = 0;
  readonly #made: Draft[] = [];

  open(version: Version, opened: Moment, openedBy: Entry | undefined, steps: Step[]): Draft {
    const place = this.length++;
    const draft = this.#made[place];
    if (draft !== undefined) {
      draft.begin(version, opened, openedBy, steps);
      return draft;
    }
    const made = new Draft(version, opened, openedBy, steps);
    this.#made.push(made);
    return made;
  }

  at(place: number): Draft {
    const draft = this.#made[place];
    if (draft === undefined || place >= this.length) throw new RangeError(`There is no draft ${place} among ${this.length}.`);
    return draft;
  }

  clear(): void {
    this.length = 0;
  }

  /** In the order in which they opened; those of one moment as they came. Most come so. */
  putInOrder(): void {
    const made = this.#made;
    for (let i = 1; i < this.length; i++) {
      const draft = this.at(i);
      let place = i;
      for (; place > 0 && compareMoments(this.at(place - 1).opened, draft.opened) > 0; place--) made[place] = this.at(place - 1);
      made[place] = draft;
    }
  }

  /** Leaves only those kept, in their order. */
  keepOnly(kept: ReadonlySet<Draft>): void {
    let length = 0;
    for (let place = 0; place < this.length; place++) {
      const draft = this.at(place);
      if (!kept.has(draft)) continue;
      // The one whose place it takes is not lost: it waits behind for the next use.
      this.#made[place] = this.at(length);
      this.#made[length++] = draft;
    }
    this.length = length;
  }

  /** A list of them, for the few that look at several at once. */
  list(): Draft[] {
    return this.#made.slice(0, this.length);
  }
}

const NO_LIMIT: Limit = { n: 0, unit: 'days' };
/** Nothing is ever put here: `note` keeps steps only where someone asked for them. */
const NO_STEPS: Step[] = [];

/** What a shape is given: the record as it stood, the standard, and where to put what it opens. */
export interface Judging {
  readonly view: View;
  readonly drafts: Drafts;
  readonly standard: Standard;
  /** What the standard knows of itself before any record. */
  readonly planned: Planned;
}

/** Starts a draft, to be settled by whoever starts it; its first step says what started the clock. */
export function openDraft(judging: Judging, version: Version, opened: Moment, because: string, openedBy?: Entry): Draft {
  const draft = judging.drafts.open(version, opened, openedBy, judging.view.explaining ? [] : NO_STEPS);
  if (judging.view.explaining) note(draft, { step: 'opened', on: opened, because, ...(openedBy && { by: openedBy.id }) });
  return draft;
}

/** Keeps a step of the working; asked only where someone wants it, so that nobody pays for steps that nobody reads. */
export function note(draft: Draft, step: Step): void {
  draft.steps.push(step);
}

/** Sets the due date by counting a row's limit (or another, where the row says so) forwards from `from`. */
export function countDue(judging: Judging, draft: Draft, row: Row, from: Moment, limit: Limit = row.limit): Moment {
  const { view } = judging;
  const base = limit.unit === 'age' ? wholeDay(bornDay(view) ?? from.day) : from;
  const due = addLimit(base, limit, view.calendar);
  draft.row = row;
  draft.limit = limit;
  draft.due = due;
  if (view.explaining)
    note(draft, {
      step: 'counted',
      from: base,
      limit,
      to: due,
      back: false,
      skipped: skippedDays(view, base.day, due.day, limit),
    });
  return due;
}

/** Sets the due date by counting back from `end`. */
export function countDueBack(judging: Judging, draft: Draft, row: Row, last: Moment): Moment {
  const { view } = judging;
  const due = subtractLimit(last, row.limit, view.calendar);
  draft.row = row;
  draft.limit = row.limit;
  draft.due = due;
  if (view.explaining)
    note(draft, {
      step: 'counted',
      from: last,
      limit: row.limit,
      to: due,
      back: true,
      skipped: skippedDays(view, due.day, last.day, row.limit),
    });
  return due;
}

function bornDay(view: View): Day | undefined {
  return view.record.subject.born;
}

/** The non-working days stepped over, by name; only working-day limits step over any. */
function skippedDays(view: View, from: Day, to: Day, limit: Limit): SkippedDay[] {
  if (limit.unit !== 'working-days' && limit.of !== 'working-days') return [];
  const skipped: SkippedDay[] = [];
  for (let day = from + 1; day <= to; day++) {
    const name = view.calendar.nameOf(day);
    if (name !== undefined) skipped.push({ day, name });
  }
  return skipped;
}

/** Notes which row of the table speaks on a day. */
export function noteRow(judging: Judging, draft: Draft, rows: readonly Row[], row: Row, on: Day, changed: boolean): void {
  if (rows.length < 2 && row.when === undefined) return;
  if (judging.view.explaining)
    note(draft, {
      step: 'row',
      on,
      limit: row.limit,
      index: rows.indexOf(row),
      changed,
      ...(row.clause !== undefined && { clause: row.clause }),
    });
}

/** Marks it met by an entry, or by something with a moment but no entry of its own. */
export function meet(judging: Judging, draft: Draft, on: Moment, by?: Entry, silent = false): void {
  draft.metOn = on;
  draft.metBy = by;
  draft.silent = silent;
  if (judging.view.explaining) note(draft, { step: 'met', on, silent, ...(by && { by: by.id }) });
}

/** Marks it ended unmet, in place of a later end; because of an entry, or of something else in words. */
export function end(judging: Judging, draft: Draft, on: Day, because: string | Entry): void {
  draft.ended = on;
  if (!judging.view.explaining) return;
  const later = draft.steps.findIndex(({ step }) => step === 'ended');
  if (later >= 0) draft.steps.splice(later, 1);
  if (judging.view.explaining) note(draft, { step: 'ended', on, because: typeof because === 'string' ? because : `entry ${because.id}` });
}

/** Marks it excused by an entry. */
export function excuse(judging: Judging, draft: Draft, by: Entry): void {
  draft.excused = true;
  draft.ended = by.occurred.day;
  if (judging.view.explaining) note(draft, { step: 'excused', on: by.occurred.day, by: by.id });
}

/** Moves the due date, keeping the earlier one in the working. */
export function moveDue(judging: Judging, draft: Draft, to: Moment, because: string): void {
  const from = draft.due;
  draft.due = to;
  if (from !== undefined && from.day !== to.day) {
    if (judging.view.explaining) note(draft, { step: 'moved', from, to, because });
  }
}
