/** Bringing an earlier entry up to date: what was written in sentences stands in the form, and beside every question what was answered then. */
import type { FormChild, RecordingForm } from '../../../casework/index.ts';
import { OWN_WORDS } from '../../../record/own-words.ts';
import type { BeforeView } from '../../forms/field-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { dateWords } from '../../words/dates.ts';
import { inSentence } from '../../words/plural.ts';
import { passagesView } from '../../words/passages-view.ts';
import { shownName } from '../../words/shown-name.ts';
import { earlierNameOf, prefixOf } from './read-recording.ts';

/** That there is an earlier one, with the way to bring it up to date; or that this is being done, with what the form carries to say so. */
export type EarlierView =
  | { readonly says: string; readonly href: string }
  | { readonly says: string; readonly name: string; readonly id: string };

/**
 * A form that begins with what was written last time. Only sentences are carried over, and none that a child said: what was seen, ticked or
 * said then is asked anew, or it would be believed of today.
 */
export function withWhatWasWritten({ type, form, children }: RecordingForm, first: Sent): Sent {
  const asked = form.apart.flatMap(({ fields }) => fields.map(({ name }) => name));
  const carried = asked.filter((name) => ['text', 'long-text'].includes(type.fields[name]?.kind ?? '') && !OWN_WORDS.has(name));
  return new Map([
    ...first,
    ...children.flatMap(({ askedFor, earlier }, index): [string, readonly string[]][] =>
      !askedFor || earlier === undefined
        ? []
        : [
            [earlierNameOf(index), [earlier.id]],
            ...carried.flatMap((name): [string, readonly string[]][] => {
              const value = earlier.fields[name];
              return typeof value === 'string' ? [[`${prefixOf(index)}-${name}`, [value]]] : [];
            }),
          ],
    ),
  ]);
}

/** How one child's form stands to the one before, and what was answered there where it is brought up to date. */
export function earlierView(
  { child, earlier }: FormChild,
  index: number,
  { type, asOf }: RecordingForm,
  sent: Sent,
): { readonly earlier?: EarlierView; readonly before?: ReadonlyMap<string, BeforeView> } {
  if (earlier === undefined) return {};
  const on = dateWords(earlier.occurred.day, asOf);
  const name = earlierNameOf(index);
  if (textOf(sent, name) !== earlier.id) {
    const href = `/record/${type.name}?${new URLSearchParams({ child: child.id, update: 'yes' }).toString()}`;
    return { earlier: { says: `Bring the ${inSentence(type.label)} of ${on} up to date`, href } };
  }
  const says = `This brings the ${inSentence(type.label)} of ${on} up to date. What you change or add is marked as new, with its day; that one stays as it was.`;
  return {
    earlier: { says, name, id: earlier.id },
    before: new Map(Object.entries(earlier.words).map(([field, words]) => [field, beforeView(words, on)])),
  };
}

function beforeView(words: string, on: string): BeforeView {
  const passages = passagesView(words);
  return { on: `As it was, ${on}`, value: shownName(words), ...(passages !== undefined && { passages }) };
}
