import { type PeopleAnswer, THE_CHILD } from '../../../casework/index.ts';
import { nameIn, personName, relationWords } from '../../drawings/person-words.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import type { Sent } from '../../forms/sent.ts';
import { shownName } from '../../words/shown-name.ts';
import type { Picker } from './forms.ts';

/** Who or what can be chosen, by id. */
export function optionsOf({ from, child }: Picker, { network }: PeopleAnswer): Readonly<Record<string, string>> {
  const people = network.people.filter(({ kinds }) => from !== 'family' || kinds.includes('family'));
  const named = people.map(
    (person) => [person.id, [personName(person), relationWords(person)].filter((one) => one !== '').join(', ')] as const,
  );
  const homes = network.households.map(({ id, name }) => [id, shownName(name)] as const);
  const places = network.places.map(({ id, name }) => [id, shownName(name)] as const);
  return Object.fromEntries([
    ...(child ? [[THE_CHILD, nameIn(network, THE_CHILD)] as const] : []),
    ...(from === 'homes' ? homes : named),
    ...(from === 'people-and-places' ? places : []),
  ]);
}

/** A picker as the page shows it; undefined where there is nobody to pick. */
export function pickerView(picker: Picker, answer: PeopleAnswer, sent: Sent, error: string | undefined): FieldView | undefined {
  const options = optionsOf(picker, answer);
  if (Object.keys(options).length === 0) return undefined;
  const declared = { kind: picker.several ? ('choices' as const) : ('choice' as const), label: picker.label, help: picker.help, options };
  const first = Object.keys(options);
  return fieldView(declared, { name: picker.name, sent, first, ...(error !== undefined && { error }) });
}
