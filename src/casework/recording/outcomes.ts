import type { Expectation, Words } from '../../engine/index.ts';
import type { Entry, SubjectRecord } from '../../record/types.ts';

import { expectationLine, type Naming } from '../expectations/expectation-lines.ts';
import { standsAside } from '../judging/pressing.ts';
import { reasonOf } from '../expectations/rejections.ts';
import type { Judging } from '../room.ts';
import type { Outcome } from './answers.ts';
import { wantingWords } from './wanting.ts';

/** An entry in its record, with all that is expected by it. */
export interface JudgedEntry {
  readonly record: SubjectRecord;
  readonly entry: Entry;
  readonly judged: readonly Expectation[];
}

/** What one entry met, and what it was held against and did not meet, each with the reason: acts that are owed first. */
export function outcomesOf(
  { record, entry, judged }: JudgedEntry,
  judging: Judging,
  naming: Naming,
): {
  readonly met: readonly Outcome[];
  readonly notMet: readonly Outcome[];
  /** The keys of those that it did not meet. */
  readonly told: ReadonlySet<string>;
} {
  const { judged: pack, calendar } = judging.loaded;
  const words: Words = { entry: (id) => record.entries.find((one) => one.id === id), calendar };
  const outcome = (one: Expectation): Outcome => ({ line: expectationLine(one, naming), act: !standsAside(one, pack, judging.asOf) });
  const refused = judged.filter((one) => one.metBy === undefined && one.rejected.some((rejected) => rejected.entry === entry.id));
  const withReason = (one: Expectation): Outcome => {
    const rejection = one.rejected.find((rejected) => rejected.entry === entry.id);
    const standard = pack.standards.find(({ id }) => id === one.standard);
    if (rejection === undefined) return outcome(one);
    return { ...outcome(one), because: wantingWords(rejection, entry, standard, one) ?? reasonOf(rejection, words) };
  };
  return {
    met: actsFirst(judged.filter((one) => one.metBy === entry.id).map(outcome)),
    notMet: actsFirst(refused.map(withReason)),
    told: new Set(refused.map(({ key }) => key)),
  };
}

function actsFirst(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.toSorted((one, other) => Number(other.act) - Number(one.act));
}
