/** One file of a looked after return: which table it is, then its rows. */
import { inLine } from '../../record/plain-text.ts';
import { textReader } from '../decode-text.ts';
import { type FaultLog, Unreadable, whatStopped } from '../fault.ts';
import { type NamedFile, readThrough } from '../files.ts';
import { type CsvReader, csvReader } from './csv-reader.ts';
import { readRow } from './read-row.ts';
import { rowValues } from './row-values.ts';
import type { ReturnRow } from './rows.ts';
import { recogniseTable, type Table, TABLES } from './tables.ts';

export interface TableRead {
  readonly digest: string;
  /** Absent where the file is not a table that can be read. */
  readonly table?: Table;
  readonly stoppedBy?: Unreadable;
}

/** Gives each row of the file, with its child's id, to `row`. Faults go to the log. */
export async function readTable(file: NamedFile, faults: FaultLog, row: (child: string, read: ReturnRow) => void): Promise<TableRead> {
  let table: Table | undefined;
  let columns: ReadonlyMap<string, number> | undefined;
  let width = 0;
  const text = textReader();
  const csv: CsvReader = csvReader((cells, line) => {
    if (columns === undefined) {
      const headings = cells.map((cell) => cell.toUpperCase());
      columns = new Map(headings.map((heading, at) => [heading, at]));
      width = headings.length;
      table = usableTable(headings, { file: file.name, line }, faults);
      return;
    }
    if (table === undefined) return;
    const values = rowValues(cells, columns, { file: file.name, line }, faults);
    const child = values.text('CHILD');
    if (cells.length < width || cells.slice(width).some((cell) => cell !== '')) {
      faults.add(
        'skips',
        'broken',
        { file: file.name, line, ...(child !== '' && { child: inLine(child, 40) }) },
        `The row has ${cells.length} values under ${width} headings, so they may stand under the wrong ones. The row is left out.`,
        'Mend the row: a comma may be missing, or one too many.',
      );
      return;
    }
    if (child === '') {
      values.fault(
        'skips',
        'children',
        'CHILD',
        'The row does not say which child it is about. It is left out.',
        'Fill in the child’s id, and make the table again.',
      );
      return;
    }
    const read = readRow(table.name, values);
    if (read !== undefined) row(child, read);
  });
  const { digest, stoppedBy: brokenOff } = await readThrough(file, (bytes) => csv.push(text.push(bytes)));
  const stoppedBy = brokenOff ?? (await whatStopped(() => csv.push(text.end()).then(() => csv.end())));
  return { digest, ...(table !== undefined && { table }), ...(stoppedBy !== undefined && { stoppedBy }) };
}

function usableTable(headings: readonly string[], at: { file: string; line: number }, faults: FaultLog): Table | undefined {
  const recognised = recogniseTable(headings);
  if (recognised === undefined) {
    const between =
      headings.length === 1 && /[;\t|]/.test(headings[0] ?? '') ? ' Its values seem to be set apart by something other than commas.' : '';
    faults.add(
      'skips',
      'headings',
      at,
      `The headings (${inLine(headings.slice(0, 8).join(', '), 120)}) are those of no table of the looked after return, so the file is left out.${between}`,
      `The tables known are: ${TABLES.map((table) => table.called).join(', ')}.`,
    );
    return undefined;
  }
  const { table, lacks, unknown } = recognised;
  const repeated = headings.find((heading, index) => heading !== '' && headings.indexOf(heading) !== index);
  if (lacks.length > 0 || repeated !== undefined) {
    const what = lacks.length > 0 ? `has no heading ${lacks.join(', ')}` : `has the heading ${inLine(repeated ?? '')} twice`;
    faults.add(
      'skips',
      'headings',
      at,
      `This looks like the ${table.called} table, but it ${what}. The table is left out.`,
      `Its headings are ${table.needs.join(', ')}, and perhaps ${[...new Set([...table.tells, ...table.may])].filter((one) => !table.needs.includes(one)).join(', ')}.`,
    );
    return undefined;
  }
  if (unknown.length > 0) {
    faults.add(
      'note',
      'known',
      at,
      `The ${table.called} table has columns that are not part of the return as it is known here: ${inLine(unknown.slice(0, 10).join(', '), 200)}. They are passed over.`,
      'Nothing, unless they hold something that should be in the record.',
    );
  }
  return table;
}
