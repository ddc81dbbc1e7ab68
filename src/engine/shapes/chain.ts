/**
 * The chain that `every` and `current` share. It walks the days on which something can change, in order; on each,
 * what was done is counted first, then what became live or ceased to be, then a changed row.
 */
import { addLimit, limitText, type Day, type Limit } from '../../calendar/index.ts';
import type { Entry } from '../../record/types.ts';
import { changeDays, holds, type Asked } from '../conditions.ts';
import { countDue, end, excuse, meet, moveDue, noteRow, openDraft, type Draft, type Judging } from '../draft.ts';
import { matches, matching } from '../matching.ts';
import { periodsOf, type Period } from '../periods.ts';
import { rowOn } from '../rows.ts';
import { firstFrom } from '../search.ts';
import type { Current, Every, Matcher, Row } from '../standard.ts';
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
export function chainsOf<V extends Recurring>(
  judging: Judging,
  versions: readonly V[],
  rules: (version: V) => ChainRules,
  into: Draft[],
): void {
  const [first] = versions;
  if (first === undefined) return;
  for (const period of periodsOf(first.while, judging.view)) into.push(...new Chain(judging, versions, period, rules).run());
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
  readonly #drafts: Draft[] = [];
  /** Those open now; the last is the one in force, those before it fell overdue under an earlier row. */
  #open: Draft[] = [];
  /** Those that wait for it to be done at all. */
  readonly #firsts = new Set<Draft>();
  #met = 0;
  #last: Entry | undefined;

  constructor(judging: Judging, versions: readonly V[], period: Period, rules: (version: V) => ChainRules) {
    this.#judging = judging;
    this.#versions = versions;
    this.#period = period;
    this.#rules = rules;
  }

  run(): Draft[] {
    const exceptions = exceptionsTo(this.#judging);
    this.#last = this.#earlierDocument();
    const done = matching(this.#judging.view, metByOf(this.#versions));
    let next = firstFrom(done, this.#period.from.day);
    for (const day of this.#days(done, exceptions)) {
      if (day === this.#period.from.day) this.#goLive(day);
      let counted = false;
      for (let entry = done[next]; entry !== undefined && entry.occurred.day <= day; entry = done[++next]) {
        if (counted || !this.#counts(entry, day)) continue;
        counted = true;
        this.#count(entry);
      }
      const exception = exceptions.findLast((one) => one.occurred.day === day);
      if (exception !== undefined) this.#excuse(exception);
      if (day === this.#period.to) this.#lapse(day, `end-of ${this.#period.episode?.kind ?? 'life'}`);
      else this.#follow(day);
    }
    return this.#drafts;
  }

  /** What counts is said by the version of the clock running, else by the one in force, else by the first. */
  #counts(entry: Entry, day: Day): boolean {
    const running = this.#open.at(-1)?.version;
    const version = this.#versions.find((one) => one === running) ?? this.#versionOn(day) ?? this.#versions[0];
    return version !== undefined && matches(this.#judging.view, version.metBy, entry);
  }

  #earlierDocument(): Entry | undefined {
    const [version] = this.#versions;
    if (version === undefined || this.#rules(version).earlierCounts !== true) return undefined;
    return matching(this.#judging.view, version.metBy).findLast((entry) => entry.occurred.day < this.#period.from.day);
  }

  /** The days to look at, in order and each once, up to the as-of day and the period's end. */
  #days(done: readonly Entry[], exceptions: readonly Entry[]): Day[] {
    const { view } = this.#judging;
    const { from, to, episode } = this.#period;
    const days: Day[] = [from.day];
    for (let i = firstFrom(done, from.day); i < done.length; i++) days.push(done[i]?.occurred.day ?? from.day);
    for (const exception of exceptions) days.push(exception.occurred.day);
    if (to !== undefined) days.push(to);
    for (const version of this.#versions) {
      days.push(version.from);
      if (version.to !== undefined) days.push(version.to + 1);
      changeDays(version.applies, view, episode, days);
      for (const row of version.rows) changeDays(row.when, view, episode, days);
    }
    const last = Math.min(to ?? Infinity, view.asOf);
    const looked: Day[] = [];
    for (const day of days.sort((a, b) => a - b)) {
      if (day >= from.day && day <= last && day !== looked.at(-1)) looked.push(day);
      else if (day > last && day <= (to ?? Infinity)) view.turn(day);
    }
    return looked;
  }

  #versionOn(day: Day): V | undefined {
    const { view, standard } = this.#judging;
    const found = versionOn(standard, day, view.asIfAlways);
    return this.#versions.find((version) => version === found);
  }

  /** What speaks on a day; a clock that is running keeps the version it started under, while any is in force. */
  #live(day: Day, running?: V): Live<V> | undefined {
    const { to, episode } = this.#period;
    if (to !== undefined && day >= to) return undefined;
    const inForce = this.#versionOn(day);
    if (inForce === undefined) return undefined;
    const version = running ?? inForce;
    const asked: Asked = { day, met: this.#met, ...(episode && { episode }) };
    if (!holds(version.applies, this.#judging.view, asked)) return undefined;
    const row = version.rows.length === 0 ? this.#existenceRow(version) : rowOn(version.rows, this.#judging.view, asked);
    return row && { version, row };
  }

  /** A document that need only exist: expected once, by the first limit. */
  #existenceRow(version: V): Row | undefined {
    return this.#last === undefined && !this.#drafts.some((draft) => draft.excused)
      ? { limit: this.#rules(version).first ?? SAME_DAY }
      : undefined;
  }

  /** Opens at the day itself, or at the last time it was met where that still holds good. */
  #goLive(day: Day): void {
    if (this.#open.length > 0) return;
    const live = this.#live(day);
    if (live === undefined) return;
    const last = this.#last;
    if (last !== undefined && addLimit(last.occurred, live.row.limit, this.#judging.view.calendar).day >= day) {
      this.#openAt(live, last, day);
      return;
    }
    const atStart = day === this.#period.from.day;
    const base = atStart ? this.#period.from : { day };
    const because = atStart ? this.#period.because : day === live.version.from ? 'version started' : 'began to apply';
    const draft = openDraft(this.#judging, live.version, base, because, atStart ? this.#period.openedBy : undefined);
    noteRow(this.#judging, draft, live.version.rows, live.row, day, false);
    if (this.#met === 0) this.#firsts.add(draft);
    countDue(this.#judging, draft, live.row, base, this.#interval(live, draft));
    this.#start(draft);
  }

  /** The limit until it is first met may differ from the interval after that. */
  #interval(live: Live<V>, draft: Draft): Limit {
    const { first } = this.#rules(live.version);
    return first === undefined || !this.#firsts.has(draft) ? live.row.limit : first;
  }

  #openAt(live: Live<V>, entry: Entry, on: Day): void {
    const draft = openDraft(this.#judging, live.version, entry.occurred, 'last met', entry);
    draft.arose = on;
    noteRow(this.#judging, draft, live.version.rows, live.row, on, false);
    countDue(this.#judging, draft, live.row, entry.occurred);
    this.#start(draft);
  }

  #start(draft: Draft): void {
    const { from, to } = this.#period;
    draft.during = { from: from.day, ...(to !== undefined && { to }) };
    this.#open.push(draft);
    this.#drafts.push(draft);
  }

  /** It was done: all that are open are met, and the next opens. */
  #count(entry: Entry): void {
    for (const draft of this.#open) meet(this.#judging, draft, entry.occurred, entry);
    this.#open = [];
    this.#met += 1;
    this.#last = entry;
    const live = this.#live(entry.occurred.day);
    if (live !== undefined) this.#openAt(live, entry, entry.occurred.day);
  }

  #excuse(exception: Entry): void {
    if (this.#open.length === 0) return;
    for (const draft of this.#open) excuse(this.#judging, draft, exception);
    this.#open = [];
    const { day } = exception.occurred;
    const live = this.#live(day);
    if (live === undefined || live.version.rows.length === 0) return;
    const draft = openDraft(this.#judging, live.version, { day }, 'excused');
    noteRow(this.#judging, draft, live.version.rows, live.row, day, false);
    countDue(this.#judging, draft, live.row, { day });
    this.#start(draft);
  }

  #lapse(day: Day, because: string): void {
    for (const draft of this.#open) end(this.#judging, draft, day, because);
    this.#open = [];
  }

  /** After what was done that day: what is no longer live lapses; a changed row moves the due date, or opens a second. */
  #follow(day: Day): void {
    const draft = this.#open.at(-1);
    if (draft === undefined) return this.#goLive(day);
    const live = this.#live(
      day,
      this.#versions.find((version) => version === draft.version),
    );
    if (live === undefined) {
      this.#lapse(day, 'no longer applies');
      // A version that has started since may ask for it all the same.
      return this.#goLive(day);
    }
    if (live.row === draft.row || live.version.rows.length === 0 || draft.due === undefined) return;
    if (draft.due.day < day) this.#openBeside(draft, live, day);
    else this.#redate(draft, live, day);
  }

  #redate(draft: Draft, live: Live<V>, day: Day): void {
    const before = draft.due;
    noteRow(this.#judging, draft, live.version.rows, live.row, day, true);
    const interval = this.#interval(live, draft);
    const due = countDue(this.#judging, draft, live.row, draft.opened, interval);
    if (due.day < day) countDue(this.#judging, draft, live.row, { day }, interval);
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
    if (this.#firsts.has(overdue)) this.#firsts.add(beside);
    const interval = this.#interval(live, beside);
    const due = countDue(this.#judging, beside, live.row, overdue.opened, interval);
    if (due.day < day) countDue(this.#judging, beside, live.row, { day }, interval);
    this.#start(beside);
  }
}

const MET_BY = new WeakMap<readonly Recurring[], readonly Matcher[]>();

/** What meets the standard under one version or another. */
function metByOf(versions: readonly Recurring[]): readonly Matcher[] {
  let metBy = MET_BY.get(versions);
  if (metBy === undefined) {
    metBy = versions.length === 1 && versions[0] !== undefined ? versions[0].metBy : versions.flatMap((version) => version.metBy);
    MET_BY.set(versions, metBy);
  }
  return metBy;
}

const SAME_DAY: Limit = { n: 0, unit: 'days' };
