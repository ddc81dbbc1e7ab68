import type { Day } from '../calendar/index.ts';
import type { StoredExpectation } from './stored-expectation.ts';

/** How pressing a subject is, most pressing first; stored as a number so that lists sort by it. */
const URGENCY = { overdue: 0, dueSoon: 1, upcoming: 2, nothing: 3 } as const;

export interface Tallied {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly upcoming: number;
  readonly notHeld: number;
  readonly urgency: number;
  readonly nextKey?: string;
  readonly nextDue?: Day;
}

/** What a list shows of all the expectations of one subject: how many stand how, and the one to see to first. */
export function tally(expectations: readonly StoredExpectation[]): Tallied {
  const overdue = expectations.filter(({ state }) => state === 'overdue');
  const dueSoon = expectations.filter(({ state }) => state === 'due-soon');
  const upcoming = expectations.filter(({ state }) => state === 'upcoming');
  const pressing = [overdue, dueSoon, upcoming].findIndex((some) => some.length > 0);
  const first = pressing === -1 ? undefined : [overdue, dueSoon, upcoming][pressing]?.reduce((a, b) => (comesFirst(b, a) ? b : a));
  const nextDue = first && dueDay(first);
  return {
    overdue: overdue.length,
    dueSoon: dueSoon.length,
    upcoming: upcoming.length,
    notHeld: expectations.filter(({ state }) => state === 'not-held').length,
    urgency: pressing === -1 ? URGENCY.nothing : pressing,
    ...(first !== undefined && { nextKey: first.key }),
    ...(nextDue !== undefined && { nextDue }),
  };
}

/** The day by which it is due, as agreed for this child where another was agreed. */
function dueDay(expectation: StoredExpectation): Day | undefined {
  return (expectation.agreedDue ?? expectation.due)?.day;
}

function comesFirst(one: StoredExpectation, other: StoredExpectation): boolean {
  const difference = (dueDay(one) ?? Infinity) - (dueDay(other) ?? Infinity);
  return Number.isNaN(difference) || difference === 0 ? one.key < other.key : difference < 0;
}
