/** From a child's record to rows of the tables. */
import type { Day } from '../../src/calendar/index.ts';
import { tryDayOf } from '../../src/calendar/index.ts';
import { inOrder } from '../../src/record/order.ts';
import { chainOf, roleOfAct } from '../../src/record/standing.ts';
import type { Entry, FieldValue, SubjectRecord } from '../../src/record/types.ts';
import { type FieldColumn, TABLES } from './declared.ts';

export type Cell = string | number | boolean | undefined;

export interface Row {
  /** The type of entry. */
  readonly table: string;
  /** Numbered through the whole council in the order of each child's record. */
  readonly id: number;
  readonly child: number;
  readonly day: Day;
  /** Minute of the day. */
  readonly minute: number;
  readonly recordedDay: Day;
  readonly recordedMinute: number;
  readonly role: string | undefined;
  /** The version that stands where this one stood; itself where it stands. */
  readonly standsAs: number;
  readonly stands: boolean;
  /** It was written in place of an earlier one. */
  readonly amends: boolean;
  /** The entry it is tied to, as it stands now, and that one's type. */
  readonly tiedTo: number | undefined;
  readonly tiedType: string | undefined;
  /** In the order of the table's columns. */
  readonly cells: readonly Cell[];
}

export interface ChildRow {
  readonly child: number;
  readonly subject: string;
  readonly born: Day | undefined;
  readonly expected: boolean;
  /** The first day of the child's record. */
  readonly firstDay: Day;
}

const COLUMNS: ReadonlyMap<string, readonly FieldColumn[]> = new Map(
  Object.entries(TABLES).map(([type, columns]) => [type, Object.values(columns)]),
);

/** Numbers children and entries as records are read. */
export class Rows {
  #children = 0;
  #entries = 0;

  /** The child's own row, and one for each entry that has a table and had happened by `asOf`. */
  of(record: SubjectRecord, asOf: Day): { readonly child: ChildRow; readonly entries: readonly Row[] } {
    const child = this.#children++;
    const entries = inOrder(record.entries).filter((entry) => entry.occurred.day <= asOf);
    const numbers = new Map(entries.map((entry) => [entry.id, this.#entries++]));
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const gone = new Set(entries.flatMap(({ supersedes, strikesOut }) => [supersedes, strikesOut].filter((id) => id !== undefined)));
    const standsAs = standIns(entries, gone, byId);
    const { subject } = record;
    return {
      child: {
        child,
        subject: subject.id,
        born: subject.born,
        expected: subject.expected !== undefined,
        firstDay: entries.find(({ id, strikesOut }) => strikesOut === undefined && !gone.has(id))?.occurred.day ?? asOf,
      },
      entries: entries.flatMap((entry): Row[] => {
        const columns = COLUMNS.get(entry.type);
        if (columns === undefined || entry.strikesOut !== undefined) return [];
        const tied = entry.links?.[0]?.to;
        const id = numbers.get(entry.id) ?? -1;
        return [
          {
            table: entry.type,
            id,
            child,
            day: entry.occurred.day,
            minute: timeOf(entry.occurred.minute, entry),
            recordedDay: entry.recorded?.day ?? entry.occurred.day,
            recordedMinute: timeOf(entry.recorded?.minute, entry),
            role: entry.supersedes === undefined ? entry.role : roleOfAct(entry, byId),
            standsAs: numbers.get(standsAs.get(entry.id) ?? entry.id) ?? id,
            stands: !gone.has(entry.id),
            amends: entry.supersedes !== undefined,
            tiedTo: tied === undefined ? undefined : numbers.get(standsAs.get(tied) ?? tied),
            tiedType: tied === undefined ? undefined : byId.get(tied)?.type,
            cells: columns.map((column) => cellOf(entry.fields[column.field], column)),
          },
        ];
      }),
    };
  }
}

/** By the id of every version that was replaced, the id of the one that stands. */
function standIns(entries: readonly Entry[], gone: ReadonlySet<string>, byId: ReadonlyMap<string, Entry>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (entry.supersedes === undefined || gone.has(entry.id)) continue;
    for (const earlier of chainOf(entry, byId)) found.set(earlier.id, entry.id);
  }
  return found;
}

/** The systems beside the engine are written for records in which everything has its time; the demonstration's have. */
function timeOf(minute: number | undefined, { id }: Entry): number {
  if (minute === undefined)
    throw new Error(`Entry ${id} does not say at what time it was. The systems compared read records in which every entry does.`);
  return minute;
}

function cellOf(value: FieldValue | undefined, column: FieldColumn): Cell {
  const given = value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  switch (column.is) {
    case 'given':
      return given;
    case 'includes':
      return Array.isArray(value) ? value.includes(column.choice) : value === column.choice;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'text':
      return typeof value === 'string' && given ? value : undefined;
    case 'date':
      return typeof value === 'string' ? tryDayOf(value) : undefined;
  }
}
