/** Where two states of one form differ, in the words of the form. */
import type { Draft, DraftFields, RecordingForm } from '../../casework/index.ts';
import type { FieldDeclaration } from '../../record/types.ts';
import { type FieldView, inNetworkWords, type ItemView } from '../forms/field-view.ts';
import { DATE_PARTS } from '../forms/read-date.ts';
import type { Sent } from '../forms/sent.ts';
import { sentenceCase } from '../words/plural.ts';

export interface DifferenceView {
  readonly label: string;
  readonly here: string;
  readonly there: string;
  /** What a script puts into the form to take the other answer: each name with its values. Absent where this form does not ask it. */
  readonly put?: string;
}

/** A question with the names its answer is sent under: three for a date. */
export interface Question {
  readonly label: string;
  readonly names: readonly string[];
  words(values: readonly string[]): string;
}

const UNANSWERED = 'Not answered';

/** Every question answered otherwise there than here, in their order; `asked` names those that the form here asks, all where absent. */
export function differencesIn(
  questions: readonly Question[],
  here: Sent,
  { sent: there }: Pick<Draft, 'sent'>,
  asked?: ReadonlySet<string>,
): readonly DifferenceView[] {
  const inThere = new Map(Object.entries(there));
  return questions
    .filter(({ names }) => names.some((name) => answerIn(here, name).join('\0') !== answerIn(inThere, name).join('\0')))
    .map(({ label, names, words }) => ({
      label,
      here: wordsOrNone(words(names.flatMap((name) => answerIn(here, name)))),
      there: wordsOrNone(words(names.flatMap((name) => answerIn(inThere, name)))),
      ...((asked === undefined || names.every((name) => asked.has(name))) && {
        put: JSON.stringify(Object.fromEntries(names.map((name) => [name, answerIn(inThere, name)])) satisfies DraftFields),
      }),
    }));
}

/** An empty box and none at all are one answer. */
function answerIn(sent: Sent, name: string): readonly string[] {
  return (sent.get(name) ?? []).filter((value) => value !== '');
}

function wordsOrNone(words: string): string {
  return words === '' ? UNANSWERED : words;
}

export const asWritten = (values: readonly string[]): string => values.join(', ');

export function inWords(words: ReadonlyMap<string, string>): Question['words'] {
  return (values) => values.map((value) => words.get(value) ?? value).join(', ');
}

export function questionOf(
  name: string,
  whose: string,
  { kind, label, options = {} }: FieldDeclaration,
  network: RecordingForm['network'] = [],
): Question {
  const words = new Map([
    ...Object.entries(options),
    ...network.map((one) => [one.id, inNetworkWords(one)] as const),
    ...(kind === 'yes-no'
      ? ([
          ['yes', 'Yes'],
          ['no', 'No'],
        ] as const)
      : []),
  ]);
  return {
    label: `${whose}${label}`,
    names: kind === 'date' ? DATE_PARTS.map((part) => `${name}-${part}`) : [name],
    words: (values) => values.map((value) => sentenceCase(words.get(value) ?? value)).join(kind === 'date' ? ' ' : ', '),
  };
}

/** Questions as a page asks them, with what tells them from others of the same words: 'Action 2: '. */
export interface AskedOnPage {
  readonly whose: string;
  readonly fields: readonly FieldView[];
}

/** Every question that stands on a page, with those that hang on an answer. */
export function questionsOn(asked: readonly AskedOnPage[]): readonly Question[] {
  return asked.flatMap(({ whose, fields }) => fields.flatMap((field) => onPage(field, whose)));
}

function onPage(field: FieldView, whose: string): readonly Question[] {
  const options: readonly ItemView[] = [...field.items, ...field.more];
  const words = new Map(options.map(({ value, text }) => [value, text]));
  const isDate = field.as === 'date';
  return [
    {
      label: `${whose}${field.label}`,
      names: isDate ? field.parts.map(({ name }) => name) : [field.name],
      words: (values) => values.map((value) => sentenceCase(words.get(value) ?? value)).join(isDate ? ' ' : ', '),
    },
    ...options.flatMap(({ under }) => under.flatMap((one) => onPage(one, whose))),
  ];
}
