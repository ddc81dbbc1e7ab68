/**
 * The slow, obvious judge: written from `docs/language.md` alone, it walks through the record day by day and asks everything
 * anew each day. It shares no code with the engine, which must answer the same.
 */
import type { Expectation } from '../../src/engine/expectation.ts';
import type { Pack, Standard } from '../../src/engine/standard.ts';
import type { Entry, SubjectRecord } from '../../src/record/types.ts';
import { answer } from './answer.ts';
import { clocksBefore } from './before.ts';
import { clocksBounded } from './bounded.ts';
import { type Clock, workEndedOn } from './clock.ts';
import { clocksOfEntries } from './entries.ts';
import { clocksEvery } from './every.ts';
import { inOrderOfTime } from './moments.ts';
import { closedOn, lookAt, type Question, type Seen } from './seen.ts';
import { excuseOn, varyOn } from './varied.ts';
import { clocksWithin } from './within.ts';

/** Every expectation of the subject on the as-of date: by standard, each in the order of opening. Rejections are left out. */
export function referenceJudge(record: SubjectRecord, pack: Pack, question: Question): readonly Expectation[] {
  const seen = lookAt(record, question);
  return pack.standards.filter((standard) => standard.about === record.subject.kind).flatMap((standard) => judgeStandard(standard, seen));
}

function judgeStandard(standard: Standard, seen: Seen): readonly Expectation[] {
  const closed = closedOn(seen) ?? Infinity;
  const clocks = clocksOf(standard, seen)
    .filter((clock) => clock.opened.day <= closed)
    .toSorted((one, other) => inOrderOfTime(one.opened, other.opened));
  for (const clock of clocks) closeTheWork(clock, seen);
  return clocks.map((clock, place) => {
    const sameDay = clocks.slice(0, place).filter((earlier) => earlier.opened.day === clock.opened.day);
    return answer(standard, clock, sameDay.length + 1, seen);
  });
}

/** What was met or excused stays so; what was not lapsed with the work, unless something ended it sooner. */
function closeTheWork(clock: Clock, seen: Seen): void {
  const day = workEndedOn(clock, seen);
  if (clock.met === undefined && clock.excused === undefined && day < (clock.ended ?? Infinity)) clock.ended = day;
}

function clocksOf(standard: Standard, seen: Seen): readonly Clock[] {
  switch (standard.versions[0]?.shape) {
    case undefined:
      return [];
    case 'within':
    case 'approved':
      return clocksWithin(standard, seen);
    case 'every':
    case 'current':
      return clocksEvery(standard, seen);
    case 'before':
      return varied(clocksBefore(standard, seen), standard, seen);
    case 'recorded':
    case 'shows':
      return varied(clocksOfEntries(standard, seen), standard, seen);
    case 'at-most':
    case 'at-least':
      return varied(clocksBounded(standard, seen), standard, seen);
  }
}

/** What was agreed or excused, day by day, for clocks whose end is already known. */
function varied(clocks: readonly Clock[], standard: Standard, seen: Seen): readonly Clock[] {
  const inOrder = clocks.toSorted((one, other) => inOrderOfTime(one.opened, other.opened));
  const spent = new Set<Entry>();
  for (let day = inOrder[0]?.opened.day ?? Infinity; day <= seen.question.asOf; day += 1) {
    excuseOn(day, inOrder, spent, standard, seen);
    varyOn(day, inOrder, standard, seen);
  }
  return inOrder;
}
