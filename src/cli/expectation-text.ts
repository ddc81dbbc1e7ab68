/** Expectations as the command line prints them: JSON for programs, a table and sentences for people. */
import { isoOf, isoOfMoment, type Moment, type WorkingCalendar } from '../calendar/index.ts';
import { type Explained, expectationInWords, type State, stepsInWords, type Step } from '../engine/index.ts';
import type { SubjectRecord } from '../record/types.ts';

/** The state in the field's words, as a program can rely on it. */
export function stateWord(state: State): string {
  return state === 'not-held' ? 'not held in source' : state.replace('-', ' ');
}

/** One expectation as a JSON object: dates as ISO text, the working as steps each with its sentence. */
export function asJson(explained: Explained, record: SubjectRecord, calendar: WorkingCalendar): Record<string, unknown> {
  const { expectation: one, standard, working } = explained;
  const words = { entry: (id: string) => record.entries.find((entry) => entry.id === id), calendar };
  return {
    key: one.key,
    standard: one.standard,
    version: isoOf(one.version),
    clause: standard.clauses,
    speaks: standard.speaks,
    row: one.row ?? null,
    subject: one.subject,
    owner: one.owner,
    person: one.person ?? null,
    opened: isoOfMoment(one.opened),
    openedBy: one.openedBy ?? null,
    due: iso(one.due),
    agreedDue: iso(one.agreedDue),
    warn: one.warn === undefined ? null : isoOf(one.warn),
    state: stateWord(one.state),
    metBy: one.metBy ?? null,
    metOn: iso(one.metOn),
    late: one.late ?? null,
    lateUnit: one.lateUnit ?? null,
    rejected: one.rejected,
    working: { says: expectationInWords(explained), steps: working.steps.map(stepJson), words: stepsInWords(explained, words) },
  };
}

function iso(moment: Moment | undefined): string | null {
  return moment === undefined ? null : isoOfMoment(moment);
}

/** A step with every day number and moment written as a date. */
function stepJson(step: Step): Record<string, unknown> {
  return Object.fromEntries(Object.entries(step).map(([key, value]) => [key, datesIn(key, value)]));
}

const DAY_KEYS = new Set(['on', 'from', 'to', 'asOf', 'day', 'due']);

function datesIn(key: string, value: unknown): unknown {
  if (typeof value === 'number') return DAY_KEYS.has(key) ? isoOf(value) : value;
  if (Array.isArray(value)) return value.map((one: unknown) => datesIn('', one));
  if (typeof value !== 'object' || value === null) return value;
  if (isMoment(value)) return isoOfMoment(value);
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, datesIn(inner, one)]));
}

function isMoment(value: object): value is Moment {
  const keys = Object.keys(value);
  return 'day' in value && typeof value.day === 'number' && keys.every((key) => key === 'day' || key === 'minute');
}

/** '3 working days late', '2 days early', 'on the day', or nothing. */
export function latenessWords({ expectation }: Pick<Explained, 'expectation'>): string {
  const { late, lateUnit } = expectation;
  if (late === undefined || lateUnit === undefined) return '';
  if (late === 0) return 'on the day';
  const n = Math.abs(late);
  const unit = lateUnit.replace('-', ' ');
  return `${n} ${n === 1 ? unit.replace(/s$/, '') : unit} ${late > 0 ? 'late' : 'early'}`;
}

/** Rows as columns of even width. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, i) => Math.max(heading.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
