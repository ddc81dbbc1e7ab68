/** The tables as comma-separated files, which both databases read: one writer, so that both are given the same. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Day, isoOf } from '../../src/calendar/index.ts';
import type { SubjectRecord } from '../../src/record/types.ts';
import { type FieldColumn, TABLES } from './declared.ts';
import { type Cell, type ChildRow, type Row, Rows } from './rows.ts';

/** A column with its type as both databases name it. */
export interface Column {
  readonly name: string;
  readonly type: 'integer' | 'bigint' | 'boolean' | 'text' | 'date' | 'timestamp';
}

/** A name as SQL has it. */
export function sqlName(name: string): string {
  return name.replaceAll('-', '_');
}

const COMMON: readonly Column[] = [
  { name: 'id', type: 'bigint' },
  { name: 'child', type: 'integer' },
  { name: 'day', type: 'date' },
  { name: 'moment', type: 'timestamp' },
  { name: 'recorded_day', type: 'date' },
  { name: 'recorded_at', type: 'timestamp' },
  { name: 'role', type: 'text' },
  { name: 'stands_as', type: 'bigint' },
  { name: 'stands', type: 'boolean' },
  { name: 'amends', type: 'boolean' },
  { name: 'tied_to', type: 'bigint' },
  { name: 'tied_type', type: 'text' },
];

const CHILD_COLUMNS: readonly Column[] = [
  { name: 'child', type: 'integer' },
  { name: 'subject', type: 'text' },
  { name: 'born', type: 'date' },
  { name: 'expected', type: 'boolean' },
  { name: 'first_day', type: 'date' },
];

const TYPES = { flag: 'boolean', given: 'boolean', includes: 'boolean', text: 'text', date: 'date' } as const satisfies Record<
  FieldColumn['is'],
  Column['type']
>;

/** Every table with its columns, the children's first. */
export function tables(): ReadonlyMap<string, readonly Column[]> {
  return new Map<string, readonly Column[]>([
    ['child', CHILD_COLUMNS],
    ...Object.entries(TABLES).map(
      ([type, fields]) =>
        [type, [...COMMON, ...Object.entries(fields).map(([name, { is }]): Column => ({ name, type: TYPES[is] }))]] as const,
    ),
  ]);
}

export function csvFile(folder: string, table: string): string {
  return join(folder, `${table}.csv`);
}

/** Writes the tables of all records into a folder, a record at a time. Answers the children's ids by their numbers. */
export async function writeTables(records: Iterable<SubjectRecord>, asOf: Day, folder: string): Promise<readonly string[]> {
  const files = new Map([...tables().keys()].map((table) => [table, new CsvFile(csvFile(folder, table))]));
  const rows = new Rows();
  const subjects: string[] = [];
  const put = (table: string, line: string): Promise<void> | undefined => files.get(table)?.write(line);
  for (const record of records) {
    const { child, entries } = rows.of(record, asOf);
    subjects.push(child.subject);
    await put('child', childLine(child));
    for (const row of entries) await put(row.table, entryLine(row));
  }
  for (const file of files.values()) await file.close();
  return subjects;
}

const CHUNK = 1 << 16;

class CsvFile {
  readonly #stream: WriteStream;
  #waiting = '';

  constructor(path: string) {
    this.#stream = createWriteStream(path);
  }

  /** Only what fills a chunk has to be waited for. */
  write(line: string): Promise<void> | undefined {
    this.#waiting += line;
    return this.#waiting.length < CHUNK ? undefined : this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#stream.end();
    await once(this.#stream, 'close');
  }

  async #flush(): Promise<void> {
    const chunk = this.#waiting;
    this.#waiting = '';
    if (!this.#stream.write(chunk)) await once(this.#stream, 'drain');
  }
}

function childLine({ child, subject, born, expected, firstDay }: ChildRow): string {
  return `${[child, subject, isoOrNothing(born), expected, isoOf(firstDay)].join(',')}\n`;
}

function entryLine(row: Row): string {
  const common = [
    row.id,
    row.child,
    isoOf(row.day),
    timestamp(row.day, row.minute),
    isoOf(row.recordedDay),
    timestamp(row.recordedDay, row.recordedMinute),
    row.role ?? '',
    row.standsAs,
    row.stands,
    row.amends,
    row.tiedTo ?? '',
    row.tiedType ?? '',
  ];
  const kinds = Object.values(TABLES[row.table] ?? {});
  return `${[...common, ...row.cells.map((cell, index) => written(cell, kinds[index]))].join(',')}\n`;
}

/** Codes, dates and yes or no: nothing in a cell needs a quotation mark. */
function written(cell: Cell, column: FieldColumn | undefined): string {
  if (cell === undefined) return '';
  return column?.is === 'date' && typeof cell === 'number' ? isoOf(cell) : String(cell);
}

function timestamp(day: Day, minute: number): string {
  return `${isoOf(day)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
}

function isoOrNothing(day: Day | undefined): string {
  return day === undefined ? '' : isoOf(day);
}
