import { type PeopleAnswer, type PeopleChange, type PeopleEntry, THE_NEW_ONE } from '../../../casework/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { readParts } from '../../forms/part-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import type { PeopleForm, Picker } from './forms.ts';
import { optionsOf } from './options.ts';

/** Names of what a form sends besides its fields and pickers. */
export const NAMES = { key: 'key', stood: 'stood' } as const;
/** How the names of its fields begin. */
export const PREFIX = 'said';

export type Errors = ReadonlyMap<string, string>;

/** What a form said, with whatever is wrong in it by the name of its field. */
export function readForm(
  form: PeopleForm,
  answer: PeopleAnswer,
  sent: Sent,
  change: boolean,
): { readonly change: PeopleChange; readonly errors: Errors } {
  const errors = new Map<string, string>();
  const type = getEntryType(form.type);
  const said = readParts(form.parts, { type, prefix: PREFIX, sent }, (name, message) => void errors.set(name, message));
  const picked = new Map(form.pickers.map((picker) => [picker.name, pickedIn(picker, answer, sent, errors)]));
  refuseTheSame(picked, errors);
  if (form.type === 'network-tie' && !change && (picked.get('with') ?? []).length === 0 && said['to'] === undefined)
    errors.set(`${PREFIX}-to`, 'Choose somebody or a place, or name an organisation');
  const first: PeopleEntry = {
    type: form.type,
    fields: { ...form.fixed, ...said },
    ...tiesOf(form, picked),
    ...(change && { inPlaceOf: textOf(sent, NAMES.stood) }),
  };
  return { change: { key: textOf(sent, NAMES.key), child: answer.head.child.id, entries: [first, ...besides(form, picked)] }, errors };
}

type Picked = ReadonlyMap<Picker['name'], readonly string[]>;

function pickedIn(picker: Picker, answer: PeopleAnswer, sent: Sent, errors: Map<string, string>): readonly string[] {
  const options = optionsOf(picker, answer);
  const chosen = (sent.get(picker.name) ?? []).filter((one) => Object.hasOwn(options, one));
  if (picker.needed && chosen.length === 0) errors.set(picker.name, `Answer “${picker.label}”`);
  return chosen;
}

function refuseTheSame(picked: Picked, errors: Map<string, string>): void {
  const [one] = picked.get('one') ?? [];
  if (one !== undefined && one === picked.get('other')?.[0]) errors.set('other', 'Choose two different people');
  const parents = new Set(picked.get('parent-of'));
  if (picked.get('child-of')?.some((id) => parents.has(id)) === true)
    errors.set('child-of', 'Nobody is both parent and child of the same person');
}

function tiesOf({ type }: PeopleForm, picked: Picked): Pick<PeopleEntry, 'of' | 'for'> {
  const chosen = (name: Picker['name']): string | undefined => picked.get(name)?.[0];
  if (type === 'relationship') return tied(chosen('one'), chosen('other'));
  if (type === 'household-stay') return tied(chosen('home'), chosen('who'));
  return type === 'network-tie' ? tied(chosen('with'), undefined) : {};
}

function tied(of: string | undefined, to: string | undefined): Pick<PeopleEntry, 'of' | 'for'> {
  return { ...(of !== undefined && { of }), ...(to !== undefined && { for: to }) };
}

/** What a form says besides its first entry: whose parent or child somebody new is, and who lives in a new home. */
function besides({ type }: PeopleForm, picked: Picked): readonly PeopleEntry[] {
  if (type === 'household')
    return (picked.get('who') ?? []).map((id) => ({ type: 'household-stay', fields: {}, of: THE_NEW_ONE, for: id }));
  if (type !== 'family-member') return [];
  return [
    ...(picked.get('parent-of') ?? []).map((id) => birth(THE_NEW_ONE, id)),
    ...(picked.get('child-of') ?? []).map((id) => birth(id, THE_NEW_ONE)),
  ];
}

function birth(parent: string, child: string): PeopleEntry {
  return { type: 'relationship', fields: { kind: 'birth-parent' }, of: parent, for: child };
}
