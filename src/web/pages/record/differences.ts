/** Where two states of one form differ, in the words of the form. */
import type { Draft, MayBeTiedTo, RecordingForm } from '../../../casework/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { groupOf, numbersIn, rowOf } from '../../forms/row-numbers.ts';
import type { Sent } from '../../forms/sent.ts';
import { asWritten, differencesIn, type DifferenceView, inWords, type Question, questionOf } from '../../kept-forms/differences-in.ts';
import { shownName } from '../../words/shown-name.ts';
import { aboutNameOf, NAMES, prefixOf, tieNameOf } from './read-recording.ts';
import { rowGroups } from './row-groups.ts';
import { tiedWords, tieQuestion } from './tie-view.ts';

/** Every question answered otherwise there than here, in the order of the form. */
export function differences(form: RecordingForm, here: Sent, there: Pick<Draft, 'sent'>): readonly DifferenceView[] {
  return differencesIn(questionsOf(form, [here, new Map(Object.entries(there.sent))]), here, there);
}

function questionsOf(asked: RecordingForm, states: readonly Sent[]): readonly Question[] {
  const { type, form, children, signers } = asked;
  const fieldsOf = (prefix: string, whose: string, parts: typeof form.together, network: RecordingForm['network']): readonly Question[] =>
    parts
      .flatMap(({ fields }) => fields)
      .flatMap(({ name }) => {
        const declared = type.fields[name];
        return declared === undefined ? [] : [questionOf(`${prefix}-${name}`, whose, declared, network)];
      });
  const inRows = (whose: 'all' | number, words: string): readonly Question[] =>
    rowGroups(asked, whose).flatMap(({ rows, prefix }) => {
      const declared = getEntryType(rows.type).fields;
      const group = groupOf(prefix, rows);
      const numbers = [...new Set(states.flatMap((one) => numbersIn(one, group, rows)))];
      return numbers.flatMap((number, place) =>
        rows.fields.flatMap((field) => {
          const one = declared[field];
          return one === undefined ? [] : [questionOf(`${rowOf(group, number)}-${field}`, `${words}${rows.one} ${place + 1}: `, one)];
        }),
      );
    });
  return [
    questionOf(NAMES.occurred, '', { kind: 'date', label: 'What day was it?' }),
    { label: 'What time?', names: [NAMES.time], words: asWritten },
    ...fieldsOf('all', '', form.together, asked.network),
    ...inRows('all', ''),
    ...children.flatMap(({ child, mayBeTiedTo, network }, index) => [
      { label: `${shownName(child.name)} ${form.took}`, names: [aboutNameOf(index)], words: inWords(new Map([['yes', 'Yes']])) },
      ...(mayBeTiedTo.length === 0 ? [] : [tieAsked(asked, `${shownName(child.name)}: `, tieNameOf(index), mayBeTiedTo)]),
      ...fieldsOf(prefixOf(index), `${shownName(child.name)}: `, form.apart, network),
      ...inRows(index, `${shownName(child.name)}: `),
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
