import type { Day } from '../../calendar/index.ts';
import type { ExpectationLine } from '../../casework/answers.ts';
import type { State } from '../../engine/expectation.ts';
import type { ActView } from '../words/acts.ts';
import { expectationView, type ExpectationView } from '../words/expectation-view.ts';
import { count } from '../words/plural.ts';

/** What is expected of one record, by how it stands: shown by `layout/expected.njk`. */
export interface ExpectedView {
  readonly open: readonly ExpectationGroup[];
  readonly past: readonly ExpectationGroup[];
}

export interface ExpectationGroup {
  readonly state: State;
  readonly title: string;
  readonly n: string;
  readonly lines: readonly (ExpectationView & { readonly act?: ActView })[];
  readonly more?: string;
}

const LINES_A_GROUP = 60;
const OPEN: readonly (readonly [State, string])[] = [
  ['overdue', 'Overdue'],
  ['due-soon', 'Due soon'],
  ['upcoming', 'Upcoming'],
];
const PAST: readonly (readonly [State, string])[] = [
  ['not-held', 'Not held in the source'],
  ['met', 'Met'],
  ['met-late', 'Met late'],
  ['varied', 'Met, as agreed for this child'],
  ['excused', 'Excused, with a reason'],
  ['lapsed', 'Lapsed'],
];

/** What is open first, then what was; `actOf` answers where each of what is open is recorded. */
export function expectedView(
  lines: readonly ExpectationLine[],
  asOf: Day,
  actOf?: (line: ExpectationLine) => ActView | undefined,
): ExpectedView {
  return { open: groups(OPEN, lines, asOf, actOf), past: groups(PAST, lines, asOf) };
}

function groups(
  wanted: readonly (readonly [State, string])[],
  lines: readonly ExpectationLine[],
  asOf: Day,
  actOf: (line: ExpectationLine) => ActView | undefined = () => undefined,
): ExpectationGroup[] {
  const lineView = (line: ExpectationLine): ExpectationGroup['lines'][number] => {
    const act = actOf(line);
    return { ...expectationView(line, asOf), ...(act !== undefined && { act }) };
  };
  return wanted.flatMap(([state, title]) => {
    const those = lines.filter((line) => line.expectation.state === state);
    if (those.length === 0) return [];
    const left = those.length - LINES_A_GROUP;
    return [
      {
        state,
        title,
        n: count(those.length),
        lines: those.slice(0, LINES_A_GROUP).map(lineView),
        ...(left > 0 ? { more: `${count(left)} earlier ones are not listed here.` } : {}),
      },
    ];
  });
}
