import type { Day } from '../../../calendar/index.ts';
import type { AgreedAction, Names, Plan, PlanOutcome, PlanPart, PlansAnswer } from '../../../casework/index.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { recordHref } from '../../words/acts.ts';
import { type AgreedView, agreedView, type MeetingLink, meetingLink } from '../../words/agreed-view.ts';
import { dateWords, dayWords, momentWords } from '../../words/dates.ts';
import {
  broughtUpToDate,
  byWhenWords,
  type ContingencyWords,
  contingencyWords,
  endedWords,
  ownerWords,
  PROGRESS_WORDS,
  recipientWords,
  saidIn,
} from '../../words/plan-words.ts';
import { agreedAt, plansHref, planHref, takenInto } from '../../words/plan-hrefs.ts';
import { count, inSentence, listed, plural } from '../../words/plural.ts';
import { type ProgressLine, progressLine } from '../../words/progress-line.ts';
import { shownName } from '../../words/shown-name.ts';

export interface PlansView {
  readonly head: ChildHeadView;
  readonly lead: string;
  /** What was agreed at meetings: still to be done, and what became of the others. */
  readonly agreed: { readonly open: readonly AgreedView[]; readonly settled: readonly AgreedView[] };
  /** One of them that is to be taken into a plan, and the outcomes it may be for. */
  readonly taking?: TakingView;
  readonly plans: readonly PlanView[];
  readonly couldBegin: readonly { readonly text: string; readonly href: string }[];
  readonly forTheChild?: string;
  /** The meeting it was come to from, to write what was agreed there. */
  readonly meeting?: string;
}

interface TakingView {
  readonly what: string;
  readonly plans: readonly { readonly title: string; readonly outcomes: readonly { readonly text: string; readonly href: string }[] }[];
}

interface PlanView {
  readonly id: string;
  readonly title: string;
  readonly since: string;
  readonly upToDate: string;
  /** Parts written since the plan was last saved as a whole. */
  readonly unsaved?: string;
  readonly hrefs?: PlanHrefs;
  readonly changesHref?: string;
  readonly outcomes: readonly OutcomeView[];
  readonly reached: readonly { readonly text: string; readonly ended: string }[];
  readonly bottomLines: readonly { readonly text: string; readonly otherwise?: string }[];
  readonly steps: readonly { readonly when: string; readonly who: string; readonly does: string }[];
  readonly copies: readonly { readonly who: string; readonly when: string; readonly old: boolean }[];
  readonly without?: string;
}

interface PlanHrefs {
  readonly add: string;
  readonly review?: string;
  readonly version?: string;
  readonly keepSafe: string;
  readonly share: string;
}

interface OutcomeView {
  readonly id: string;
  readonly text: string;
  readonly worry?: string;
  readonly howWeKnow?: string;
  readonly editHref?: string;
  readonly actions: readonly ActionView[];
  readonly ended: readonly { readonly text: string; readonly ended: string }[];
  readonly contingencies: readonly ContingencyWords[];
  readonly line?: ProgressLine;
  readonly progress: readonly ProgressView[];
}

interface ActionView {
  readonly text: string;
  readonly who: string;
  readonly yours: boolean;
  readonly by: string;
  readonly overdue?: string;
  readonly often?: string;
  readonly bottomLine: boolean;
  readonly agreed?: MeetingLink;
}

interface ProgressView {
  readonly on: string;
  readonly how: string;
  readonly scale: string;
  readonly seen: string;
  readonly childView?: string;
  readonly at?: MeetingLink;
}

/** What a page of plans was come to for: a meeting whose actions are to be written, or one action agreed that is to be taken in. */
export interface ComeFrom {
  readonly meeting?: string | undefined;
  readonly agreed?: string | undefined;
}

/** Every plan in force with what it holds, how it goes, and who has it; come to from a meeting, its forms begin with that meeting. */
export function plansView(answer: PlansAnswer, from: ComeFrom = {}): PlansView {
  const { head, asOf, plans } = answer;
  const worded = plans.some(({ outcomes }) =>
    outcomes.some((one) => [one, ...one.actions].some((part) => saidIn(part, 'for-the-child') !== undefined)),
  );
  const meeting = answer.mayWrite ? answer.meetings.find(({ id }) => id === from.meeting) : undefined;
  return {
    head: childHeadView(head, 'plans', asOf),
    lead: leadWords(answer),
    agreed: agreedViews(answer),
    ...takingOf(answer, from.agreed),
    plans: plans.map((plan) => planView(plan, answer, meeting?.id)),
    couldBegin: answer.mayWrite
      ? answer.couldBegin.map(({ kind, label }) => ({ text: label, href: planHref(head.child.id, kind, 'outcomes/new') }))
      : [],
    ...(meeting !== undefined && { meeting: `${meeting.label}, ${momentWords(meeting.occurred, asOf)}` }),
    ...(worded && { forTheChild: `${plansHref(head.child.id)}/for-the-child` }),
  };
}

function agreedViews({ head, asOf, names, mayWrite, reader, plans, agreed, settled }: PlansAnswer): PlansView['agreed'] {
  const hasPlan = plans.length > 0;
  const reading = { child: head.child.id, asOf, names, mayWrite, hasPlan, ...(reader !== undefined && { reader }) };
  const view = (action: AgreedAction): AgreedView => agreedView(action, reading);
  return { open: agreed.map(view), settled: settled.map(view) };
}

/** The way on from an action agreed: to each outcome that it may be for, and to a new one. */
function takingOf({ head, mayWrite, plans, agreed }: PlansAnswer, taken: string | undefined): Pick<PlansView, 'taking'> {
  const action = mayWrite ? agreed.find(({ id }) => id === taken) : undefined;
  if (action === undefined) return {};
  const to = (kind: string, outcome: string): string => takenInto(planHref(head.child.id, kind, `outcomes/${outcome}`), action.id);
  return {
    taking: {
      what: saidIn(action, 'what') ?? '',
      plans: plans.map(({ kind, outcomes }) => ({
        title: kind.label,
        outcomes: [
          ...outcomes
            .filter(isOpen)
            .map((one) => ({ text: saidIn(one, 'outcome') ?? '', href: to(kind.kind, encodeURIComponent(one.root)) })),
          { text: `A new outcome of the ${inSentence(kind.label)}`, href: to(kind.kind, 'new') },
        ],
      })),
    },
  };
}

function leadWords(answer: PlansAnswer): string {
  const { agreed, asOf } = answer;
  const late = agreed.filter((action) => byWhenWords(action, asOf).overdue !== undefined).length;
  const left = `${plural(agreed.length, 'action')} agreed at meetings still to be done${late === 0 ? '' : `, ${late} overdue`}.`;
  return agreed.length === 0 ? leadOfPlans(answer) : `${leadOfPlans(answer)} ${left}`;
}

function leadOfPlans({ plans, asOf }: PlansAnswer): string {
  if (plans.length === 0) return 'No plan is in force.';
  const open = plans.flatMap(({ outcomes }) => outcomes.filter(({ ended }) => ended === undefined));
  const late = open.flatMap(({ actions }) => actions.filter((action) => byWhenWords(action, asOf).overdue !== undefined));
  const held = open.length === 0 ? 'No outcome is written yet' : `${plural(open.length, 'outcome')} to work for`;
  const owed = late.length === 0 ? 'no action is overdue' : `${plural(late.length, 'action')} overdue`;
  return open.length === 0 ? `${held}.` : `${held}; ${owed}.`;
}

function planView(plan: Plan, { head, asOf, names, mayWrite, reader }: PlansAnswer, meeting: string | undefined): PlanView {
  const { kind } = plan.kind;
  const child = head.child.id;
  const open = plan.outcomes.filter(({ ended }) => ended === undefined);
  const [first] = open;
  return {
    id: kind,
    title: plan.kind.label,
    since: `since ${dateWords(plan.since, asOf)}`,
    upToDate: broughtUpToDate(plan, names, asOf),
    ...(plan.sinceVersion > 0 && plan.kind.writes !== undefined && { unsaved: unsavedWords(plan) }),
    ...(mayWrite && {
      hrefs: {
        add: agreedAt(planHref(child, kind, 'outcomes/new'), meeting),
        ...(first !== undefined && {
          review: agreedAt(planHref(child, kind, `review/${encodeURIComponent(first.root)}`), meeting),
        }),
        ...(plan.kind.writes !== undefined && { version: planHref(child, kind, 'version') }),
        keepSafe: planHref(child, kind, 'keep-safe'),
        share: recordHref('plan-shared', child),
      },
    }),
    ...(plan.days.length > 1 && { changesHref: planHref(child, kind, 'changes') }),
    outcomes: open.map((outcome) => outcomeView(outcome, { child, kind, asOf, names, mayWrite, reader, meeting })),
    reached: endedOf(plan.outcomes, 'outcome', asOf),
    bottomLines: plan.bottomLines.filter(isOpen).map((one) => {
      const otherwise = saidIn(one, 'otherwise');
      return { text: saidIn(one, 'must-hold') ?? '', ...(otherwise !== undefined && { otherwise }) };
    }),
    steps: plan.steps
      .filter(isOpen)
      .map((one) => ({ when: saidIn(one, 'when') ?? '', who: saidIn(one, 'who') ?? '', does: saidIn(one, 'does-what') ?? '' })),
    copies: plan.copies.map(({ recipient, on, current }) => ({
      who: recipientWords(recipient),
      when: dateWords(on, asOf),
      old: !current,
    })),
    ...(plan.without.length > 0 && { without: listed(plan.without.map((one) => inSentence(recipientWords(one)))) }),
  };
}

function unsavedWords({ sinceVersion, versions }: Plan): string {
  return versions.length === 0
    ? 'It has not been saved as a plan yet.'
    : `${plural(sinceVersion, 'change')} since it was last saved as a whole.`;
}

interface Reading {
  readonly child: string;
  readonly kind: string;
  readonly asOf: Day;
  readonly names: Names;
  readonly mayWrite: boolean;
  readonly reader: string | undefined;
  readonly meeting: string | undefined;
}

function outcomeView(outcome: PlanOutcome, { child, kind, asOf, names, mayWrite, reader, meeting }: Reading): OutcomeView {
  const worry = saidIn(outcome, 'worry');
  const howWeKnow = saidIn(outcome, 'how-we-know');
  const line = progressLine(outcome.progress);
  return {
    id: outcome.root,
    text: saidIn(outcome, 'outcome') ?? '',
    ...(worry !== undefined && { worry }),
    ...(howWeKnow !== undefined && { howWeKnow }),
    ...(mayWrite && { editHref: agreedAt(planHref(child, kind, `outcomes/${encodeURIComponent(outcome.root)}`), meeting) }),
    actions: outcome.actions.filter(isOpen).map((action) => {
      const often = saidIn(action, 'how-often');
      return {
        text: saidIn(action, 'action') ?? '',
        who: ownerWords(action, names),
        yours: reader !== undefined && action.fields['worker'] === reader,
        ...byWhenWords(action, asOf),
        ...(often !== undefined && { often }),
        bottomLine: action.fields['bottom-line'] === true,
        ...(action.at !== undefined && { agreed: meetingLink(action.at, child, asOf) }),
      };
    }),
    ended: endedOf(outcome.actions, 'action', asOf),
    contingencies: outcome.contingencies.filter(isOpen).map((one) => contingencyWords(one, asOf)),
    ...(line !== undefined && { line }),
    progress: outcome.progress.map((one) => ({
      on: dayWords(one.on, asOf),
      how: PROGRESS_WORDS[one.progress],
      scale: one.scale === undefined ? 'Not said' : count(one.scale),
      seen: shownName(one.seen),
      ...(one.childView !== undefined && { childView: shownName(one.childView) }),
      ...(one.at !== undefined && { at: meetingLink(one.at, child, asOf) }),
    })),
  };
}

function endedOf(parts: readonly PlanPart[], field: string, asOf: Day): { text: string; ended: string }[] {
  return parts.flatMap((part) => {
    const ended = endedWords(part, asOf);
    return ended === undefined ? [] : [{ text: saidIn(part, field) ?? '', ended }];
  });
}

function isOpen({ ended }: PlanPart): boolean {
  return ended === undefined;
}
