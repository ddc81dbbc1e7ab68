import type { Day } from '../../calendar/index.ts';
import type { ExpectationLine, HowMany } from '../../casework/index.ts';
import { MOST_OF_A_STATE } from '../../casework/expectations/expected.ts';
import type { State } from '../../engine/expectation.ts';
import type { ActView } from '../words/acts.ts';
import { expectationView, type ExpectationView } from '../words/expectation-view.ts';
import { count } from '../words/plural.ts';

/** Expectations that stand alike, as `layout/expectations.njk` shows them. */
export interface ExpectationGroup {
  readonly state: State;
  readonly title: string;
  readonly n: string;
  readonly lines: readonly ExpectationLineView[];
  readonly more?: string;
}

export type ExpectationLineView = ExpectationView & { readonly act?: ActView };
export type ActOf = (line: ExpectationLine) => ActView | undefined;
type Titled = readonly (readonly [State, string])[];

const OPEN_GROUPS: Titled = [
  ['overdue', 'Overdue'],
  ['due-soon', 'Due soon'],
  ['upcoming', 'Upcoming'],
];
const PAST_GROUPS: Titled = [
  ['not-held', 'Not held in the source'],
  ['met', 'Met'],
  ['met-late', 'Met late'],
  ['varied', 'Met, as agreed for this child'],
  ['excused', 'Excused, with a reason'],
  ['lapsed', 'Lapsed'],
];

/** What is still to be done, by how it stands: all of it is among the lines, and what is to be put right is no part of it. */
export function openGroups(lines: readonly ExpectationLine[], asOf: Day, actOf: ActOf = () => undefined): readonly ExpectationGroup[] {
  const toDo = lines.filter(({ toPutRight }) => toPutRight === undefined);
  return OPEN_GROUPS.flatMap((group) => groupOf(group, toDo, undefined, asOf, actOf));
}

/** What is settled, by how; there may be more of a state than there are lines. */
export function pastGroups(lines: readonly ExpectationLine[], howMany: HowMany, asOf: Day): readonly ExpectationGroup[] {
  return PAST_GROUPS.flatMap((group) => groupOf(group, lines, howMany[group[0]], asOf, () => undefined));
}

function groupOf(
  [state, title]: Titled[number],
  lines: readonly ExpectationLine[],
  howMany: number | undefined,
  asOf: Day,
  actOf: ActOf,
): readonly ExpectationGroup[] {
  const those = lines.filter((line) => line.expectation.state === state);
  if (those.length === 0) return [];
  const n = howMany ?? those.length;
  const shown = those.slice(0, MOST_OF_A_STATE);
  const left = n - shown.length;
  return [
    {
      state,
      title,
      n: count(n),
      lines: shown.map((line) => expectationLineView(line, asOf, actOf)),
      ...(left > 0 ? { more: `${count(left)} earlier ones are not listed here.` } : {}),
    },
  ];
}

/** One of them, with the act that would settle it, where whoever reads may do it. */
export function expectationLineView(line: ExpectationLine, asOf: Day, actOf: ActOf): ExpectationLineView {
  const act = actOf(line);
  return { ...expectationView(line, asOf), ...(act !== undefined && { act }) };
}
