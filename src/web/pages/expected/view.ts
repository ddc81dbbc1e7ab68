import type { ExpectedAnswer } from '../../../casework/index.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { type ExpectationGroup, expectationGroups, OPEN_GROUPS, PAST_GROUPS } from '../../layout/expectation-groups.ts';
import { actSettling } from '../../words/acts.ts';

export interface ExpectedView {
  readonly head: ChildHeadView;
  readonly title: string;
  readonly back: string;
  readonly open: readonly ExpectationGroup[];
  readonly past: readonly ExpectationGroup[];
}

/** Everything expected of one child, by how it stands. */
export function expectedView({ head, mayWrite, expectations, howMany, asOf }: ExpectedAnswer): ExpectedView {
  const { id } = head.child;
  const shown = childHeadView(head, 'overview', asOf);
  return {
    head: shown,
    title: `Everything expected: ${shown.name}`,
    back: `/children/${encodeURIComponent(id)}`,
    open: expectationGroups(OPEN_GROUPS, expectations, howMany, asOf, (line) => (mayWrite ? actSettling(id, line.settledBy) : undefined)),
    past: expectationGroups(PAST_GROUPS, expectations, howMany, asOf),
  };
}
