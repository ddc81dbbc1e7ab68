import type { Day } from '../../calendar/index.ts';
import type { ExpectationLine, ToBeDecided } from '../../casework/index.ts';
import { type State, STATE_WORDS } from '../../engine/expectation.ts';
import { either, inSentence } from './plural.ts';
import { dueWords, standingWords } from './standing.ts';
import { shownName } from './shown-name.ts';

/** One expectation as a page shows it. */
export interface ExpectationView {
  readonly title: string;
  readonly state: State | 'to-put-right';
  readonly stateWords: string;
  readonly standing: string;
  readonly due: string;
  /** With what authority it is asked, and where it is written. */
  readonly cited: string;
  /** The authority alone: 'statute', or the council's name. */
  readonly asker: string;
  readonly owner: string;
  readonly whyHref: string;
  /** Whose decision it waits for: where to decide it, for whoever may. */
  readonly decision?: { readonly words: string; readonly href?: string };
}

/** The words of one expectation, for someone reading on the as-of day. */
export function expectationView(line: ExpectationLine, asOf: Day): ExpectationView {
  const { expectation } = line;
  return {
    title: line.title,
    ...stateView(line),
    standing: standingWords(line, asOf),
    due: dueWords(expectation, asOf),
    cited: `${line.cited.who}: ${line.cited.where}`,
    owner: line.personName === undefined ? line.ownerRole : `${shownName(line.personName)}, ${line.ownerRole.toLowerCase()}`,
    asker: line.cited.who,
    whyHref: `/why/${encodeURIComponent(expectation.key)}`,
    ...(line.toDecide !== undefined && { decision: decisionView(line.toDecide, expectation.key) }),
  };
}

function stateView({ expectation: { state }, toPutRight }: ExpectationLine): Pick<ExpectationView, 'state' | 'stateWords'> {
  return toPutRight !== undefined ? { state: 'to-put-right', stateWords: 'to put right' } : { state, stateWords: STATE_WORDS[state] };
}

function decisionView({ yours, by }: ToBeDecided, key: string): NonNullable<ExpectationView['decision']> {
  if (yours) return { words: 'Decide this', href: `/decide/${encodeURIComponent(key)}` };
  return { words: `For the ${either(by.map(inSentence))} to decide` };
}
