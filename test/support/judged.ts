/** What is owed, judged twice over: by the engine and by the reference judge, which must agree; and told in a line each. */
import assert from 'node:assert/strict';
import { dayOf, ENGLAND, isoOf, isoOfMoment, type WorkingCalendar } from '../../src/calendar/index.ts';
import type { Expectation } from '../../src/engine/expectation.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Version } from '../../src/engine/standard.ts';
import type { SubjectRecord } from '../../src/record/types.ts';
import { referenceJudge } from '../reference/reference-judge.ts';
import { packOf } from './standard-builder.ts';

export interface Asked {
  readonly knownAt?: string;
  readonly calendar?: WorkingCalendar;
  readonly asIfAlways?: boolean;
}

/** All expectations under one standard with this version or these. */
export function judged(
  record: SubjectRecord,
  standard: Version | readonly Version[],
  asOf: string,
  { knownAt, calendar = ENGLAND, asIfAlways = false }: Asked = {},
): readonly Expectation[] {
  const pack = packOf('shape' in standard ? [standard] : standard, record.subject.kind);
  const question = { asOf: dayOf(asOf), calendar, asIfAlways, ...(knownAt !== undefined && { knownAt: dayOf(knownAt) }) };
  const answers = judge(record, pack, question);
  assert.deepEqual(
    answers.map(compared),
    referenceJudge(record, pack, question).map(compared),
    'the engine and the reference judge differ',
  );
  return answers;
}

/** What both must answer: all but the entry a clock began at and what did not count, which only the engine tells. */
export function compared({ openedBy: _openedBy, rejected: _rejected, ...rest }: Expectation): Partial<Expectation> {
  return rest;
}

/** Each expectation as '2026-03-24 to 2026-04-16: met 2026-04-10, -4 working-days'. */
export function told(...asked: Parameters<typeof judged>): readonly string[] {
  return judged(...asked).map(line);
}

function line({ opened, due, agreedDue, state, metOn, silent, ended, late, lateUnit, row }: Expectation): string {
  const when = metOn !== undefined ? ` ${isoOfMoment(metOn)}` : ended !== undefined ? ` ${isoOf(ended)}` : '';
  return (
    `${isoOfMoment(opened)} to ${due === undefined ? 'no date yet' : isoOfMoment(due)}` +
    `${agreedDue === undefined ? '' : `, agreed ${isoOfMoment(agreedDue)}`}: ${state}${when}${silent === true ? ' by silence' : ''}` +
    `${late === undefined ? '' : `, ${late} ${lateUnit}`}${row === undefined ? '' : ` (${row})`}`
  );
}
