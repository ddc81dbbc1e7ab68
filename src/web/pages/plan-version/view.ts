import type { FieldView } from '../../forms/field-view.ts';
import { agreedOn, type PlanFormShown, planFormView, type PlanFormView } from '../../plan-forms/plan-form.ts';
import { versionQuestions } from '../../plan-forms/version-form.ts';
import type { VersionToWrite } from '../../../casework/index.ts';
import { saidIn } from '../../words/plan-words.ts';
import { count, inSentence, plural } from '../../words/plural.ts';

export interface PlanVersionView extends PlanFormView {
  readonly lead: string;
  readonly outcomes: readonly { readonly text: string; readonly actions: string }[];
  /** What the plan shows of itself, so that nobody is asked. */
  readonly held: readonly string[];
  readonly on: FieldView;
  readonly questions: readonly FieldView[];
}

/** The plan as it would be saved, and what only a person can tell of it. */
export function planVersionView(shown: Omit<PlanFormShown, 'title' | 'page'>, version: VersionToWrite): PlanVersionView {
  const { asked, sent, errors } = shown;
  const { plan } = asked;
  const words = version.type.fields['sets-out']?.options ?? {};
  return {
    ...planFormView({ ...shown, title: `Save the ${inSentence(plan.kind.label)} as a new version`, page: 'version' }),
    lead:
      plan.sinceVersion === 0
        ? 'Nothing in it has changed since it was last saved as a whole.'
        : `${plural(plan.sinceVersion, 'change')} since it was last saved as a whole.`,
    outcomes: plan.outcomes
      .filter(({ ended }) => ended === undefined)
      .map((one) => ({
        text: saidIn(one, 'outcome') ?? '',
        actions: `${count(one.actions.filter(({ ended }) => ended === undefined).length)} to do`,
      })),
    held: version.held.map((code) => words[code] ?? code),
    on: agreedOn(sent, errors),
    questions: versionQuestions(version, asked, sent, errors),
  };
}
