/** While an episode lasts, Y at least every interval: a chain of expectations, each opened by the one before. */
import type { Every } from '../standard.ts';
import type { Draft, Judging } from '../draft.ts';
import { chainsOf } from './chain.ts';

export function judgeEvery(judging: Judging, versions: readonly Every[]): Draft[] {
  return chainsOf(judging, versions, () => ({}));
}
