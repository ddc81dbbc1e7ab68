import type { SummaryFacts } from '../../store/index.ts';
import type { AllocatedWorker } from '../child/child-facts.ts';

const REVIEWING: readonly string[] = ['independent-reviewing-officer', 'child-protection-chair'];

/** Who is allocated, told apart as access needs it: those who review a child's plan are not in the team that carries it out. */
export function whoWorksWith(allocated: readonly AllocatedWorker[]): Pick<SummaryFacts, 'workers' | 'reviewers' | 'teams'> {
  const reviewing = allocated.filter(({ role }) => REVIEWING.includes(role));
  const working = allocated.filter((one) => !reviewing.includes(one));
  return {
    workers: each(working.map(({ worker }) => worker)),
    reviewers: each(reviewing.map(({ worker }) => worker)),
    teams: each(working.flatMap(({ team }) => team ?? [])),
  };
}

/** Each once, in one order, so that the same people are kept as the same. */
function each(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
