import type { Day } from '../../../calendar/index.ts';
import type { ChildAnswer } from '../../../casework/index.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { agedWords } from '../../words/ages.ts';
import { shownName } from '../../words/shown-name.ts';
import { ASKED, NAMES } from './form.ts';

export interface AddChildView {
  readonly title: string;
  readonly key: string;
  readonly with: string;
  readonly fields: readonly FieldView[];
  /** Who might be this child. */
  readonly alike: readonly { readonly href: string; readonly name: string; readonly age: string }[];
  readonly summary: readonly { readonly text: string; readonly href: string }[];
}

/** The form by which a child is added, with what was typed so far and who is there already. */
export function addChildView(
  sent: Sent,
  {
    errors,
    alike,
    today,
  }: { readonly errors: ReadonlyMap<string, string>; readonly alike: readonly ChildAnswer['child'][]; readonly today: Day },
): AddChildView {
  return {
    title: 'Add a child',
    key: textOf(sent, NAMES.key),
    with: textOf(sent, NAMES.with),
    fields: Object.entries(ASKED).map(([name, declared]) => {
      const error = errors.get(name);
      return fieldView(declared, { name, sent, ...(error !== undefined && { error }) });
    }),
    alike: alike.map((one) => ({ href: `/children/${encodeURIComponent(one.id)}`, name: shownName(one.name), age: agedWords(one, today) })),
    summary: [...errors].map(([name, text]) => ({ text, href: `#${name === 'born' || name === 'expected' ? `${name}-day` : name}` })),
  };
}
