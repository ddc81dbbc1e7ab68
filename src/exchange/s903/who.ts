/** Which child the rows are about: a return repeats the date of birth in most tables, so rows that belong to another child show. */
import type { Day } from '../../calendar/index.ts';
import type { FaultLog } from '../fault.ts';
import { saidDate } from '../said-date.ts';
import { faultAt } from './reading.ts';
import { type ReturnRow, rowsOf } from './rows.ts';

export interface Who {
  readonly born?: Day;
  /** The rows that can be this child's. */
  readonly rows: readonly ReturnRow[];
}

/** Settles the date of birth; undefined where the header gives two, since then nobody can say whose the rows are. */
export function whoIsIt(id: string, rows: readonly ReturnRow[], lastDay: Day, faults: FaultLog): Who | undefined {
  const headers = rowsOf(rows, 'header');
  const births = [...new Set(headers.map((row) => row.born))].filter((day) => day !== undefined);
  const [born, other] = births;
  const again = headers[1];
  if (again !== undefined && born !== undefined && other !== undefined) {
    faultAt(
      { id, faults },
      again,
      'CHILD',
      'skips',
      'children',
      `The child id ${id} stands in the header with different dates of birth (${births.slice(0, 5).map(saidDate).join(', ')}), so nobody can say whose the rows are. The child is left out.`,
      'Give each child an id of their own, and make the tables again.',
    );
    return undefined;
  }
  if (again !== undefined)
    faultAt(
      { id, faults },
      again,
      'CHILD',
      'note',
      'children',
      `The child id ${id} stands in the header ${headers.length} times. The first is taken.`,
      'Keep one row for each child.',
    );
  const [first] = rows;
  if (born !== undefined && born > lastDay && first !== undefined) {
    faultAt(
      { id, faults },
      headers[0] ?? first,
      'DOB',
      'skips',
      'order',
      `The date of birth, ${saidDate(born)}, is after ${saidDate(lastDay)}, the last day a fact here can be from. The child is taken without one.`,
      'Correct the date of birth, and make the tables again.',
    );
    return { rows };
  }
  if (born === undefined) return bornElsewhere(id, rows, lastDay, faults);
  return { born, rows: rows.filter((row) => isTheirs(row, born, id, faults)) };
}

function bornElsewhere(id: string, rows: readonly ReturnRow[], lastDay: Day, faults: FaultLog): Who {
  const [first] = rows;
  const births = [...new Set(rows.map((row) => row.born))].filter((day) => day !== undefined && day <= lastDay);
  const [born] = births;
  if (births.length === 1 && born !== undefined) return { born, rows };
  if (first !== undefined) {
    const why = births.length > 1 ? 'the other tables do not agree on one' : 'no other table gives one';
    faultAt(
      { id, faults },
      first,
      'DOB',
      'skips',
      'missing',
      `The header gives no date of birth for the child ${id}, and ${why}. The child is taken without one, so nothing that depends on age can be judged.`,
      'Give the date of birth in the header, and make the tables again.',
    );
  }
  return { rows };
}

function isTheirs(row: ReturnRow, born: Day, id: string, faults: FaultLog): boolean {
  if (row.born === undefined || row.born === born) return true;
  faultAt(
    { id, faults },
    row,
    'DOB',
    'skips',
    'children',
    `The row gives the date of birth ${saidDate(row.born)}, but the header ${saidDate(born)}: it may be another child's. It is left out.`,
    'Correct whichever date of birth is wrong, and make the tables again.',
  );
  return false;
}
