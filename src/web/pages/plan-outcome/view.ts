import type { PlanOutcome } from '../../../casework/index.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import { textOf } from '../../forms/sent.ts';
import type { AskedOnPage } from '../../kept-forms/differences-in.ts';
import { agreedOn, NAMES, type PlanFormShown, planFormView, type PlanFormView } from '../../plan-forms/plan-form.ts';
import { type PartForm, questionsOf, replacesIn } from '../../plan-forms/plan-parts.ts';
import { AT } from '../../plan-forms/at-meeting.ts';
import { meetingQuestion, versionQuestions } from '../../plan-forms/version-form.ts';
import { endedWords, saidIn } from '../../words/plan-words.ts';
import { inSentence } from '../../words/plural.ts';
import { ACTIONS, pageOf, WHOLE } from './outcome-form.ts';
import { agreedWords, takesIn } from './taken.ts';

export interface PlanOutcomeView extends PlanFormView {
  readonly outcome: PartView;
  readonly actions: readonly PartView[];
  readonly actionsName: string;
  readonly contingency: PartView;
  /** Actions that are done, or no longer needed. */
  readonly ended: readonly string[];
  readonly reason?: FieldView;
  readonly on: FieldView;
  readonly meeting?: FieldView;
  readonly whole?: FieldView;
}

interface Hidden {
  readonly name: string;
  readonly value: string;
}

interface PartView {
  readonly title: string;
  readonly hidden: Hidden;
  /** What was agreed at a meeting that this is from now on, and where that was. */
  readonly takes?: Hidden;
  readonly agreed?: string;
  readonly fields: readonly FieldView[];
}

/** One outcome with its actions, as it is written or changed. */
export function planOutcomeView(
  shown: Omit<PlanFormShown, 'title' | 'page'>,
  outcome: PlanOutcome | 'new',
  forms: readonly PartForm[],
): PlanOutcomeView {
  const { asked, sent, errors } = shown;
  const isNew = outcome === 'new';
  const title = isNew ? `Add an outcome to the ${inSentence(asked.plan.kind.label)}` : 'Change an outcome and its actions';
  const hidden = (name: string): Hidden => ({ name, value: textOf(sent, name) });
  const view = (form: PartForm, heading: string): PartView => {
    const agreed = agreedWords(asked, form.prefix, sent);
    return {
      title: heading,
      hidden: hidden(replacesIn(form.prefix)),
      ...(agreed !== undefined && { agreed, takes: hidden(takesIn(form.prefix)) }),
      fields: questionsOf(form, asked, sent, errors),
    };
  };
  const of = (type: string): readonly PartForm[] => forms.filter((form) => form.type === type);
  const [first] = of('plan-outcome');
  const [last] = of('plan-contingency');
  if (first === undefined || last === undefined) throw new Error('The form of an outcome has lost a part.');
  return {
    ...planFormView({ ...shown, title, page: pageOf(outcome) }),
    outcome: view(first, 'The outcome'),
    actions: of('plan-action').map((form, place) => view(form, `Action ${place + 1}`)),
    actionsName: ACTIONS,
    contingency: view(last, 'If it does not work'),
    ended: isNew
      ? []
      : outcome.actions.flatMap((action) => {
          const ended = endedWords(action, asked.asOf);
          return ended === undefined ? [] : [`${saidIn(action, 'action') ?? ''} (${inSentence(ended)})`];
        }),
    ...(!isNew && { reason: reasonQuestion(shown) }),
    on: agreedOn(sent, errors),
    ...(asked.meetings.length > 0 && {
      meeting: meetingQuestion('At which meeting were the actions agreed?', AT, asked.meetings, asked.today, sent),
    }),
    ...(asked.version !== undefined && { whole: wholeQuestion(shown, asked.version) }),
  };
}

/** Its questions, those of each action told by its place. */
export function askedOnForm({ outcome, actions, contingency, reason, on, meeting, whole }: PlanOutcomeView): readonly AskedOnPage[] {
  const last = [reason, on, meeting, whole].flatMap((field) => (field === undefined ? [] : [field]));
  return [
    { whose: '', fields: outcome.fields },
    ...actions.map(({ title, fields }) => ({ whose: `${title}: `, fields })),
    { whose: `${contingency.title}: `, fields: contingency.fields },
    { whose: '', fields: last },
  ];
}

function reasonQuestion({ sent, errors }: Pick<PlanFormShown, 'sent' | 'errors'>): FieldView {
  const error = errors.get(NAMES.reason);
  return fieldView(
    { kind: 'text', label: 'Why does it change?', help: 'Only where you changed something that stood here before.' },
    { name: NAMES.reason, sent, ...(error !== undefined && { error }) },
  );
}

/** The questions of a new version stand under its yes. */
function wholeQuestion(
  { asked, sent, errors }: Pick<PlanFormShown, 'asked' | 'sent' | 'errors'>,
  version: NonNullable<PlanFormShown['asked']['version']>,
): FieldView {
  const error = errors.get(WHOLE);
  const label = `Is this all that changes in the ${inSentence(asked.plan.kind.label)} now?`;
  const options = { yes: 'Yes: save the plan as a new version', no: 'Not yet: there is more to change first' };
  return fieldView(
    { kind: 'choice', label, options, help: 'A new version is what people are given, and what a manager agrees.' },
    { name: WHOLE, sent, under: new Map([['yes', versionQuestions(version, asked, sent, errors)]]), ...(error !== undefined && { error }) },
  );
}
