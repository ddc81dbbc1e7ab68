import type { Day } from '../../calendar/index.ts';
import type { Answered } from '../../engine/index.ts';
import type { SubjectRecord } from '../../record/types.ts';
import type { AsAt } from '../child/child-facts.ts';
import { HISTORY } from './pressing.ts';

/**
 * The first day on which what lists show beside the expectations may differ though nothing more is written: who works with the
 * child, what is in force, what has become history. Infinity where it never will.
 */
export function factsChangeOn({ record, asOf, episodes }: AsAt, open: readonly Answered[]): Day {
  const history = open.flatMap(({ state, due, agreedDue }) => {
    const last = (agreedDue ?? due)?.day;
    return state === 'overdue' && last !== undefined ? [last + HISTORY + 1] : [];
  });
  const edges = episodes.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  return [...history, ...edges, ...datesIn(record)].reduce((first, day) => (day > asOf && day < first ? day : first), Infinity);
}

/** Days that entries are dated ahead to, on which sources begin and end to speak, and on which a child not born yet will be. */
function datesIn({ entries, sources, subject }: SubjectRecord): Day[] {
  return [
    ...entries.map(({ occurred }) => occurred.day),
    ...sources.flatMap(({ from, to }) => [...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [to + 1])]),
    ...(subject.born === undefined ? [] : [subject.born]),
  ];
}
