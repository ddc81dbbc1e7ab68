import type { ExpectedAnswer } from '../../../casework/index.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { type ExpectationGroup, openGroups, pastGroups } from '../../layout/expectation-groups.ts';
import { type ToPutRightView, toPutRightView } from '../../layout/to-put-right-view.ts';
import { actSettling } from '../../words/acts.ts';

export interface ExpectedView {
  readonly head: ChildHeadView;
  readonly title: string;
  readonly back: string;
  readonly open: readonly ExpectationGroup[];
  readonly toPutRight?: ToPutRightView;
  readonly past: readonly ExpectationGroup[];
}

/** Everything expected of one child, by how it stands. */
export function expectedView({ head, mayWrite, expectations, howMany, asOf }: ExpectedAnswer): ExpectedView {
  const { id } = head.child;
  const toPutRight = toPutRightView(id, expectations, mayWrite, asOf);
  const shown = childHeadView(head, 'overview', asOf);
  return {
    head: shown,
    title: `Everything expected: ${shown.name}`,
    back: `/children/${encodeURIComponent(id)}`,
    open: openGroups(expectations, asOf, (line) => (mayWrite ? actSettling(id, line.settledBy) : undefined)),
    ...(toPutRight !== undefined && { toPutRight }),
    past: pastGroups(expectations, howMany, asOf),
  };
}
