/** Where two states of one form differ, in the words of the form. */
import type { Draft, DraftFields, MayBeTiedTo, RecordingForm } from '../../../casework/index.ts';
import type { FieldDeclaration } from '../../../record/types.ts';
import { inNetworkWords } from '../../forms/field-view.ts';
import { DATE_PARTS } from '../../forms/read-date.ts';
import type { Sent } from '../../forms/sent.ts';
import { sentenceCase } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { aboutNameOf, NAMES, prefixOf, tieNameOf } from './read-recording.ts';
import { tiedWords, tieQuestion } from './tie-view.ts';

export interface DifferenceView {
  readonly label: string;
  readonly here: string;
  readonly there: string;
  /** What a script puts into the form to take the other answer: each name with its values. */
  readonly put: string;
}

/** A question with the names its answer is sent under: three for a date. */
interface Question {
  readonly label: string;
  readonly names: readonly string[];
  words(values: readonly string[]): string;
}

const UNANSWERED = 'Not answered';

/** Every question answered otherwise there than here, in the order of the form. */
export function differences(form: RecordingForm, here: Sent, there: Pick<Draft, 'sent'>): readonly DifferenceView[] {
  return differencesIn(questionsOf(form), here, there);
}

/** The same for the questions of any form. */
export function differencesIn(questions: readonly Question[], here: Sent, { sent: there }: Pick<Draft, 'sent'>): readonly DifferenceView[] {
  const inThere = new Map(Object.entries(there));
  return questions
    .filter(({ names }) => names.some((name) => answerIn(here, name).join('\0') !== answerIn(inThere, name).join('\0')))
    .map(({ label, names, words }) => ({
      label,
      here: wordsOrNone(words(names.flatMap((name) => answerIn(here, name)))),
      there: wordsOrNone(words(names.flatMap((name) => answerIn(inThere, name)))),
      put: JSON.stringify(Object.fromEntries(names.map((name) => [name, answerIn(inThere, name)])) satisfies DraftFields),
    }));
}

/** An empty box and none at all are one answer. */
function answerIn(sent: Sent, name: string): readonly string[] {
  return (sent.get(name) ?? []).filter((value) => value !== '');
}

function wordsOrNone(words: string): string {
  return words === '' ? UNANSWERED : words;
}

const asWritten = (values: readonly string[]): string => values.join(', ');

function inWords(words: ReadonlyMap<string, string>): Question['words'] {
  return (values) => values.map((value) => words.get(value) ?? value).join(', ');
}

function questionsOf(asked: RecordingForm): readonly Question[] {
  const { type, form, children, signers } = asked;
  const fieldsOf = (prefix: string, whose: string, parts: typeof form.together, network: RecordingForm['network']): readonly Question[] =>
    parts
      .flatMap(({ fields }) => fields)
      .flatMap(({ name }) => {
        const declared = type.fields[name];
        return declared === undefined ? [] : [questionOf(`${prefix}-${name}`, whose, declared, network)];
      });
  return [
    questionOf(NAMES.occurred, '', { kind: 'date', label: 'What day was it?' }),
    { label: 'What time?', names: [NAMES.time], words: asWritten },
    ...fieldsOf('all', '', form.together, asked.network),
    ...children.flatMap(({ child, mayBeTiedTo, network }, index) => [
      { label: `${shownName(child.name)} ${form.took}`, names: [aboutNameOf(index)], words: inWords(new Map([['yes', 'Yes']])) },
      ...(mayBeTiedTo.length === 0 ? [] : [tieAsked(asked, `${shownName(child.name)}: `, tieNameOf(index), mayBeTiedTo)]),
      ...fieldsOf(prefixOf(index), `${shownName(child.name)}: `, form.apart, network),
    ]),
    {
      label: 'Signed in which role',
      names: [NAMES.who],
      words: inWords(new Map(signers.map(({ id, role, name, roleName }) => [`${role} ${id}`, `${shownName(name)}, ${roleName}`]))),
    },
  ];
}

function tieAsked(asked: RecordingForm, whose: string, name: string, mayBeTiedTo: readonly MayBeTiedTo[]): Question {
  const words = new Map(mayBeTiedTo.map((one) => [one.id, tiedWords(one, asked.asOf)]));
  return { label: `${whose}${tieQuestion(asked)}`, names: [name], words: inWords(words) };
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
