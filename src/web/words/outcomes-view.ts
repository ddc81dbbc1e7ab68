import type { Day } from '../../calendar/index.ts';
import type { Outcome } from '../../casework/index.ts';
import { expectationView, type ExpectationView } from './expectation-view.ts';
import { plural } from './plural.ts';
import { shownName } from './shown-name.ts';

/** What an entry met, or did not: the acts that are owed and a few others open, the rest folded. */
export interface OutcomesView {
  readonly shown: readonly OutcomeView[];
  readonly folded: readonly OutcomeView[];
  readonly foldedWords: string;
}

interface OutcomeView {
  readonly line: ExpectationView;
  readonly because?: string;
}

/** Every act stands open; of what the record of one must show, so many. */
export function outcomes(all: readonly Outcome[], showing: number, asOf: Day): OutcomesView {
  const view = ({ line, because }: Outcome): OutcomeView => ({
    line: expectationView(line, asOf),
    ...(because !== undefined && { because: shownName(because) }),
  });
  const acts = all.filter(({ act }) => act);
  const others = all.filter(({ act }) => !act);
  const folded = others.slice(showing);
  return {
    shown: [...acts, ...others.slice(0, showing)].map(view),
    folded: folded.map(view),
    foldedWords: `${plural(folded.length, 'thing')} that its record is asked to show`,
  };
}
