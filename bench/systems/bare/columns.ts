/** The records in columns: for each type of entry one typed array a field, with where each child's entries begin. */
import type { Day } from '../../../src/calendar/index.ts';
import { ROLES, type SubjectRecord } from '../../../src/record/types.ts';
import { type FieldColumn, TABLES } from '../../tables/declared.ts';
import { type Cell, type ChildRow, type Row, Rows } from '../../tables/rows.ts';

/** No day, nobody, nothing said: below every day there is. */
export const NONE = -(2 ** 31);
/** The last day of what has not ended: above every day there is. */
export const ENDLESS = 2 ** 31 - 1;

export const NO = 1;
export const YES = 2;

/** Entries of one type, by child and then in the order of the record; every version of each. */
export interface Columns {
  /** Where each child's entries begin; one more than there are children. */
  readonly from: Int32Array;
  readonly id: Int32Array;
  readonly day: Int32Array;
  /** Minutes since the first day of 1970. */
  readonly moment: Int32Array;
  readonly recordedDay: Int32Array;
  readonly recordedMoment: Int32Array;
  /** One bit, the author's role's. */
  readonly role: Int32Array;
  readonly stands: Uint8Array;
  readonly standsAs: Int32Array;
  readonly amends: Uint8Array;
  readonly tiedTo: Int32Array;
  /** The number of the type tied to; NONE where there is none. */
  readonly tiedType: Int32Array;
  /** Flags as 0 for nothing said, NO or YES; texts by their number among all texts; dates as days. */
  readonly fields: Readonly<Record<string, Int32Array>>;
}

export interface Council {
  readonly children: number;
  readonly subjects: readonly string[];
  readonly born: Int32Array;
  readonly expected: Uint8Array;
  readonly firstDay: Int32Array;
  readonly types: Readonly<Record<string, Columns>>;
  /** The number that a text is known by; one that no entry says has a number too. */
  codeOf(text: string): number;
  /** The text that a number stands for; null where nothing was said. */
  textOf(code: number): string | null;
}

/** The bits of these roles. */
export function roles(...names: readonly (typeof ROLES)[number][]): number {
  return names.reduce((bits, name) => bits | (1 << ROLES.indexOf(name)), 0);
}

/** Reads records into columns. */
export function columnsOf(records: Iterable<SubjectRecord>, asOf: Day): Council {
  const reading = new Rows();
  const children: ChildRow[] = [];
  const rows = new Map<string, Row[]>(Object.keys(TABLES).map((type) => [type, []]));
  for (const record of records) {
    const { child, entries } = reading.of(record, asOf);
    children.push(child);
    for (const row of entries) rows.get(row.table)?.push(row);
  }
  const codes = new Map<string, number>();
  const codeOf = (text: string): number => {
    const known = codes.get(text) ?? codes.size + 1;
    codes.set(text, known);
    return known;
  };
  return {
    children: children.length,
    subjects: children.map(({ subject }) => subject),
    born: Int32Array.from(children, ({ born }) => born ?? NONE),
    expected: Uint8Array.from(children, ({ expected }) => Number(expected)),
    firstDay: Int32Array.from(children, ({ firstDay }) => firstDay),
    types: Object.fromEntries([...rows].map(([type, found]) => [type, columnsOfType(type, found, children.length, codeOf)])),
    codeOf,
    textOf: (code) => [...codes].find(([, one]) => one === code)?.[0] ?? null,
  };
}

function columnsOfType(type: string, rows: readonly Row[], children: number, codeOf: (text: string) => number): Columns {
  const from = new Int32Array(children + 1);
  for (const { child } of rows) from[child + 1] = (from[child + 1] ?? 0) + 1;
  for (let child = 0; child < children; child++) from[child + 1] = (from[child + 1] ?? 0) + (from[child] ?? 0);
  const numbers = (read: (row: Row) => number): Int32Array => Int32Array.from(rows, read);
  return {
    from,
    id: numbers(({ id }) => id),
    day: numbers(({ day }) => day),
    moment: numbers(({ day, minute }) => day * 1440 + minute),
    recordedDay: numbers(({ recordedDay }) => recordedDay),
    recordedMoment: numbers(({ recordedDay, recordedMinute }) => recordedDay * 1440 + recordedMinute),
    role: numbers(({ role }) => (role === undefined ? 0 : 1 << ROLES.findIndex((one) => one === role))),
    stands: Uint8Array.from(rows, ({ stands }) => Number(stands)),
    standsAs: numbers(({ standsAs }) => standsAs),
    amends: Uint8Array.from(rows, ({ amends }) => Number(amends)),
    tiedTo: numbers(({ tiedTo }) => tiedTo ?? NONE),
    tiedType: numbers(({ tiedType }) => (tiedType === undefined ? NONE : codeOf(tiedType))),
    fields: Object.fromEntries(
      Object.entries(TABLES[type] ?? {}).map(([name, column], index) => [
        name,
        numbers(({ cells }) => numberOf(cells[index], column, codeOf)),
      ]),
    ),
  };
}

function numberOf(cell: Cell, { is }: FieldColumn, codeOf: (text: string) => number): number {
  if (typeof cell === 'string') return codeOf(cell);
  if (typeof cell === 'boolean') return cell ? YES : NO;
  return cell ?? (is === 'text' || is === 'date' ? NONE : 0);
}
