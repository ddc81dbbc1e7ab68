/** The months, quarters and years that indicators are measured over. */
import { addMonths, type Day, dayOf, isoOf } from '../calendar/index.ts';
import type { Span } from './indicator.ts';

export interface Period {
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day;
}

const MONTHS: Readonly<Record<Span, number>> = { month: 1, quarter: 3, year: 12 };
const APRIL = 4;

/** The period of that length that a day lies in. Quarters begin with January, April, July and October; a year with April. */
export function periodWith(span: Span, day: Day): Period {
  const [year = 0, month = 1] = isoOf(day).split('-').map(Number);
  const months = MONTHS[span];
  const sinceStart = (month - APRIL + 12) % months;
  const firstOfMonth = dayOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
  const from = addMonths(firstOfMonth, -sinceStart);
  return { from, to: addMonths(from, months) - 1 };
}

/** The last period of that length to be over by a day. */
export function lastWhole(span: Span, day: Day): Period {
  const current = periodWith(span, day);
  return current.to <= day ? current : periodWith(span, current.from - 1);
}
