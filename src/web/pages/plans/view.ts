import type { Day } from '../../../calendar/index.ts';
import type { AtMeeting, Names, Plan, PlanOutcome, PlanPart, PlansAnswer } from '../../../casework/index.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { recordHref } from '../../words/acts.ts';
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
import { agreedAt, plansHref, planHref } from '../../words/plan-hrefs.ts';
import { entryHref } from '../../words/home-of.ts';
import { count, inSentence, listed, plural } from '../../words/plural.ts';
import { type ProgressLine, progressLine } from '../../words/progress-line.ts';
import { shownName } from '../../words/shown-name.ts';

export interface PlansView {
  readonly head: ChildHeadView;
  readonly lead: string;
  readonly plans: readonly PlanView[];
  readonly couldBegin: readonly { readonly text: string; readonly href: string }[];
  readonly forTheChild?: string;
  /** The meeting it was come to from, to write what was agreed there. */
  readonly meeting?: string;
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

/** The meeting at which something was agreed, or looked at. */
interface MeetingLink {
  readonly text: string;
  readonly href: string;
}

interface ProgressView {
  readonly on: string;
  readonly how: string;
  readonly scale: string;
  readonly seen: string;
  readonly childView?: string;
  readonly at?: MeetingLink;
}

/** Every plan in force with what it holds, how it goes, and who has it; come to from a meeting, its forms begin with that meeting. */
export function plansView(answer: PlansAnswer, from?: string): PlansView {
  const { head, asOf, plans } = answer;
  const worded = plans.some(({ outcomes }) =>
    outcomes.some((one) => [one, ...one.actions].some((part) => saidIn(part, 'for-the-child') !== undefined)),
  );
  const meeting = answer.mayWrite ? answer.meetings.find(({ id }) => id === from) : undefined;
  return {
    head: childHeadView(head, 'plans', asOf),
    lead: leadWords(answer),
    plans: plans.map((plan) => planView(plan, answer, meeting?.id)),
    couldBegin: answer.mayWrite
      ? answer.couldBegin.map(({ kind, label }) => ({ text: label, href: planHref(head.child.id, kind, 'outcomes/new') }))
      : [],
    ...(meeting !== undefined && { meeting: `${meeting.label}, ${momentWords(meeting.occurred, asOf)}` }),
    ...(worded && { forTheChild: `${plansHref(head.child.id)}/for-the-child` }),
  };
}

function leadWords({ plans, asOf }: PlansAnswer): string {
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

function meetingLink({ id, type, on }: AtMeeting, child: string, asOf: Day): MeetingLink {
  return { text: `${inSentence(getEntryType(type).label)} of ${dateWords(on, asOf)}`, href: entryHref(child, id) };
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
