import type { Selectable } from 'kysely';
import { isoOf } from '../calendar/index.ts';
import { keyOf, nthOf } from './expectation-key.ts';
import { dateColumn, momentFrom } from './moment-columns.ts';
import type { ExpectationTable } from './schema.ts';
import { OPEN_STATES, type OpenExpectation, type StoredExpectation } from './stored-expectation.ts';

/** The columns of an open expectation besides whose council's it is, with their types. */
export const EXPECTATION_COLUMNS = {
  subject: 'text',
  standard: 'text',
  opened_day: 'date',
  nth: 'smallint',
  state: 'text',
  version: 'date',
  owner: 'text',
  person: 'text',
  opened_minute: 'smallint',
  due_day: 'date',
  due_minute: 'smallint',
  agreed_due_day: 'date',
  agreed_due_minute: 'smallint',
  warn_day: 'date',
  late_unit: 'text',
  row_clause: 'text',
} as const satisfies Partial<Record<keyof ExpectationTable, string>>;

type ExpectationColumns = Pick<Selectable<ExpectationTable>, keyof typeof EXPECTATION_COLUMNS>;

const OPEN: ReadonlySet<string> = new Set(OPEN_STATES);

/** Whether something may still be asked of someone, so that it is kept as a row. */
export function isOpen(expectation: Pick<StoredExpectation, 'state'>): boolean {
  return OPEN.has(expectation.state);
}

/** As it is written. Throws StoreError where its key is not what keys are. */
export function expectationColumns(
  expectation: Omit<OpenExpectation, 'state'> & Pick<StoredExpectation, 'state'>,
): Readonly<Record<keyof typeof EXPECTATION_COLUMNS, string | number | null | undefined>> {
  return {
    subject: expectation.subject,
    standard: expectation.standard,
    opened_day: isoOf(expectation.opened.day),
    nth: nthOf(expectation),
    state: expectation.state,
    version: isoOf(expectation.version),
    owner: expectation.owner,
    person: expectation.person,
    opened_minute: expectation.opened.minute,
    due_day: dateColumn(expectation.due?.day),
    due_minute: expectation.due?.minute,
    agreed_due_day: dateColumn(expectation.agreedDue?.day),
    agreed_due_minute: expectation.agreedDue?.minute,
    warn_day: dateColumn(expectation.warn),
    late_unit: expectation.lateUnit,
    row_clause: expectation.row,
  };
}

/** As it was handed in, less what only its working tells. */
export function expectationFrom(row: ExpectationColumns): OpenExpectation {
  const due = momentFrom(row.due_day, row.due_minute);
  const agreedDue = momentFrom(row.agreed_due_day, row.agreed_due_minute);
  return {
    key: keyOf(row.subject, row),
    standard: row.standard,
    version: row.version,
    subject: row.subject,
    owner: row.owner,
    ...(row.person !== null && { person: row.person }),
    opened: row.opened_minute === null ? { day: row.opened_day } : { day: row.opened_day, minute: row.opened_minute },
    ...(due !== undefined && { due }),
    ...(agreedDue !== undefined && { agreedDue }),
    ...(row.warn_day !== null && { warn: row.warn_day }),
    state: row.state,
    ...(row.late_unit !== null && { lateUnit: row.late_unit }),
    ...(row.row_clause !== null && { row: row.row_clause }),
  };
}
