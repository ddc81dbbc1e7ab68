/** What every part of reading a census needs: where faults go and which days can be believed. */
import { type Day, dayFrom, parts } from '../../calendar/index.ts';
import type { FaultLog, Place } from '../fault.ts';
import type { Element } from './element.ts';
import type { CinHeader } from './header.ts';

export interface CinReading {
  readonly file: string;
  readonly faults: FaultLog;
  readonly today: Day;
  readonly header: CinHeader;
  /** Child ids met so far: the one thing that grows with the file. */
  readonly seen: Set<string>;
  /** Names of unknown elements already reported. */
  readonly unknown: Set<string>;
}

/** Where an element stands. */
export function placeOf(reading: Pick<CinReading, 'file'>, element: Element, child?: string): Place {
  return { file: reading.file, line: element.line, column: element.column, ...(child !== undefined && { child }) };
}

/** The last day a fact of this file can have happened on: the reference date, or today where that comes first. */
export function lastDay({ header, today }: CinReading): Day {
  return Math.min(header.referenceDate ?? today, today);
}

/** The first day of the census year, where the file says which year it is for. */
export function firstDayOfYear({ header }: Pick<CinReading, 'header'>): Day | undefined {
  if (header.referenceDate === undefined) return undefined;
  const { year, month } = parts(header.referenceDate);
  return dayFrom(month < 4 ? year - 1 : year, 4, 1);
}
