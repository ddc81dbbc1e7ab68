import type { Day } from '../../../calendar/index.ts';
import type { ChildAnswer, ExpectationLine, StandingFact } from '../../../casework/answers.ts';
import type { State } from '../../../engine/expectation.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { episodesView, type EpisodesView } from '../../layout/episodes-view.ts';
import { expectedView, type ExpectedView } from '../../layout/expected-view.ts';
import { type TimelineQuery, timelineView, type TimelineView } from '../../layout/timeline-view.ts';
import { actSettling, actsFor, type ActView } from '../../words/acts.ts';
import { agedWords } from '../../words/ages.ts';
import { dateWords, dayWords, fullDate } from '../../words/dates.ts';
import { expectationView } from '../../words/expectation-view.ts';
import { homeOf } from '../../words/home-of.ts';
import { count, inSentence } from '../../words/plural.ts';
import { type SeenView, seenView } from '../../words/seen.ts';
import { shownName } from '../../words/shown-name.ts';

export interface ChildView extends ExpectedView, EpisodesView, TimelineView {
  readonly head: ChildHeadView;
  readonly lead: string;
  readonly banner: readonly { readonly label: string; readonly value: string; readonly since?: string }[];
  readonly acts: readonly ActView[];
  /** Who may see it and who looked, for those entitled to know. */
  readonly accessHref?: string;
  readonly family: readonly { readonly href: string; readonly name: string; readonly age: string }[];
  readonly seen: SeenView;
  readonly words?: { readonly text: string; readonly on: string };
  readonly sources: readonly string[];
  readonly correctionsHref: string;
  readonly requestHref: string;
  readonly keptHref: string;
}

/** Who this is, what is happening, what comes next. */
export function childView(answer: ChildAnswer, query: TimelineQuery, asOf: Day): ChildView {
  const { child } = answer;
  return {
    head: childHeadView(answer.head, 'overview', asOf),
    lead: leadWords(answer.expectations, asOf),
    banner: banner(answer, asOf),
    acts: answer.may.write ? actsFor(child.id) : [],
    ...(answer.may.seeWhoLooked && { accessHref: `/children/${encodeURIComponent(child.id)}/access` }),
    family: answer.family.map((one) => ({
      href: `/children/${encodeURIComponent(one.id)}`,
      name: shownName(one.name),
      age: agedWords(one, asOf),
    })),
    seen: seenView(answer.seen, asOf),
    ...(answer.words === undefined ? {} : { words: { text: shownName(answer.words.text), on: dayWords(answer.words.on, asOf) } }),
    ...expectedView(answer.expectations, asOf, answer.may.write ? (line) => actSettling(child.id, line.settledBy) : undefined),
    ...episodesView(answer.episodes, asOf),
    ...timelineView(answer.entries, query, { subject: child.id, home: homeOf(child.id, 'child') }, asOf),
    sources: answer.sources,
    correctionsHref: `/children/${encodeURIComponent(answer.child.id)}/corrections`,
    requestHref: `/requests/new?${new URLSearchParams({ child: answer.child.id }).toString()}`,
    keptHref: `/keeping/${encodeURIComponent(answer.child.id)}`,
  };
}

/** What presses most, in a sentence. */
export function leadWords(lines: readonly ExpectationLine[], asOf: Day): string {
  const states = (state: State): readonly ExpectationLine[] => lines.filter((line) => line.expectation.state === state);
  const overdue = states('overdue');
  const next = overdue[0] ?? states('due-soon')[0] ?? states('upcoming').find((line) => line.expectation.due !== undefined);
  if (next === undefined) return 'Nothing is expected just now.';
  const view = expectationView(next, asOf);
  const words = `${view.title}: ${view.standing}.`;
  if (overdue.length === 0) return `Next comes ${inSentence(words)}`;
  return overdue.length === 1 ? words : `${count(overdue.length)} things are overdue. ${words}`;
}

function banner(answer: ChildAnswer, asOf: Day): ChildView['banner'] {
  const { child } = answer;
  const since = (fact: StandingFact): string => `since ${dateWords(fact.since, asOf)}`;
  return [
    ...(child.born === undefined ? [] : [{ label: 'Born', value: fullDate(child.born) }]),
    ...answer.plans.map((plan) => ({ label: 'In force', value: plan.value, since: since(plan) })),
    ...(answer.legalStatus === undefined
      ? []
      : [{ label: 'Legal status', value: answer.legalStatus.value, since: since(answer.legalStatus) }]),
    ...(answer.livesWith === undefined ? [] : [{ label: 'Lives', value: answer.livesWith.value, since: since(answer.livesWith) }]),
    ...answer.workers.map((worker) => ({
      label: worker.role,
      value: shownName(worker.name),
      since: `since ${dateWords(worker.since, asOf)}`,
    })),
  ];
}
