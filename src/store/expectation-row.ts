import type { Selectable } from 'kysely';
import { isoOf } from '../calendar/index.ts';
import { dateColumn, momentFrom } from './moment-columns.ts';
import type { ExpectationTable } from './schema.ts';
import type { StoredExpectation } from './stored-expectation.ts';

/** The columns of an expectation besides whose it is, with their types. */
export const EXPECTATION_COLUMNS = {
  subject: 'text',
  key: 'text',
  standard: 'text',
  version: 'date',
  owner: 'text',
  person: 'text',
  opened_day: 'date',
  opened_minute: 'smallint',
  opened_by: 'text',
  due_day: 'date',
  due_minute: 'smallint',
  agreed_due_day: 'date',
  agreed_due_minute: 'smallint',
  warn_day: 'date',
  state: 'text',
  met_by: 'text',
  met_day: 'date',
  met_minute: 'smallint',
  silent: 'boolean',
  ended_day: 'date',
  late: 'double precision',
  late_unit: 'text',
  row_clause: 'text',
  rejected: 'jsonb',
} as const satisfies Partial<Record<keyof ExpectationTable, string>>;

type ExpectationColumns = Pick<Selectable<ExpectationTable>, keyof typeof EXPECTATION_COLUMNS>;

/** As it is written. */
export function expectationColumns(expectation: StoredExpectation): Readonly<Record<keyof typeof EXPECTATION_COLUMNS, unknown>> {
  return {
    subject: expectation.subject,
    key: expectation.key,
    standard: expectation.standard,
    version: isoOf(expectation.version),
    owner: expectation.owner,
    person: expectation.person,
    opened_day: isoOf(expectation.opened.day),
    opened_minute: expectation.opened.minute,
    opened_by: expectation.openedBy,
    due_day: dateColumn(expectation.due?.day),
    due_minute: expectation.due?.minute,
    agreed_due_day: dateColumn(expectation.agreedDue?.day),
    agreed_due_minute: expectation.agreedDue?.minute,
    warn_day: dateColumn(expectation.warn),
    state: expectation.state,
    met_by: expectation.metBy,
    met_day: dateColumn(expectation.metOn?.day),
    met_minute: expectation.metOn?.minute,
    silent: expectation.silent,
    ended_day: dateColumn(expectation.ended),
    late: expectation.late,
    late_unit: expectation.lateUnit,
    row_clause: expectation.row,
    rejected: expectation.rejected,
  };
}

/** As it was handed in. */
export function expectationFrom(row: ExpectationColumns): StoredExpectation {
  const due = momentFrom(row.due_day, row.due_minute);
  const agreedDue = momentFrom(row.agreed_due_day, row.agreed_due_minute);
  const metOn = momentFrom(row.met_day, row.met_minute);
  return {
    key: row.key,
    standard: row.standard,
    version: row.version,
    subject: row.subject,
    owner: row.owner,
    ...(row.person !== null && { person: row.person }),
    opened: row.opened_minute === null ? { day: row.opened_day } : { day: row.opened_day, minute: row.opened_minute },
    ...(row.opened_by !== null && { openedBy: row.opened_by }),
    ...(due !== undefined && { due }),
    ...(agreedDue !== undefined && { agreedDue }),
    ...(row.warn_day !== null && { warn: row.warn_day }),
    state: row.state,
    ...(row.met_by !== null && { metBy: row.met_by }),
    ...(metOn !== undefined && { metOn }),
    ...(row.silent !== null && { silent: row.silent }),
    ...(row.ended_day !== null && { ended: row.ended_day }),
    ...(row.late !== null && { late: row.late }),
    ...(row.late_unit !== null && { lateUnit: row.late_unit }),
    ...(row.row_clause !== null && { row: row.row_clause }),
    rejected: row.rejected,
  };
}
