import { clauseWords, type LoadedPack } from '../packs/index.ts';
import { roleName } from './words.ts';

/** An indicator that the system works out. */
export interface IndicatorInBook {
  readonly number: string;
  readonly anchor: string;
  readonly title: string;
  readonly says: string;
  readonly over: string;
  readonly target?: string;
  readonly owner: string;
  readonly clauseIds: readonly string[];
  readonly clauses: readonly string[];
  readonly reading?: string;
}

const OVER = { month: 'Each month', quarter: 'Each quarter', year: 'Each year' } as const;

export function indicatorsInBook({ indicators, pack }: LoadedPack): IndicatorInBook[] {
  return indicators.map(({ title, says, over, target, owner, clauses, reading }, index) => ({
    number: `I${index + 1}`,
    anchor: `i-${index + 1}`,
    title,
    says,
    over: OVER[over],
    ...(target && { target: `${target.kind === 'at-least' ? 'At least' : 'At most'} ${target.percent}%` }),
    owner: roleName(owner, pack.roles),
    clauseIds: clauses,
    clauses: clauses.map(clauseWords),
    ...(reading !== undefined && { reading }),
  }));
}
