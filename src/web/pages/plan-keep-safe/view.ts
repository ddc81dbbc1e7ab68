import { fieldView, type FieldView } from '../../forms/field-view.ts';
import { textOf } from '../../forms/sent.ts';
import type { AskedOnPage } from '../../kept-forms/differences-in.ts';
import { agreedOn, NAMES, type PlanFormShown, planFormView, type PlanFormView } from '../../plan-forms/plan-form.ts';
import { endedIn, endedQuestion } from '../../plan-forms/ended-question.ts';
import { type PartForm, questionsOf, replacesIn } from '../../plan-forms/plan-parts.ts';
import { inSentence } from '../../words/plural.ts';
import { COUNTS } from './keep-safe-form.ts';

export interface PlanKeepSafeView extends PlanFormView {
  readonly groups: readonly GroupView[];
  readonly on: FieldView;
  readonly reason?: FieldView;
}

interface GroupView {
  readonly title: string;
  readonly count: { readonly name: string; readonly value: number };
  readonly more: string;
  readonly parts: readonly {
    readonly title: string;
    readonly hidden: { readonly name: string; readonly value: string };
    readonly fields: readonly FieldView[];
  }[];
}

const GROUPS = [
  { type: 'plan-bottom-line', title: 'Bottom lines', one: 'Bottom line', more: 'Add another bottom line', count: COUNTS.lines },
  { type: 'plan-safety-step', title: 'Who does what, when', one: 'Step', more: 'Add another step', count: COUNTS.steps },
] as const;

/** The bottom lines and the steps of a plan, as they are written or changed. */
export function planKeepSafeView(shown: Omit<PlanFormShown, 'title' | 'page'>, forms: readonly PartForm[]): PlanKeepSafeView {
  const { asked, sent, errors } = shown;
  const error = errors.get(NAMES.reason);
  return {
    ...planFormView({ ...shown, title: `Keeping safe: ${inSentence(asked.plan.kind.label)}`, page: 'keep-safe' }),
    groups: GROUPS.map(({ type, title, one, more, count }) => {
      const those = forms.filter((form) => form.type === type);
      return {
        title,
        more,
        count: { name: count, value: those.length },
        parts: those.map((form, place) => ({
          title: `${one} ${place + 1}`,
          hidden: { name: replacesIn(form.prefix), value: textOf(sent, replacesIn(form.prefix)) },
          fields: [
            ...questionsOf(form, asked, sent, errors),
            ...(form.existing === undefined
              ? []
              : [endedQuestion({ prefix: endedIn(form.prefix), part: form.existing }, 'Does it still hold?', sent, errors)]),
          ],
        })),
      };
    }),
    on: agreedOn(sent, errors),
    ...(forms.some(({ existing }) => existing !== undefined) && {
      reason: fieldView(
        { kind: 'text', label: 'Why does it change?', help: 'Only where you changed something that stood here before.' },
        { name: NAMES.reason, sent, ...(error !== undefined && { error }) },
      ),
    }),
  };
}

/** Its questions, told by the part each is of. */
export function askedOnForm({ groups, on, reason }: PlanKeepSafeView): readonly AskedOnPage[] {
  return [
    ...groups.flatMap(({ parts }) => parts.map(({ title, fields }) => ({ whose: `${title}: `, fields }))),
    { whose: '', fields: reason === undefined ? [on] : [reason, on] },
  ];
}
