import type { Day } from '../calendar/index.ts';
import type { OpenState, StoredExpectation } from './stored-expectation.ts';

/** How pressing a subject is: the place of the first of these that holds anything, stored as a number so that lists sort by it. */
type Pressing<One> = readonly (readonly One[])[];

export interface Tallied<One extends StoredExpectation = StoredExpectation> {
  readonly overdue: number;
  readonly toPutRight: number;
  readonly dueSoon: number;
  readonly upcoming: number;
  readonly notHeld: number;
  readonly urgency: number;
  /** The one to see to first. */
  readonly next?: One;
  readonly nextDue?: Day;
}

/**
 * What a list shows of the open expectations of one subject: how many stand how, and the one to see to first. An act that is
 * owed comes before what stands `aside` (by its key): a child not seen before a box not ticked.
 */
export function tally<One extends StoredExpectation>(open: readonly One[], aside: ReadonlySet<string> = new Set()): Tallied<One> {
  const inState = (state: OpenState) => open.filter((one) => one.state === state);
  const [overdue, toPutRight, dueSoon, upcoming] = [inState('overdue'), inState('to-put-right'), inState('due-soon'), inState('upcoming')];
  const isAct = ({ key }: StoredExpectation): boolean => !aside.has(key);
  const pressing: Pressing<One> = [overdue.filter(isAct), dueSoon.filter(isAct), [...overdue, ...toPutRight], dueSoon, upcoming];
  const urgency = pressing.findIndex((some) => some.length > 0);
  const first = pressing[urgency]?.reduce((one, other) => (comesFirst(other, one) ? other : one));
  const nextDue = first && dueDay(first);
  return {
    overdue: overdue.length,
    toPutRight: toPutRight.length,
    dueSoon: dueSoon.length,
    upcoming: upcoming.length,
    notHeld: inState('not-held').length,
    urgency: urgency === -1 ? pressing.length : urgency,
    ...(first !== undefined && { next: first }),
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
