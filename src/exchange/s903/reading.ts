/** What every part of reading a return needs. */
import { type Day, dayFrom, parts } from '../../calendar/index.ts';
import { whyNotBelieved } from '../believable.ts';
import type { ChildEntries } from '../child-entries.ts';
import type { FaultGroup, FaultLog, Severity } from '../fault.ts';
import { saidDate } from '../said-date.ts';
import { type EpisodeRow, type ReturnRow, rowsOf } from './rows.ts';

/** The collection year, 1 April to 31 March, and the last day any fact of it is believed. */
export interface CollectionYear {
  /** The year it ends in. */
  readonly year?: number;
  readonly from?: Day;
  readonly ends?: Day;
  readonly lastDay: Day;
}

/** One child while their rows become entries. */
export interface ReturnChild {
  readonly id: string;
  readonly born?: Day;
  readonly rows: readonly ReturnRow[];
  readonly year: CollectionYear;
  readonly entries: ChildEntries;
  readonly faults: FaultLog;
}

const LEAST_SHARE = 0.1;

/**
 * The collection year of the rows: the latest that holds a tenth of the days on which episodes began or ended, so that a
 * few mistyped years do not decide. None where no episode has a usable day.
 */
export function collectionYear(rows: Iterable<readonly ReturnRow[]>, today: Day, chosen?: number): CollectionYear {
  const year = chosen ?? likelyYear(rows, today);
  if (year === undefined) return { lastDay: today };
  const ends = dayFrom(year, 3, 31);
  return { year, from: dayFrom(year - 1, 4, 1), ends, lastDay: Math.min(ends, today) };
}

function likelyYear(rows: Iterable<readonly ReturnRow[]>, today: Day): number | undefined {
  const counts = new Map<number, number>();
  let all = 0;
  for (const childRows of rows) {
    for (const { began, ended } of rowsOf(childRows, 'episodes')) {
      for (const day of [began, ended]) {
        if (day === undefined || day > today) continue;
        const { year, month } = parts(day);
        const ending = month < 4 ? year : year + 1;
        counts.set(ending, (counts.get(ending) ?? 0) + 1);
        all += 1;
      }
    }
  }
  const likely = [...counts].filter(([, count]) => count >= all * LEAST_SHARE).map(([year]) => year);
  return likely.length > 0 ? Math.max(...likely) : undefined;
}

/** The day, where a fact can have happened on it; otherwise undefined, with a fault. */
export function believed(day: Day | undefined, row: ReturnRow, heading: string, words: string, child: ReturnChild): Day | undefined {
  if (day === undefined) return undefined;
  const { ends, lastDay } = child.year;
  const why = whyNotBelieved(day, {
    last: lastDay,
    lastIs: ends === lastDay ? 'the last day of the year this return is for' : 'and that has not come yet',
    ...(child.born !== undefined && { first: child.born, firstIs: 'when the child was born' }),
  });
  if (why === undefined) return day;
  faultAt(
    child,
    row,
    heading,
    'skips',
    'order',
    `The ${words}, ${saidDate(day)}, ${why}. It is left out.`,
    'Correct whichever date is wrong in your case system, and make the table again.',
  );
  return undefined;
}

/** The day something ended, unless that is before it began: then the end is left out, with a fault, and the beginning stays. */
export function endOf(
  ended: Day | undefined,
  began: Day | undefined,
  row: ReturnRow,
  heading: string,
  words: string,
  child: ReturnChild,
): Day | undefined {
  const day = believed(ended, row, heading, words, child);
  if (day === undefined || began === undefined || day >= began) return day;
  faultAt(
    child,
    row,
    heading,
    'skips',
    'order',
    `The ${words}, ${saidDate(day)}, is before its start, ${saidDate(began)}. The end is left out, so it may show as still open.`,
    'Correct whichever date is wrong in your case system, and make the table again.',
  );
  return undefined;
}

/** Adds a fault at a row's place. */
export function faultAt(
  child: Pick<ReturnChild, 'id' | 'faults'>,
  row: Pick<ReturnRow, 'file' | 'line'>,
  heading: string,
  severity: Severity,
  group: FaultGroup,
  message: string,
  mend: string,
): void {
  child.faults.add(severity, group, { file: row.file, line: row.line, column: heading, child: child.id }, message, mend);
}

/** The child's episodes in the order they began; those with no usable start come last. */
export function episodesInOrder(rows: readonly ReturnRow[]): readonly EpisodeRow[] {
  return rowsOf(rows, 'episodes').toSorted(
    (a, b) => (a.began ?? Infinity) - (b.began ?? Infinity) || (a.ended ?? Infinity) - (b.ended ?? Infinity) || a.line - b.line,
  );
}
