/** The tables as both databases declare them. */
import { calendarTables } from './calendar-tables.ts';
import { type Column, sqlName, tables } from './csv.ts';

const CALENDAR: readonly Column[] = [
  { name: 'day', type: 'date' },
  { name: 'worked', type: 'integer' },
  { name: 'worked_before', type: 'integer' },
];

const WORKDAY: readonly Column[] = [
  { name: 'n', type: 'integer' },
  { name: 'day', type: 'date' },
];

export interface SqlTable {
  /** As SQL names it. Entries of every version are in `…_versions`; those that stand are a view without the ending. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** The view of what stands, for a table of entries. */
  readonly standing?: string;
  /** The name of the file that its rows are in. */
  readonly file: string;
}

/** Every table with its columns: the calendar's, the children's, and one for each type of entry. */
export function sqlTables(): readonly SqlTable[] {
  return [
    { name: 'calendar', columns: CALENDAR, file: 'calendar' },
    { name: 'workday', columns: WORKDAY, file: 'workday' },
    ...[...tables()].map(([type, columns]): SqlTable => {
      const name = sqlName(type);
      return type === 'child' ? { name, columns, file: type } : { name: `${name}_versions`, columns, standing: name, file: type };
    }),
  ];
}

export { calendarTables };

export function columnsInSql(columns: readonly Column[]): string {
  return columns.map(({ name, type }) => `${name} ${type}`).join(', ');
}
