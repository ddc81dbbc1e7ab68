import type { Day } from '../../../calendar/index.ts';
import type { RecordOfSubject, TimelineAsked } from '../../../casework/index.ts';
import { headView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { episodesView, type EpisodesView } from '../../layout/episodes-view.ts';
import { type ActOf, type ExpectationGroup, openGroups, pastGroups } from '../../layout/expectation-groups.ts';
import { type ToPutRightView, toPutRightView } from '../../layout/to-put-right-view.ts';
import { timelineView, type TimelineView } from '../../layout/timeline-view.ts';
import { actSettling, everythingElse, type ActView } from '../../words/acts.ts';
import { dateWords } from '../../words/dates.ts';
import { homeOf } from '../../words/home-of.ts';
import { shownName } from '../../words/shown-name.ts';
import { leadWords } from '../child/next-view.ts';

export interface SubjectView extends EpisodesView {
  readonly head: ChildHeadView;
  readonly lead: string;
  readonly acts: readonly ActView[];
  readonly facts: readonly { readonly label: string; readonly value: string; readonly since?: string }[];
  readonly with: readonly { readonly name: string; readonly href: string }[];
  readonly open: readonly ExpectationGroup[];
  readonly toPutRight?: ToPutRightView;
  readonly past: readonly ExpectationGroup[];
  readonly timeline: TimelineView;
}

/** The record of somebody who is no child: what is expected of those who work with them, where things stand, what happened. */
export function subjectView(answer: RecordOfSubject, asked: TimelineAsked, asOf: Day): SubjectView {
  const { head, kind, mayWrite, role, workers, expectations, howMany } = answer;
  const { id } = head.child;
  const home = homeOf(id, kind);
  const actOf: ActOf = (line) => (mayWrite ? actSettling(id, line.settledBy, kind) : undefined);
  const toPutRight = toPutRightView(id, expectations, mayWrite, asOf);
  return {
    head: headView(head, kind, asOf),
    lead: leadWords(expectations, asOf),
    acts: mayWrite ? [{ ...everythingElse(id), text: 'Record something' }] : [],
    facts: [
      ...(role === undefined ? [] : [{ label: 'Works as', value: role }]),
      ...workers.map(({ role: as, name, since }) => ({ label: as, value: shownName(name), since: `since ${dateWords(since, asOf)}` })),
    ],
    with: answer.with.map((one) => ({ name: shownName(one.name), href: homeOf(one.id, one.kind) })),
    open: openGroups(expectations, asOf, actOf),
    ...(toPutRight !== undefined && { toPutRight }),
    past: pastGroups(expectations, howMany, asOf),
    ...episodesView(answer.episodes, asOf),
    timeline: timelineView(answer.timeline, asked, { subject: id, home }, asOf),
  };
}
