/** While an episode lasts, a document exists and is no older than a limit. */
import type { Judging } from '../draft.ts';
import type { Current } from '../standard.ts';
import { chainsOf } from './chain.ts';

export function judgeCurrent(judging: Judging, versions: readonly Current[]): void {
  chainsOf(judging, versions, (version) => ({ earlierCounts: true, ...(version.first && { first: version.first }) }));
}
