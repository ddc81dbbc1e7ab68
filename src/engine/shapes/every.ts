/** While an episode lasts, Y at least every interval: a chain of expectations, each opened by the one before. */
import type { Every } from '../standard.ts';
import type { Judging } from '../draft.ts';
import { type ChainRules, chainsOf } from './chain.ts';

const NO_RULES: ChainRules = {};

export function judgeEvery(judging: Judging, versions: readonly Every[]): void {
  chainsOf(judging, versions, () => NO_RULES);
}
