import { BeyondCalendarError, type Day } from '../calendar/index.ts';
import { type Expectation, judge } from '../engine/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import type { Judged, StoredRecord, SummaryFacts } from '../store/index.ts';
import { answerChangesOn, factsChangeOn } from './changes-on.ts';
import { allocatedWorkers, asAt, employedAs, lastSeen, openKinds, plansInForce } from './child-facts.ts';
import { askOf } from './judging-now.ts';
import { standsAside, waitsForDecision } from './pressing.ts';
import type { Judging } from './room.ts';

/** One record judged, with what lists show of it and the first day on which any of it may differ though nothing is written. */
export function judgedRecord(record: StoredRecord, judging: Judging): Judged {
  const expectations = judgeOrNothing(record, judging);
  return { subject: record.subject.id, revision: record.revision, expectations, facts: factsOf(record, judging, expectations) };
}

/** A date so far out that the calendar does not reach it leaves one record unjudged, not everyone. */
function judgeOrNothing(record: SubjectRecord, judging: Judging): Expectation[] {
  try {
    return judge(record, judging.loaded.judged, askOf(judging));
  } catch (error) {
    if (error instanceof BeyondCalendarError) return [];
    throw error;
  }
}

function factsOf(record: StoredRecord, judging: Judging, expectations: readonly Expectation[]): SummaryFacts {
  const { subject, family } = record;
  const { asOf } = judging;
  const pack = judging.loaded.judged;
  const child = asAt(record, asOf);
  const seen = lastSeen(child);
  const worker = allocatedWorkers(child)[0];
  const role = employedAs(child);
  const open = openKinds(child).length > 0;
  const changesOn = soonest(answerChangesOn(record, judging, expectations, open), factsChangeOn(child, expectations));
  return {
    kind: subject.kind,
    name: subject.name ?? subject.id,
    ...(subject.born !== undefined && { born: subject.born }),
    ...(subject.expected !== undefined && { expected: subject.expected }),
    ...(worker !== undefined && { worker: worker.worker }),
    ...(worker?.team !== undefined && { team: worker.team }),
    ...(family !== undefined && { family }),
    ...(seen.last !== undefined && { lastSeen: seen.last }),
    ...(seen.alone !== undefined && { lastSeenAlone: seen.alone }),
    seenHeld: seen.held,
    seenAloneHeld: seen.aloneHeld,
    ...(role !== undefined && { role }),
    open,
    plans: plansInForce(child).map((plan) => plan.value),
    aside: new Set(expectations.filter((one) => standsAside(one, pack, asOf)).map(({ key }) => key)),
    waiting: expectations.filter((one) => waitsForDecision(one, pack)).length,
    ...(changesOn !== undefined && { changesOn }),
  };
}

function soonest(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
