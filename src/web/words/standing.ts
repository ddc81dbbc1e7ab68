import type { Day, Moment } from '../../calendar/index.ts';
import type { ExpectationLine } from '../../casework/index.ts';
import type { Expectation, LateUnit } from '../../engine/expectation.ts';
import { momentWords } from './dates.ts';
import { plural } from './plural.ts';

/** How an expectation stands, in a phrase: '2 working days late', 'due Thursday 16 April, in 2 working days'. */
export function standingWords(line: ExpectationLine, asOf: Day): string {
  const one = line.expectation;
  if (line.toPutRight !== undefined) return `not ${line.toPutRight === 'step' ? 'done' : 'shown'} by ${dueWords(one, asOf)}`;
  switch (one.state) {
    case 'overdue':
      return overdueWords(one, asOf);
    case 'upcoming':
    case 'due-soon':
      return openWords(line, asOf);
    case 'met':
    case 'met-late':
    case 'varied':
      return metWords(one, asOf);
    case 'excused':
      return one.ended === undefined ? 'excused, with a reason recorded' : `excused on ${momentWords({ day: one.ended }, asOf)}`;
    case 'lapsed':
      return lapsedWords(one, asOf);
    case 'not-held':
      return 'the source could not have shown it';
  }
}

/** '2 working days late', 'on the last day', '3 days early'. */
export function lateWords(late: number, unit: LateUnit = 'days'): string {
  if (late === 0) return 'on the last day';
  return `${plural(Math.abs(late), unitWord(unit))} ${late > 0 ? 'late' : 'early'}`;
}

/** 'today', 'in 3 working days', '2 days ago'. */
export function awayWords(away: { readonly n: number; readonly unit: LateUnit }): string {
  if (away.n === 0) return away.unit === 'hours' ? 'within the hour' : 'today';
  const length = plural(Math.abs(away.n), unitWord(away.unit));
  return away.n > 0 ? `in ${length}` : `${length} ago`;
}

/** The date that counts: the one agreed for this child where there is one. */
function dueMoment(one: Expectation): Moment | undefined {
  return one.agreedDue ?? one.due;
}

/** 'Thursday 16 April', or 'when it next happens' where there is no date yet. */
export function dueWords(one: Expectation, asOf: Day): string {
  const due = dueMoment(one);
  return due === undefined ? 'when it next happens' : momentWords(due, asOf);
}

/** Beyond some weeks a count of days alone says little, so the date is said as well. */
const LONG_LATE = 40;

function overdueWords(one: Expectation, asOf: Day): string {
  if (one.late === undefined || one.late === 0) return `was due ${dueWords(one, asOf)}`;
  const late = lateWords(one.late, one.lateUnit);
  return one.late <= LONG_LATE ? late : `was due ${dueWords(one, asOf)}, ${late}`;
}

function openWords(line: ExpectationLine, asOf: Day): string {
  if (dueMoment(line.expectation) === undefined) return 'due when it next happens';
  const agreed = line.expectation.agreedDue === undefined ? '' : ', as agreed for this child';
  const away = line.away === undefined ? '' : `, ${awayWords(line.away)}`;
  return `due ${dueWords(line.expectation, asOf)}${away}${agreed}`;
}

function metWords(one: Expectation, asOf: Day): string {
  if (one.silent === true) return 'agreed by silence';
  const on = one.metOn === undefined ? 'met' : `met ${momentWords(one.metOn, asOf)}`;
  return one.late === undefined ? on : `${on}, ${lateWords(one.late, one.lateUnit)}`;
}

function lapsedWords(one: Expectation, asOf: Day): string {
  const ended = one.ended === undefined ? 'ended' : `ended ${momentWords({ day: one.ended }, asOf)}`;
  if (one.late === undefined) return `${ended}, before it was due`;
  return one.late === 0 ? `${ended}, not met` : `${ended}, ${lateWords(one.late, one.lateUnit)} and not met`;
}

function unitWord(unit: LateUnit): string {
  return unit === 'working-days' ? 'working day' : unit === 'days' ? 'day' : 'hour';
}
