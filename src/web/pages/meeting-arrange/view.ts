import type { ArrangingAnswer } from '../../../casework/index.ts';
import { meetingKind } from '../../../record/codes/meeting-kinds.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import { partView, type PartView } from '../../forms/part-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { agedWords } from '../../words/ages.ts';
import { inSentence } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { meetingsHref } from '../meetings/view.ts';
import { ARRANGED, askedBesides, INVITED, KINDS, NAMES, REPORT_BY, REPORTS_FROM, USUAL, WHEN_AND_WHERE } from './form.ts';

export interface ArrangeView {
  readonly head: ChildHeadView;
  readonly title: string;
  readonly action: string;
  readonly back: string;
  /** What to choose from, before anything else is asked. */
  readonly kinds: readonly { readonly value: string; readonly text: string }[];
  readonly form?: ArrangeForm;
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly told?: string;
}

interface ArrangeForm {
  readonly key: string;
  readonly kind: string;
  readonly also: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[];
  readonly parts: readonly PartView[];
  readonly people: readonly FieldView[];
}

/** The form by which a meeting is arranged, with what was typed so far; first only which meeting it is. */
export function arrangeView(answer: ArrangingAnswer, sent: Sent, errors: ReadonlyMap<string, string>, told?: string): ArrangeView {
  const { head, others, today } = answer;
  const kind = textOf(sent, NAMES.kind);
  const about = meetingKind(kind);
  const chosen = new Set(sent.get(NAMES.also) ?? []);
  const back = meetingsHref(head.child.id);
  return {
    head: childHeadView(head, 'meetings', today),
    title: about === undefined ? 'Which meeting is to be arranged?' : `Arrange: ${inSentence(about.label)}`,
    action: `${back}/arrange`,
    back,
    kinds: KINDS.map(([value, text]) => ({ value, text })),
    ...(about !== undefined && {
      form: {
        key: textOf(sent, NAMES.key),
        kind,
        also: others.map((one) => ({
          value: one.id,
          text: `${shownName(one.name)}, ${agedWords(one, today)}`,
          checked: chosen.has(one.id),
        })),
        parts: partsOf(kind, sent, errors),
        people: [
          fieldView(INVITED, { name: NAMES.invited, sent, first: USUAL, ...wrong(errors, NAMES.invited) }),
          fieldView(REPORTS_FROM, { name: NAMES.reports, sent, ...wrong(errors, NAMES.reports) }),
          fieldView(REPORT_BY, { name: NAMES.reportBy, sent, ...wrong(errors, NAMES.reportBy) }),
        ],
      },
    }),
    summary: [...errors].map(([name, text]) => ({
      text,
      href: `#${name.endsWith('date') || name === NAMES.reportBy ? `${name}-day` : name}`,
    })),
    ...(told !== undefined && { told }),
  };
}

function partsOf(kind: string, sent: Sent, errors: ReadonlyMap<string, string>): readonly PartView[] {
  const common = { sent, errors, lookedFor: {}, people: [] };
  const besides = askedBesides(kind);
  return [
    ...WHEN_AND_WHERE.map((part) => partView(part, { type: ARRANGED, prefix: 'meeting', ...common })),
    ...(besides?.parts ?? []).map((part) => partView(part, { type: besides?.type ?? ARRANGED, prefix: 'more', ...common })),
  ];
}

function wrong(errors: ReadonlyMap<string, string>, name: string): { readonly error?: string } {
  const error = errors.get(name);
  return error === undefined ? {} : { error };
}
