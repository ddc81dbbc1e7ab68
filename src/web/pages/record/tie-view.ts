import type { Day } from '../../../calendar/index.ts';
import type { MayBeTiedTo, RecordingForm } from '../../../casework/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import type { FieldView } from '../../forms/field-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { momentWords } from '../../words/dates.ts';
import { inSentence } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

const THIS_IS = { of: 'is this about', for: 'is this for', follows: 'does this follow' } as const;

/** 'Which core group is this about?' */
export function tieQuestion({ form: { tied } }: Pick<RecordingForm, 'form'>): string {
  const [only, ...others] = tied?.to ?? [];
  const what = only === undefined || others.length > 0 ? 'entry' : inSentence(getEntryType(only).label);
  return `Which ${what} ${THIS_IS[tied?.rel ?? 'of']}?`;
}

/** 'Core group, Tuesday 3 March'; 'Ring the school, Tuesday 3 March' */
export function tiedWords({ label, occurred, says }: MayBeTiedTo, asOf: Day): string {
  return `${says === undefined ? label : shownName(says)}, ${momentWords(occurred, asOf)}`;
}

/** The question which of the child's own entries it is tied to; none where there is nothing to choose from. */
export function tieView(
  asked: Pick<RecordingForm, 'form' | 'asOf'>,
  mayBeTiedTo: readonly MayBeTiedTo[],
  { name, sent, error }: { readonly name: string; readonly sent: Sent; readonly error?: string },
): FieldView | undefined {
  if (mayBeTiedTo.length === 0) return undefined;
  const value = textOf(sent, name);
  return {
    as: 'select',
    name,
    focus: name,
    label: tieQuestion(asked),
    hint: 'The newest is first. Leave it open if it is about none of these.',
    ...(error !== undefined && { error }),
    value,
    inline: false,
    items: mayBeTiedTo.map((one) => ({
      id: `${name}--${one.id}`,
      value: one.id,
      text: tiedWords(one, asked.asOf),
      checked: one.id === value,
      under: [],
    })),
    more: [],
    advised: false,
    parts: [],
  };
}
