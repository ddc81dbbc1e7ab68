import type { PlanOutcome } from '../../../casework/index.ts';
import type { FieldView } from '../../forms/field-view.ts';
import type { AskedOnPage } from '../../kept-forms/differences-in.ts';
import { agreedOn, type PlanFormShown, planFormView, type PlanFormView } from '../../plan-forms/plan-form.ts';
import { AT } from '../../plan-forms/at-meeting.ts';
import { endedQuestion } from '../../plan-forms/ended-question.ts';
import { questionsOf } from '../../plan-forms/plan-parts.ts';
import { meetingQuestion } from '../../plan-forms/version-form.ts';
import { dayWords } from '../../words/dates.ts';
import { byWhenWords, ownerWords, PROGRESS_WORDS, saidIn } from '../../words/plan-words.ts';
import { inSentence } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { progressForm, whatMayHaveEnded } from './review-form.ts';

export interface PlanReviewView extends PlanFormView {
  /** 'Outcome 2 of 3' */
  readonly place: string;
  readonly outcome: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly on: FieldView;
  readonly meeting?: FieldView;
  readonly progress: readonly FieldView[];
  readonly actions: readonly FieldView[];
  readonly outcomeEnded: FieldView;
  readonly last: boolean;
  /** What each question about an end is about, as it stood when the form was opened. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}

/** One outcome looked at again: how it goes, and what of it is done. */
export function planReviewView(shown: Omit<PlanFormShown, 'title' | 'page'>, outcome: PlanOutcome): PlanReviewView {
  const { asked, sent, errors } = shown;
  const { plan, today } = asked;
  const open = plan.outcomes.filter(({ ended, root }) => ended === undefined || root === outcome.root);
  const place = open.findIndex(({ root }) => root === outcome.root) + 1;
  const ended = whatMayHaveEnded(outcome);
  const before = outcome.progress.at(-1);
  const facts = [
    ['The worry it answers', saidIn(outcome, 'worry')],
    ['How we shall know', saidIn(outcome, 'how-we-know')],
    [
      'Last time',
      before === undefined
        ? undefined
        : `${dayWords(before.on, today)}: ${inSentence(PROGRESS_WORDS[before.progress])}${before.scale === undefined ? '' : `, ${before.scale} out of 10`}. ${shownName(before.seen)}`,
    ],
  ] as const;
  return {
    ...planFormView({
      ...shown,
      title: `Review the ${inSentence(plan.kind.label)}`,
      page: pageOf(outcome),
    }),
    place: `Outcome ${place} of ${open.length}`,
    outcome: saidIn(outcome, 'outcome') ?? '',
    facts: facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
    on: { ...agreedOn(sent, errors), label: 'When was it looked at?', hint: 'The day of the meeting, where there was one.' },
    ...(asked.meetings.length > 0 && { meeting: meetingQuestion('At which meeting?', AT, asked.meetings, today, sent) }),
    progress: questionsOf(progressForm(outcome), asked, sent, errors),
    actions: ended
      .filter(({ part }) => part.type === 'plan-action')
      .map((one) => {
        const { by, overdue } = byWhenWords(one.part, today);
        const late = overdue === undefined ? '' : `. ${overdue}`;
        return {
          ...endedQuestion(one, saidIn(one.part, 'action') ?? '', sent),
          hint: `${ownerWords(one.part, asked.names)}, ${by}${late}`,
        };
      }),
    outcomeEnded: endedQuestion({ prefix: 'end-outcome', part: outcome }, 'And the outcome itself?', sent),
    last: place === open.length,
    hidden: ended.map(({ prefix, part }) => ({ name: `${prefix}-of`, value: part.id })),
  };
}

/** The page of the plan on which it is looked at. */
export function pageOf({ root }: Pick<PlanOutcome, 'root'>): string {
  return `review/${encodeURIComponent(root)}`;
}

export function askedOnForm({ on, meeting, progress, actions, outcomeEnded }: PlanReviewView): readonly AskedOnPage[] {
  return [{ whose: '', fields: [on, ...(meeting === undefined ? [] : [meeting]), ...progress, ...actions, outcomeEnded] }];
}
