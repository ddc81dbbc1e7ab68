/** Indicators over judged records: what share, of how many, and what could not be counted. */
import type { Day } from '../calendar/index.ts';
import {
  type Ask,
  type Condition,
  conditionHeld,
  type Expectation,
  failureOf,
  fieldsHeld,
  holds,
  judge,
  matching,
  type Pack,
  type Standard,
  viewOf,
} from '../engine/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import type { Indicator } from './indicator.ts';
import { lastWhole, type Period } from './period.ts';
import { settledIn } from './settled.ts';

/** What an indicator came to over one period. */
export interface Figure {
  readonly indicator: Indicator;
  readonly period: Period;
  /** How many counted towards the share, of how many. */
  readonly counted: number;
  readonly of: number;
  /** Of those counted, how many were in time only because more time had been agreed. */
  readonly agreed: number;
  /** Left out: excused with a reason, or not held in the source. */
  readonly excused: number;
  readonly notHeld: number;
  /** Those of whom something fell short, each once. */
  readonly short: readonly string[];
}

interface Count {
  readonly indicator: Indicator;
  readonly period: Period;
  counted: number;
  of: number;
  agreed: number;
  excused: number;
  notHeld: number;
  readonly short: Set<string>;
}

export interface Tally {
  readonly counts: readonly Count[];
  /** The standards that the indicators ask about, and no others. */
  readonly pack: Pack;
  readonly ask: Ask;
}

/**
 * Begins to measure indicators over the last whole period of each by the as-of day. Records are then added one at a time
 * with `tallyRecord`, in memory that does not grow with them but for the names of those who fell short.
 */
export function newTally(indicators: readonly Indicator[], pack: Pack, ask: Ask): Tally {
  const named = new Set(indicators.flatMap(({ measured }) => (measured.kind === 'in-time' ? measured.standards : [])));
  return {
    counts: indicators.map((indicator) => ({
      indicator,
      period: lastWhole(indicator.over, ask.asOf),
      counted: 0,
      of: 0,
      agreed: 0,
      excused: 0,
      notHeld: 0,
      short: new Set(),
    })),
    pack: { ...pack, standards: [...pack.standards.filter(({ id }) => named.has(id)), ...indicators.flatMap(watchedClock)] },
    ask,
  };
}

/** A clock that is only watched, as a standard of its own that no child is ever shown. */
function watchedClock({ id, title, chapter, clauses, owner, says, measured }: Indicator): Standard[] {
  if (measured.kind !== 'clock') return [];
  const { version } = measured;
  return [{ id, title, authority: '', chapter, clauses, speaks: 'local', standsOn: [], about: 'child', owner, says, versions: [version] }];
}

/** Adds one subject's record to every indicator. */
export function tallyRecord({ counts, pack, ask }: Tally, record: SubjectRecord): void {
  const expectations = Map.groupBy(judge(record, pack, ask), ({ standard }) => standard);
  for (const count of counts) {
    const { measured } = count.indicator;
    switch (measured.kind) {
      case 'in-time':
        for (const standard of measured.standards) for (const one of expectations.get(standard) ?? []) addExpectation(count, one);
        break;
      case 'clock':
        for (const one of expectations.get(count.indicator.id) ?? []) addExpectation(count, one);
        break;
      case 'entries':
        addEntries(count, measured, record, ask);
        break;
      case 'children':
        addChild(count, measured, record, ask);
        break;
    }
  }
}

/** What has been counted so far. */
export function figuresOf({ counts }: Tally): Figure[] {
  return counts.map(({ short, ...count }) => ({ ...count, short: [...short] }));
}

function addExpectation(count: Count, one: Expectation): void {
  switch (settledIn(count.period, one)) {
    case 'agreed':
      count.agreed += 1;
      return countIn(count);
    case 'in-time':
      return countIn(count);
    case 'short':
      return fallShort(count, one.subject);
    case 'excused':
      count.excused += 1;
      return;
    case 'not-held':
      count.notHeld += 1;
      return;
    case undefined:
  }
}

function addEntries(count: Count, measured: Indicator['measured'] & { kind: 'entries' }, record: SubjectRecord, ask: Ask): void {
  const view = viewOf(record, ask);
  for (const entry of matching(view, measured.of)) {
    if (!isIn(count.period, entry.occurred.day)) continue;
    // A source that can say yes and never no would make every share whole.
    if (!fieldsHeld(view, entry.type, measured.that, entry.occurred.day)) count.notHeld += 1;
    else if (failureOf(view, measured.that, entry) !== undefined) fallShort(count, record.subject.id);
    else countIn(count);
  }
}

function addChild(count: Count, measured: { readonly among: Condition; readonly that: Condition }, record: SubjectRecord, ask: Ask): void {
  if (record.subject.kind !== 'child') return;
  const day = Math.min(ask.asOf, count.period.to);
  const view = viewOf(record, { ...ask, asOf: day });
  if (!holds(measured.among, view, { day })) return;
  if (!conditionHeld(measured.that, view, day)) count.notHeld += 1;
  else if (holds(measured.that, view, { day })) countIn(count);
  else fallShort(count, record.subject.id);
}

function countIn(count: Count): void {
  count.of += 1;
  count.counted += 1;
}

function fallShort(count: Count, subject: string): void {
  count.of += 1;
  count.short.add(subject);
}

function isIn({ from, to }: Period, day: Day): boolean {
  return from <= day && day <= to;
}
