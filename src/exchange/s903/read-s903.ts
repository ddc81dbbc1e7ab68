/**
 * Reads a looked after return: its tables, in any order and any number of files. A child's rows are scattered over them, so
 * the rows are held (read, without the text they came from) until the last file is done: memory grows with the number of
 * rows (some 300 bytes each), which is bounded. Children are then given one by one, in order of their ids.
 */
import { createHash } from 'node:crypto';
import type { Day } from '../../calendar/index.ts';
import { MOST_ROWS, MOST_ROWS_OF_A_CHILD } from '../bounds.ts';
import { CHILD_ID_RULE, isChildId } from '../child-id.ts';
import { quoted } from '../../record/plain-text.ts';
import { type FaultLog, logUnreadable, Unreadable } from '../fault.ts';
import type { NamedFile } from '../files.ts';
import type { ReadOptions, Tally } from '../preview.ts';
import { readTable } from './read-table.ts';
import { collectionYear } from './reading.ts';
import { readReturnChild } from './return-child.ts';
import type { ReturnRow } from './rows.ts';
import type { TableName } from './tables.ts';

export interface ReturnRead {
  readonly year?: number;
  readonly from?: Day;
  readonly to?: Day;
  readonly tables: readonly TableName[];
  readonly digest: string;
  readonly stopped: boolean;
}

/** Gives every child and entry of the tables to the tally's sink, unless a fault stops. Faults go to the log; only an error of the sink's own is thrown. */
export async function readS903(files: readonly NamedFile[], tally: Tally, faults: FaultLog, options: ReadOptions): Promise<ReturnRead> {
  const children = new Map<string, ReturnRow[]>();
  const { tables, digest, stopped: brokenOff } = await readTables(files, children, faults, options.maxRows ?? MOST_ROWS);
  const year = collectionYear(children.values(), options.today, options.year);
  let stopped = brokenOff || lacksEpisodes(files, tables, faults);
  if (!stopped) {
    for (const id of [...children.keys()].sort()) {
      const child = readReturnChild(id, children.get(id) ?? [], year, faults);
      children.delete(id);
      if (child === undefined) continue;
      await tally.sink.subject(child.subject);
      for (const entry of child.entries) await tally.sink.entry(entry);
    }
    stopped = lacksChildren(files, tally, faults);
  }
  const { year: ending, from, ends, lastDay } = year;
  // Of a year not yet over, the return speaks up to the last thing in it.
  const to = ends === undefined ? undefined : ends === lastDay ? ends : tally.span().latest;
  return {
    ...(ending !== undefined && { year: ending }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    tables,
    digest,
    stopped,
  };
}

async function readTables(files: readonly NamedFile[], children: Map<string, ReturnRow[]>, faults: FaultLog, maxRows: number) {
  const tables = new Set<TableName>();
  const digests: string[] = [];
  let stopped = false;
  let rows = 0;
  for (const file of files) {
    try {
      const { digest, table, stoppedBy } = await readTable(file, faults, (child, row) => {
        rows += 1;
        if (rows <= maxRows) addRow(children, child, row, faults);
      });
      digests.push(digest);
      if (table !== undefined) tables.add(table.name);
      if (stoppedBy !== undefined) throw stoppedBy;
      if (rows > maxRows)
        throw new Unreadable(
          'file',
          `The tables have more than ${maxRows} rows between them, more than are read at once.`,
          'Take one year’s return at a time.',
        );
    } catch (error) {
      logUnreadable(error, file.name, faults);
      stopped = true;
    }
  }
  const digest = digests.length === 1 ? (digests[0] ?? '') : createHash('sha256').update(digests.sort().join('\n')).digest('hex');
  return { tables: [...tables], digest, stopped };
}

function addRow(children: Map<string, ReturnRow[]>, child: string, row: ReturnRow, faults: FaultLog): void {
  const rows = children.get(child);
  if (rows !== undefined && rows.length >= MOST_ROWS_OF_A_CHILD) {
    faults.add(
      'skips',
      'children',
      { file: row.file, line: row.line, column: 'CHILD', child },
      `The child ${child} has more than ${MOST_ROWS_OF_A_CHILD} rows already. The row is left out.`,
      'Check whether one id stands for many children.',
    );
  } else if (rows !== undefined) rows.push(row);
  else if (isChildId(child)) children.set(child, [row]);
  else
    faults.add(
      'skips',
      'children',
      { file: row.file, line: row.line, column: 'CHILD' },
      `The child id ${quoted(child, 40)} cannot stand as an id. ${CHILD_ID_RULE} The row is left out.`,
      'Correct the id, and make the table again.',
    );
}

function lacksEpisodes(files: readonly NamedFile[], tables: readonly TableName[], faults: FaultLog): boolean {
  if (tables.includes('episodes')) return false;
  faults.add(
    'stops',
    'file',
    { file: files[0]?.name ?? '' },
    'No table of episodes that can be read is among the files, and without it nothing says who was looked after, or when.',
    'Add the episodes table (its headings are CHILD, DECOM, RNE, LS, PLACE, DEC, REC and others) and choose the files again.',
  );
  return true;
}

function lacksChildren(files: readonly NamedFile[], tally: Tally, faults: FaultLog): boolean {
  if (tally.children() > 0) return false;
  faults.add(
    'stops',
    'file',
    { file: files[0]?.name ?? '' },
    'The tables hold no child that can be taken.',
    'Check that the export was for the right year, and make it again.',
  );
  return true;
}
