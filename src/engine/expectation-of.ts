/** An expectation made of a row of numbers, for someone who asks. */
import { isoOf } from '../calendar/index.ts';
import { type Answers, dayAt, LATE_UNITS } from './answers.ts';
import { lastDayAsked } from './answer.ts';
import { type Answered, type Expectation, STATES } from './expectation.ts';
import { allocatedTo, type View } from './view.ts';
import { rejectedFor } from './wanted.ts';

/** The expectation in a row of what was judged of this view's record. Throws RangeError where there is no such row. */
export function expectationOf(view: View, answers: Answers, row: number): Expectation {
  const answered = answeredIn(view, answers, row);
  const version = answers.versions[row];
  if (version === undefined) return { ...answered, rejected: [] };
  const rejected = rejectedFor(view, {
    version,
    opened: answered.opened.day,
    settled: answered.metOn?.day ?? answered.ended,
    openedBy: answers.openedBy[row],
    metBy: answers.metBy[row],
  });
  return { ...answered, rejected: rejected.map(({ rejection }) => rejection) };
}

/** The same without the entries that did not count, which only its working is asked for. */
export function answeredIn(view: View, answers: Answers, row: number): Answered {
  const planned = answers.standards[row];
  const version = answers.versions[row];
  const state = STATES[answers.state[row] ?? 0];
  const day = dayAt(answers.opened, row);
  if (row >= answers.length || planned === undefined || version === undefined || state === undefined || day === undefined) {
    throw new RangeError(`There is no row ${row} among ${answers.length} answers.`);
  }
  const { standard } = planned;
  const subject = view.record.subject.id;
  const owner = version.owner ?? standard.owner;
  const openedBy = answers.openedBy[row];
  const metBy = answers.metBy[row];
  const minute = dayAt(answers.openedAt, row);
  const due = answers.momentAt(answers.due, answers.dueAt, row);
  const agreedDue = answers.momentAt(answers.agreedDue, answers.agreedDueAt, row);
  const metOn = answers.momentAt(answers.metOn, answers.metOnAt, row);
  const warn = dayAt(answers.warn, row);
  const ended = dayAt(answers.ended, row);
  const late = dayAt(answers.late, row);
  const lateUnit = LATE_UNITS[answers.lateUnit[row] ?? 0];
  const clause = answers.rows[row]?.clause;
  const person = allocatedTo(view, owner, lastDayAsked(view, day, due?.day));
  return {
    key: keyOf(standard.id, subject, isoOf(day), answers.nth[row] ?? 0),
    standard: standard.id,
    version: version.from,
    subject,
    owner,
    ...(person !== undefined && { person }),
    opened: minute === undefined ? { day } : { day, minute },
    ...(openedBy !== undefined && { openedBy: openedBy.id }),
    ...(due !== undefined && { due }),
    ...(agreedDue !== undefined && { agreedDue }),
    ...(warn !== undefined && { warn }),
    state,
    ...(metBy !== undefined && { metBy: metBy.id }),
    ...(metOn !== undefined && { metOn }),
    ...(answers.silent[row] === 1 && { silent: true }),
    ...(ended !== undefined && { ended }),
    ...(late !== undefined && lateUnit !== undefined && { late, lateUnit }),
    ...(clause !== undefined && { row: clause }),
  };
}

/** `standard:subject:opened`, numbered from the second where several open on one day. */
function keyOf(standard: string, subject: string, opened: string, nth: number): string {
  const key = `${standard}:${subject}:${opened}`;
  return nth === 0 ? key : `${key}:${nth + 1}`;
}
