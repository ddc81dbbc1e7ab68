/** What of a form is somebody's own account in sentences, to be advised on: never what a child said. */
import type { RecordingForm } from '../../../casework/index.ts';
import type { FormPart } from '../../../record/entry-forms/index.ts';
import { OWN_WORDS } from '../../../record/own-words.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { isAbout, prefixOf } from './read-recording.ts';

/** Each text by the name of its field in the form, with its label. */
export function wordsSent(
  { type, form, children }: RecordingForm,
  sent: Sent,
): readonly { readonly name: string; readonly label: string; readonly text: string }[] {
  const textsIn = (prefix: string, parts: readonly FormPart[]) =>
    parts.flatMap(({ fields }) =>
      fields.flatMap(({ name }) => {
        const declared = type.fields[name];
        const text = textOf(sent, `${prefix}-${name}`);
        return declared?.kind === 'long-text' && !OWN_WORDS.has(name) && text !== ''
          ? [{ name: `${prefix}-${name}`, label: declared.label, text }]
          : [];
      }),
    );
  return [
    ...textsIn('all', form.together),
    ...children.flatMap((_one, index) => (isAbout(sent, index) ? textsIn(prefixOf(index), form.apart) : [])),
  ];
}

/** Whether anything is asked on this form that is written in sentences. */
export function asksForWords({ type, form }: Pick<RecordingForm, 'type' | 'form'>): boolean {
  return [...form.together, ...form.apart].some(({ fields }) => fields.some(({ name }) => type.fields[name]?.kind === 'long-text'));
}
