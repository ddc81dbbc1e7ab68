/** The first day on which what is kept of a record may differ though nothing more is written: midnight looks at it again then. */
import type { Day } from '../calendar/index.ts';
import type { Expectation } from '../engine/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import type { AsAt } from './child-facts.ts';
import { HISTORY } from './pressing.ts';
import type { Judging } from './room.ts';

/**
 * When the expectations may differ. While anything is open that is tomorrow; a record at rest is looked at again on the next
 * birthday, when a standard changes, and when the day of an entry dated ahead has come.
 */
export function answerChangesOn(
  record: SubjectRecord,
  { asOf, loaded }: Judging,
  expectations: readonly Expectation[],
  hasOpenEpisode: boolean,
): Day | undefined {
  if (hasOpenEpisode || expectations.some(isUnsettled)) return asOf + 1;
  const versions = loaded.judged.standards.flatMap((standard) =>
    standard.versions.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to + 1])),
  );
  return firstAfter(asOf, [...versions, ...datesIn(record)]);
}

function isUnsettled({ state }: Expectation): boolean {
  return state === 'upcoming' || state === 'due-soon' || state === 'overdue';
}

/** When what lists show beside the expectations may differ: who works with the child, what is in force, what has become history. */
export function factsChangeOn({ record, asOf, episodes }: AsAt, expectations: readonly Expectation[]): Day | undefined {
  const edges = episodes.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  const history = expectations.flatMap(({ state, due, agreedDue }) => {
    const last = (agreedDue ?? due)?.day;
    return state === 'overdue' && last !== undefined ? [last + HISTORY + 1] : [];
  });
  return firstAfter(asOf, [...edges, ...history, ...datesIn(record)]);
}

/** Days that entries are dated ahead to, and on which sources begin and end to speak. */
function datesIn({ entries, sources, subject }: SubjectRecord): Day[] {
  return [
    ...entries.map(({ occurred }) => occurred.day),
    ...sources.flatMap(({ from, to }) => [...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [to + 1])]),
    ...(subject.born === undefined ? [] : [subject.born]),
  ];
}

function firstAfter(day: Day, days: readonly Day[]): Day | undefined {
  let first: Day | undefined;
  for (const one of days) if (one > day && (first === undefined || one < first)) first = one;
  return first;
}
