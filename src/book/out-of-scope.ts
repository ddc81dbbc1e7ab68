import { clauseWords, type LoadedPack } from '../packs/index.ts';

/** Clauses of which nothing is asked, for one reason. */
export interface OutOfScope {
  readonly number: string;
  readonly anchor: string;
  readonly reason: string;
  readonly clauseIds: readonly string[];
  readonly clauses: readonly { readonly words: string; readonly topic: string }[];
}

export function outOfScope({ scope, clauses }: LoadedPack): OutOfScope[] {
  const lines = scope.filter(({ how }) => how === 'out-of-scope');
  return [...Map.groupBy(lines, ({ text }) => text)].map(([reason, those], index) => ({
    number: `N${index + 1}`,
    anchor: `n-${index + 1}`,
    reason,
    clauseIds: those.map(({ clause }) => clause),
    clauses: those.map(({ clause }) => ({ words: clauseWords(clause), topic: clauses.get(clause)?.topic ?? '' })),
  }));
}
