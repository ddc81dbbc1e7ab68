import type { Day } from '../../../calendar/index.ts';
import type { StandardAnswer } from '../../../casework/index.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { type ExampleView, exampleView } from './example.ts';
import { type StandardView, standardView } from '../../words/standard-view.ts';
import { shownName } from '../../words/shown-name.ts';

export interface StandardPageView {
  readonly council: { readonly name: string; readonly document: string; readonly href: string };
  readonly chapter: string;
  readonly standard: StandardView;
  readonly worklistHref: string;
  readonly examples: readonly ExampleView[];
  readonly children: readonly { readonly name: string; readonly href: string; readonly line: ExpectationView }[];
  /** Judged by this standard, so an empty list of children means that nothing is open. */
  readonly judged: boolean;
}

/** One standard in full: what it says, how it was read, examples that run as tests, and the children it is asked for now. */
export function standardPageView(answer: StandardAnswer, asOf: Day): StandardPageView {
  const { council, standard } = answer;
  return {
    council: { name: council.name, document: council.document, href: `/standards/${encodeURIComponent(council.authority)}` },
    chapter: standard.chapter,
    standard: standardView(council.authority, standard),
    worklistHref: `/children?standard=${encodeURIComponent(standard.id)}`,
    examples: answer.examples.map(exampleView),
    children: answer.children.map(({ child, line }) => ({
      name: shownName(child.name),
      href: `/children/${encodeURIComponent(child.id)}`,
      line: expectationView(line, asOf),
    })),
    judged: standard.standing !== undefined,
  };
}
