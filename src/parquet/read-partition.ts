import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { findEntryType } from '../record/entry-types.ts';
import { type Entry, type FieldValue, type Link, type Role, ROLES, type Source, type Subject, SUBJECT_KINDS } from '../record/types.ts';
import type { SubjectRecord } from '../record/types.ts';
import type { Column } from './column.ts';
import { type Table, tablePath } from './layout.ts';
import { ParquetFault } from './parquet-fault.ts';
import { ENTRIES, SOURCES, SUBJECTS } from './record-tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** Every record of a partition as it was exported, entries in their places. Only one partition is held at a time. Throws ParquetFault. */
export async function readPartition(folder: string, partition: string): Promise<readonly SubjectRecord[]> {
  const read = async <R>(table: Table, columns: readonly Column<R>[]): Promise<Cells[]> => {
    const path = tablePath(folder, table, partition);
    return (await rowsOf(path, columns)).map((row, n) => new Cells(row, `${path} row ${n + 1}`));
  };
  const subjects = (await read('subjects', SUBJECTS)).map(subjectFrom);
  const entries = Map.groupBy((await read('entries', ENTRIES)).map(placedEntryFrom), ({ subject }) => subject);
  const sources = Map.groupBy((await read('sources', SOURCES)).map(sourceFrom), ({ subject }) => subject);
  return subjects.map((subject) => ({
    subject,
    entries: (entries.get(subject.id) ?? []).toSorted((one, other) => one.place - other.place).map(({ entry }) => entry),
    sources: (sources.get(subject.id) ?? []).map(({ source }) => source),
  }));
}

/** Columns made for those who ask, and not for reading back, are left unread. */
const NOT_READ = ['child_seen', 'child_seen_alone', 'entry_kind', 'category', 'outcome', 'decision', 'worker', 'team'];

async function rowsOf<R>(path: string, columns: readonly Column<R>[]): Promise<readonly Row[]> {
  try {
    return await parquetReadObjects({
      file: await asyncBufferFromFile(path),
      columns: columns.map(({ name }) => name).filter((name) => !NOT_READ.includes(name)),
      // A day is a number here as it is there.
      parsers: { dateFromDays: (days) => days },
    });
  } catch (error) {
    throw new ParquetFault(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}. Export again.`, {
      cause: error,
    });
  }
}

/** The cells of a row, each read as what it must be. */
class Cells {
  private readonly row: Row;
  private readonly place: string;

  constructor(row: Row, place: string) {
    this.row = row;
    this.place = place;
  }

  text(name: string): string {
    const value = this.row[name];
    return typeof value === 'string' ? value : this.refuse(name, 'text');
  }

  textOrNone(name: string): string | undefined {
    const value = this.row[name];
    return value === null || value === undefined ? undefined : this.text(name);
  }

  whole(name: string): number {
    const value = this.row[name];
    return typeof value === 'number' && Number.isInteger(value) ? value : this.refuse(name, 'a whole number or a date');
  }

  wholeOrNone(name: string): number | undefined {
    const value = this.row[name];
    return value === null || value === undefined ? undefined : this.whole(name);
  }

  json<T>(name: string, is: (value: unknown) => value is T): T {
    let value: unknown;
    try {
      value = JSON.parse(this.text(name));
    } catch {
      return this.refuse(name, 'JSON');
    }
    return is(value) ? value : this.refuse(name, 'what belongs there');
  }

  oneOf<T extends string>(name: string, all: readonly T[]): T {
    const value = this.row[name];
    return all.find((one) => one === value) ?? this.refuse(name, `one of ${all.slice(0, 5).join(', ')} …`);
  }

  refuse(name: string, wanted: string): never {
    throw new ParquetFault(`${this.place}: ${name} is not ${wanted}. Export again, or mend whatever wrote it.`);
  }
}

function subjectFrom(cells: Cells): Subject {
  const [name, born, expected] = [cells.textOrNone('name'), cells.wholeOrNone('born'), cells.wholeOrNone('expected')];
  return {
    id: cells.text('subject'),
    kind: cells.oneOf('kind', SUBJECT_KINDS),
    ...(name !== undefined && { name }),
    ...(born !== undefined && { born }),
    ...(expected !== undefined && { expected }),
  };
}

function placedEntryFrom(cells: Cells): { readonly subject: string; readonly place: number; readonly entry: Entry } {
  return { subject: cells.text('subject'), place: cells.whole('place'), entry: entryFrom(cells) };
}

function entryFrom(cells: Cells): Entry {
  const type = cells.text('type');
  if (findEntryType(type) === undefined) cells.refuse('type', 'a kind of entry there is');
  const recorded = cells.wholeOrNone('recorded');
  const [by, role, reason] = [cells.textOrNone('author'), roleFrom(cells), cells.textOrNone('reason')];
  const [supersedes, strikesOut] = [cells.textOrNone('supersedes'), cells.textOrNone('strikes_out')];
  return {
    id: cells.text('entry'),
    type,
    subjects: cells.json('subjects', isTexts),
    occurred: momentFrom(cells.whole('occurred'), cells.wholeOrNone('occurred_minute')),
    ...(recorded !== undefined && { recorded: momentFrom(recorded, cells.wholeOrNone('recorded_minute')) }),
    ...(by !== undefined && { by }),
    ...(role !== undefined && { role }),
    fields: cells.json('fields', isFields),
    ...(cells.textOrNone('links') !== undefined && { links: cells.json('links', isLinks) }),
    ...(supersedes !== undefined && { supersedes }),
    ...(strikesOut !== undefined && { strikesOut }),
    ...(reason !== undefined && { reason }),
  };
}

function roleFrom(cells: Cells): Role | undefined {
  return cells.textOrNone('role') === undefined ? undefined : cells.oneOf('role', ROLES);
}

function momentFrom(day: number, minute: number | undefined) {
  return minute === undefined ? { day } : { day, minute };
}

function sourceFrom(cells: Cells): { readonly subject: string; readonly source: Source } {
  const [from, to] = [cells.wholeOrNone('from'), cells.wholeOrNone('to')];
  return {
    subject: cells.text('subject'),
    source: {
      name: cells.text('name'),
      holds: cells.json('holds', isHolds),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isFields(value: unknown): value is Readonly<Record<string, FieldValue>> {
  return isObject(value) && Object.values(value).every((one) => ['boolean', 'number', 'string'].includes(typeof one) || isTexts(one));
}

const RELATIONS = ['of', 'for', 'follows'];

function isLinks(value: unknown): value is readonly Link[] {
  return (
    Array.isArray(value) && value.every((one) => isObject(one) && RELATIONS.includes(String(one['rel'])) && typeof one['to'] === 'string')
  );
}

function isHolds(value: unknown): value is Source['holds'] {
  return value === 'everything' || (isObject(value) && Object.values(value).every(isTexts));
}
