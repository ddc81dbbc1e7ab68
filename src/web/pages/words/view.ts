import type { WordAdded, WordFaults, WordsAnswer } from '../../../casework/index.ts';
import { WORD_KINDS } from '../../../casework/index.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import type { Sent } from '../../forms/sent.ts';
import { insteadWords } from '../../words/advice-view.ts';
import { instantWords } from '../../words/instants.ts';
import { count, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface WordsView {
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly groups: readonly { readonly title: string; readonly n: string; readonly words: readonly WordView[] }[];
  readonly changes: readonly string[];
  /** The form to add one; absent for whoever may not. */
  readonly fields?: readonly FieldView[];
  readonly ending?: FieldView;
  readonly lead: string;
}

interface WordView {
  readonly words: readonly string[];
  readonly instead: string;
  readonly because?: string;
  readonly ours: boolean;
}

const ORDER: readonly (keyof WordAdded)[] = ['word', 'kind', 'instead', 'because'];

/** The words that are advised on, what the council changed, and the form to add one. */
export function wordsView({ words, changes, mayChange }: WordsAnswer, sent: Sent, faults: WordFaults, adding: boolean): WordsView {
  return {
    summary: ORDER.flatMap((name) => {
      const text = faults[name];
      return text === undefined ? [] : [{ text, href: adding ? `#${name}` : '#end' }];
    }),
    groups: Object.entries(WORD_KINDS).flatMap(([kind, title]) => {
      const those = words.filter((one) => one.kind === kind);
      if (those.length === 0) return [];
      return [
        {
          title,
          n: count(those.length),
          words: those.map(({ words: written, instead, because, from }) => ({
            words: written.map(shownName),
            instead: insteadWords(instead),
            ...(because !== undefined && { because: shownName(because) }),
            ours: from === 'council',
          })),
        },
      ];
    }),
    changes: changes.map(
      ({ act, word, by, at }) => `“${shownName(word)}” was ${act === 'add' ? 'added' : 'ended'} by ${shownName(by)}, ${instantWords(at)}.`,
    ),
    ...(mayChange && { fields: fieldsOf(sent, adding ? faults : {}), ending: endingField(sent, adding ? undefined : faults.word) }),
    lead: `${plural(words.length, 'line is', 'lines are')} advised on while somebody writes. Advice stops nobody from saving.`,
  };
}

function fieldsOf(sent: Sent, faults: WordFaults): readonly FieldView[] {
  const shown = (name: keyof WordAdded) => ({ name, sent, ...(faults[name] !== undefined && { error: faults[name] }) });
  return [
    fieldView(
      { kind: 'text', label: 'The word, or the few words', help: 'As people write them. Capitals do not matter, except for short forms.' },
      shown('word'),
    ),
    fieldView(
      { kind: 'choice', label: 'What is wrong with it?', options: WORD_KINDS, help: 'A short form is letters that stand for words.' },
      shown('kind'),
    ),
    fieldView(
      { kind: 'long-text', label: 'What could stand there instead?', help: 'One way to a line, the best first.' },
      { ...shown('instead'), asSaid: true },
    ),
    fieldView(
      { kind: 'text', label: 'Why?', help: 'In a sentence that somebody who writes it every day would take to heart. It can be left out.' },
      shown('because'),
    ),
  ];
}

function endingField(sent: Sent, error: string | undefined): FieldView {
  return fieldView(
    {
      kind: 'text',
      label: 'Which word?',
      help: 'As it stands in the list below. What was written stays as it is; nobody is advised of it any more.',
    },
    { name: 'end', sent, ...(error !== undefined && { error }) },
  );
}
