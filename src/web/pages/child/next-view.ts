import type { Day } from '../../../calendar/index.ts';
import type { ChildAnswer, ExpectationLine } from '../../../casework/index.ts';
import type { State } from '../../../engine/expectation.ts';
import {
  type ActOf,
  type ExpectationGroup,
  expectationLineView,
  type ExpectationLineView,
  openGroups,
} from '../../layout/expectation-groups.ts';
import { actSettling } from '../../words/acts.ts';
import { expectationView } from '../../words/expectation-view.ts';
import { toPutRightHref } from '../../words/home-of.ts';
import { count, inSentence, plural } from '../../words/plural.ts';

export interface NextView {
  /** What needs whoever reads first, in a sentence. */
  readonly lead: string;
  readonly first: { readonly title: string; readonly lines: readonly ExpectationLineView[] };
  /** 'All 14 that are open'; absent where no more are open than are shown. */
  readonly all?: string;
  readonly groups: readonly ExpectationGroup[];
  /** How much is to be put right in the record, and where it stands; absent where nothing is. */
  readonly toPutRight?: { readonly href: string; readonly text: string };
  /** The way to everything that was ever expected, and how much of it there is. */
  readonly whole: { readonly href: string; readonly text: string };
}

const SHOWN = 3;

/** What is expected next: three, then all that are open; the rest is a page of its own. */
export function nextView({ child, expectations, howMany, may }: ChildAnswer, asOf: Day): NextView {
  const actOf: ActOf = (line) => (may.write ? actSettling(child.id, line.settledBy) : undefined);
  const toDo = expectations.filter(({ toPutRight }) => toPutRight === undefined);
  const toPutRight = expectations.length - toDo.length;
  const total = Object.values(howMany).reduce((sum, n) => sum + n, 0);
  return {
    lead: leadWords(toDo, asOf),
    first: { title: 'Next', lines: toDo.slice(0, SHOWN).map((line) => expectationLineView(line, asOf, actOf)) },
    ...(toDo.length > SHOWN && { all: `All ${count(toDo.length)} that are open` }),
    groups: toDo.length > SHOWN ? openGroups(toDo, asOf, actOf) : [],
    ...(toPutRight > 0 && {
      toPutRight: { href: toPutRightHref(child.id), text: `${plural(toPutRight, 'thing')} to put right in the record` },
    }),
    whole: {
      href: `/children/${encodeURIComponent(child.id)}/expected`,
      text: `Everything expected so far, with what was met and when: ${plural(total, 'expectation')}`,
    },
  };
}

/** What presses most, in a sentence; what is to be put right in the record does not. */
export function leadWords(lines: readonly ExpectationLine[], asOf: Day): string {
  const states = (state: State): readonly ExpectationLine[] =>
    lines.filter(({ expectation, toPutRight }) => expectation.state === state && toPutRight === undefined);
  const overdue = states('overdue');
  const next = overdue[0] ?? states('due-soon')[0] ?? states('upcoming').find((line) => line.expectation.due !== undefined);
  if (next === undefined) return 'Nothing is expected just now.';
  const view = expectationView(next, asOf);
  const words = `${view.title}: ${view.standing}.`;
  if (overdue.length === 0) return `Next comes ${inSentence(words)}`;
  return overdue.length === 1 ? words : `${count(overdue.length)} things are overdue. ${words}`;
}
