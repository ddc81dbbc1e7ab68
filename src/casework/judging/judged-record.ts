import { BeyondCalendarError, type Day } from '../../calendar/index.ts';
import { type Answered as Answer, Answers, judgment, STATES } from '../../engine/index.ts';
import { toldInEntries, toldOfSubject } from '../../record/finding/index.ts';
import type { Judged, StandingLine, StoredExpectation, StoredRecord, SummaryFacts } from '../../store/index.ts';
import { factsChangeOn } from './changes-on.ts';
import { allocatedWorkers, type AsAt, asAt, employedAs, lastSeen, openKinds, plansInForce } from '../child/child-facts.ts';
import { askOf } from './judging-now.ts';
import { standsAside, toPutRight, waitsForDecision } from './pressing.ts';
import type { Judging } from '../room.ts';
import { standingIn } from './standing-in.ts';
import { whoWorksWith } from './who-works-with.ts';

/** Of one record, as much as is kept. */
interface Answered {
  readonly open: readonly Answer[];
  readonly standing: readonly StandingLine[];
  /** The first day on which it may differ though nothing is written. */
  readonly changesOn: Day;
}

/** One record judged, with what lists show of it and the first day on which any of it may differ though nothing is written. */
export function judgedRecord(record: StoredRecord, judging: Judging): Judged {
  const { open, standing, changesOn } = answered(record, judging);
  const child = asAt(record, judging.asOf);
  return {
    subject: record.subject.id,
    revision: record.revision,
    open: open.map((one) => asKept(one, judging)),
    standing,
    facts: factsOf(child, record.family, judging, open, changesOn),
    ...(record.subject.kind === 'child' && { found: foundFrom(child) }),
  };
}

/** Used for one record after another: what is judged of each is read off before the next. */
const COLUMNS = new Answers();
const OPEN: ReadonlySet<string> = new Set(['overdue', 'due-soon', 'upcoming', 'not-held']);

/** A date so far out that the calendar does not reach it leaves one record unjudged, not everyone; it is tried again every day. */
function answered(record: StoredRecord, judging: Judging): Answered {
  try {
    const { answers, changesOn, answered: answerIn } = judgment(record, judging.loaded.judged, askOf(judging), COLUMNS);
    const open: Answer[] = [];
    for (let row = 0; row < answers.length; row++) if (OPEN.has(STATES[answers.state[row] ?? 0] ?? '')) open.push(answerIn(row));
    return { open, standing: standingIn(answers), changesOn };
  } catch (error) {
    if (error instanceof BeyondCalendarError) return { open: [], standing: [], changesOn: judging.asOf + 1 };
    throw error;
  }
}

/** Overdue is kept apart from what is to be put right, so that lists can tell them apart without knowing the standard. */
function asKept(one: Answer, { loaded }: Judging): StoredExpectation {
  return toPutRight(one, loaded.judged) === undefined ? one : { ...one, state: 'to-put-right' };
}

function foundFrom({ record, entries }: AsAt): NonNullable<Judged['found']> {
  const child = toldOfSubject(record.subject);
  const more = toldInEntries(entries);
  return { child, ...(more.length > 0 && { record: { ...child, told: [...child.told, ...more] } }) };
}

function factsOf(
  child: AsAt,
  family: string | undefined,
  judging: Judging,
  expectations: readonly Answer[],
  answerChangesOn: Day,
): SummaryFacts {
  const { subject } = child.record;
  const { asOf } = judging;
  const pack = judging.loaded.judged;
  const seen = lastSeen(child);
  const allocated = allocatedWorkers(child);
  const [worker] = allocated;
  const role = employedAs(child);
  const changesOn = Math.min(answerChangesOn, factsChangeOn(child, expectations));
  return {
    kind: subject.kind,
    name: subject.name ?? subject.id,
    ...(subject.born !== undefined && { born: subject.born }),
    ...(subject.expected !== undefined && { expected: subject.expected }),
    ...(worker !== undefined && { worker: worker.worker }),
    ...(worker?.team !== undefined && { team: worker.team }),
    ...whoWorksWith(allocated),
    ...(family !== undefined && { family }),
    ...(seen.last !== undefined && { lastSeen: seen.last }),
    ...(seen.alone !== undefined && { lastSeenAlone: seen.alone }),
    seenHeld: seen.held,
    seenAloneHeld: seen.aloneHeld,
    ...(role !== undefined && { role }),
    open: openKinds(child).length > 0,
    plans: plansInForce(child).map((plan) => plan.value),
    aside: new Set(expectations.filter((one) => standsAside(one, pack, asOf)).map(({ key }) => key)),
    waiting: expectations.filter((one) => waitsForDecision(one, pack)).length,
    ...(changesOn !== Infinity && { changesOn }),
  };
}
