/**
 * The chain that `every` and `current` share. It walks the days on which something can change, in order; on each,
 * what was done is counted first, then what became live or ceased to be, then a changed row.
 */
import { addLimit, limitText, type Day, type Limit, wholeDay } from '../../calendar/index.ts';
import type { Entry } from '../../record/types.ts';
import { countDue, end, excuse, meet, moveDue, noteRow, openDraft, type Draft, type Judging } from '../draft.ts';
import { matches, matching } from '../matching.ts';
import { periodsOf, type Period } from '../periods.ts';
import { appliesOn, daysOfChange, rowOn } from '../rows.ts';
import { firstFrom } from '../search.ts';
import type { Current, Every, Row } from '../standard.ts';
import { exceptionsTo } from '../variations.ts';
import { versionOn } from '../versions.ts';

type Recurring = Every | Current;

/** How `current` differs from `every`. */
export interface ChainRules {
  /** Documents from before the period count as the last time it was met. */
  readonly earlierCounts?: boolean;
  /** The interval until it is first met, where it has one of its own. */
  readonly first?: Limit;
}

/** All chains of a standard: one for each period it lasts for. */
export function chainsOf<V extends Recurring>(judging: Judging, versions: readonly V[], rules: (version: V) => ChainRules): void {
  const [first] = versions;
  if (first === undefined) return;
  for (const period of periodsOf(first.while, judging.view)) new Chain(judging, versions, period, rules).run();
}

/** The row in force on a day, under the version in force. */
interface Live<V> {
  readonly version: V;
  readonly row: Row;
}

class Chain<V extends Recurring> {
  readonly #judging: Judging;
  readonly #versions: readonly V[];
  readonly #period: Period;
  readonly #rules: (version: V) => ChainRules;
  /** The place of its first draft among the standard's. */
  readonly #from: number;
  /** Those open now; the last is the one in force, those before it fell overdue under an earlier row. */
  readonly #open: Draft[] = [];
  #met = 0;
  #last: Entry | undefined;

  constructor(judging: Judging, versions: readonly V[], period: Period, rules: (version: V) => ChainRules) {
    this.#judging = judging;
    this.#versions = versions;
    this.#period = period;
    this.#rules = rules;
    this.#from = judging.drafts.length;
  }

  run(): void {
    const { view } = this.#judging;
    const { from, to } = this.#period;
    const last = Math.min(to ?? Infinity, view.asOf);
    const exceptions = exceptionsTo(this.#judging);
    const done = matching(view, this.#judging.planned.metBy);
    const turns = this.#turns(exceptions, last);
    this.#last = this.#earlierDocument();
    let next = firstFrom(done, from.day);
    let turn = 0;
    for (;;) {
      const doneOn = done[next]?.occurred.day ?? Infinity;
      const day = Math.min(doneOn, turns[turn] ?? Infinity);
      if (day > last) return;
      while (turns[turn] === day) turn += 1;
      let settled = day === from.day && this.#goLive(day);
      if (doneOn === day) settled = this.#countFirst(done, next, day) || settled;
      while (done[next]?.occurred.day === day) next += 1;
      const exception = lastOn(exceptions, day);
      if (exception !== undefined) this.#excuse(exception);
      if (day === to) this.#lapse(day, `end-of ${this.#period.episode?.kind ?? 'life'}`);
      else if (!settled || exception !== undefined) this.#follow(day);
    }
  }

  /** Counts the first of a day's entries, from this place on, that meets the standard; says whether one did. */
  #countFirst(done: readonly Entry[], from: number, day: Day): boolean {
    for (let i = from; i < done.length; i++) {
      const entry = done[i];
      if (entry === undefined || entry.occurred.day !== day) return false;
      if (!this.#counts(entry, day)) continue;
      this.#count(entry);
      return true;
    }
    return false;
  }

  /** What counts is said by the version of the clock running, else by the one in force, else by the first. */
  #counts(entry: Entry, day: Day): boolean {
    const running = this.#open.at(-1)?.version;
    // All that was found is what the only version asks for.
    if (this.#versions.length === 1) return true;
    const version = this.#versions.find((one) => one === running) ?? this.#versionOn(day) ?? this.#versions[0];
    return version !== undefined && matches(this.#judging.view, version.metBy, entry);
  }

  #earlierDocument(): Entry | undefined {
    const [version] = this.#versions;
    if (version === undefined || this.#rules(version).earlierCounts !== true) return undefined;
    return matching(this.#judging.view, version.metBy).findLast((entry) => entry.occurred.day < this.#period.from.day);
  }

  /** The days, in order, on which something may change besides what is done: up to the as-of day and the period's end. */
  #turns(exceptions: readonly Entry[], last: Day): readonly Day[] {
    const { view } = this.#judging;
    const { from, to, episode } = this.#period;
    const days: Day[] = [from.day];
    for (const { occurred } of exceptions) days.push(occurred.day);
    if (to !== undefined) days.push(to);
    for (const version of this.#versions) {
      days.push(version.from);
      if (version.to !== undefined) days.push(version.to + 1);
      daysOfChange(version, view, episode, days);
    }
    for (const day of days) if (day > last && day <= (to ?? Infinity)) view.turn(day);
    return inOrder(days, from.day, last);
  }

  #versionOn(day: Day): V | undefined {
    const { view, standard } = this.#judging;
    const found = versionOn(standard, day, view.asIfAlways);
    for (const version of this.#versions) if (version === found) return version;
    return undefined;
  }

  /** What speaks on a day; a clock that is running keeps the version it started under, while any is in force. */
  #live(day: Day, running?: V): Live<V> | undefined {
    const { to, episode } = this.#period;
    if (to !== undefined && day >= to) return undefined;
    const inForce = this.#versionOn(day);
    if (inForce === undefined) return undefined;
    const version = running ?? inForce;
    const { view } = this.#judging;
    if (version.rows.length > 0) {
      const row = rowOn(version, view, day, episode, undefined, this.#met);
      return row && { version, row };
    }
    if (!appliesOn(version, view, day, episode, undefined, this.#met)) return undefined;
    const row = this.#existenceRow(version);
    return row && { version, row };
  }

  /** A document that need only exist: expected once, by the first limit. */
  #existenceRow(version: V): Row | undefined {
    return this.#last === undefined && !this.#wasExcused() ? { limit: this.#rules(version).first ?? SAME_DAY } : undefined;
  }

  #wasExcused(): boolean {
    const { drafts } = this.#judging;
    for (let place = this.#from; place < drafts.length; place++) if (drafts.at(place).excused) return true;
    return false;
  }

  /** Opens at the day itself, or at the last time it was met where that still holds good; says whether it did. */
  #goLive(day: Day): boolean {
    if (this.#open.length > 0) return false;
    const live = this.#live(day);
    if (live === undefined) return false;
    const last = this.#last;
    if (last !== undefined && addLimit(last.occurred, live.row.limit, this.#judging.view.calendar).day >= day) {
      this.#openAt(live, last, day);
      return true;
    }
    const atStart = day === this.#period.from.day;
    const base = atStart ? this.#period.from : wholeDay(day);
    const because = atStart ? this.#period.because : day === live.version.from ? 'version started' : 'began to apply';
    const draft = openDraft(this.#judging, live.version, base, because, atStart ? this.#period.openedBy : undefined);
    noteRow(this.#judging, draft, live.version.rows, live.row, day, false);
    draft.isFirst = this.#met === 0;
    countDue(this.#judging, draft, live.row, base, this.#interval(live, draft));
    this.#start(draft);
    return true;
  }

  /** The limit until it is first met may differ from the interval after that. */
  #interval(live: Live<V>, draft: Draft): Limit {
    const { first } = this.#rules(live.version);
    return first === undefined || !draft.isFirst ? live.row.limit : first;
  }

  #openAt(live: Live<V>, entry: Entry, on: Day): void {
    const draft = openDraft(this.#judging, live.version, entry.occurred, 'last met', entry);
    draft.arose = on;
    noteRow(this.#judging, draft, live.version.rows, live.row, on, false);
    countDue(this.#judging, draft, live.row, entry.occurred);
    this.#start(draft);
  }

  #start(draft: Draft): void {
    draft.during = this.#period;
    this.#open.push(draft);
  }

  /** It was done: all that are open are met, and the next opens. */
  #count(entry: Entry): void {
    for (const draft of this.#open) meet(this.#judging, draft, entry.occurred, entry);
    this.#close();
    this.#met += 1;
    this.#last = entry;
    const live = this.#live(entry.occurred.day);
    if (live !== undefined) this.#openAt(live, entry, entry.occurred.day);
  }

  #close(): void {
    while (this.#open.length > 0) this.#open.pop();
  }

  #excuse(exception: Entry): void {
    if (this.#open.length === 0) return;
    for (const draft of this.#open) excuse(this.#judging, draft, exception);
    this.#close();
    const { day } = exception.occurred;
    const live = this.#live(day);
    if (live === undefined || live.version.rows.length === 0) return;
    const draft = openDraft(this.#judging, live.version, wholeDay(day), 'excused');
    noteRow(this.#judging, draft, live.version.rows, live.row, day, false);
    countDue(this.#judging, draft, live.row, wholeDay(day));
    this.#start(draft);
  }

  #lapse(day: Day, because: string): void {
    for (const draft of this.#open) end(this.#judging, draft, day, because);
    this.#close();
  }

  /** After what was done that day: what is no longer live lapses; a changed row moves the due date, or opens a second. */
  #follow(day: Day): void {
    const draft = this.#open.at(-1);
    if (draft === undefined) {
      this.#goLive(day);
      return;
    }
    const live = this.#live(day, this.#versionOf(draft));
    if (live === undefined) {
      this.#lapse(day, 'no longer applies');
      // A version that has started since may ask for it all the same.
      this.#goLive(day);
      return;
    }
    if (live.row === draft.row || live.version.rows.length === 0 || draft.due === undefined) return;
    if (draft.due.day < day) this.#openBeside(draft, live, day);
    else this.#redate(draft, live, day);
  }

  #versionOf(draft: Draft): V | undefined {
    for (const version of this.#versions) if (version === draft.version) return version;
    return undefined;
  }

  #redate(draft: Draft, live: Live<V>, day: Day): void {
    const before = draft.due;
    noteRow(this.#judging, draft, live.version.rows, live.row, day, true);
    const interval = this.#interval(live, draft);
    const due = countDue(this.#judging, draft, live.row, draft.opened, interval);
    if (due.day < day) countDue(this.#judging, draft, live.row, wholeDay(day), interval);
    const after = draft.due;
    if (before !== undefined && after !== undefined) {
      draft.due = before;
      moveDue(this.#judging, draft, after, `row changed to ${limitText(live.row.limit)}`);
    }
  }

  /** What fell overdue under the old row stays so; the new row asks beside it. */
  #openBeside(overdue: Draft, live: Live<V>, day: Day): void {
    const beside = openDraft(this.#judging, live.version, overdue.opened, 'row changed', overdue.openedBy);
    beside.arose = day;
    noteRow(this.#judging, beside, live.version.rows, live.row, day, true);
    beside.isFirst = overdue.isFirst;
    const interval = this.#interval(live, beside);
    const due = countDue(this.#judging, beside, live.row, overdue.opened, interval);
    if (due.day < day) countDue(this.#judging, beside, live.row, wholeDay(day), interval);
    this.#start(beside);
  }
}

/** The last of the entries, which stand in order, of a day. */
function lastOn(entries: readonly Entry[], day: Day): Entry | undefined {
  return entries.length === 0 ? undefined : entries.findLast(({ occurred }) => occurred.day === day);
}

const FEW = 16;

/** The days from one to another, in order; where they are few, putting each in its place is quickest. */
function inOrder(days: Day[], from: Day, to: Day): readonly Day[] {
  let length = 0;
  for (const day of days) if (day >= from && day <= to) days[length++] = day;
  while (days.length > length) days.pop();
  if (length > FEW) return days.sort((a, b) => a - b);
  for (let i = 1; i < length; i++) {
    const day = days[i] ?? 0;
    let place = i;
    for (; place > 0 && (days[place - 1] ?? 0) > day; place--) days[place] = days[place - 1] ?? 0;
    days[place] = day;
  }
  return days;
}

const SAME_DAY: Limit = { n: 0, unit: 'days' };
