import { type Role, ROLES } from '../../record/types.ts';
import { roleWords } from '../words/role.ts';
import { shownName } from '../words/shown-name.ts';

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

/** Every role, to choose one. */
export function roleChoices(chosen: string): readonly Choice[] {
  const roles = ROLES.map((role) => ({ value: role, text: roleWords(role), selected: role === chosen }));
  return [
    { value: '', text: 'Choose a role', selected: chosen === '' },
    ...roles.toSorted((one, other) => one.text.localeCompare(other.text)),
  ];
}

/** Every worker on record, to choose one or none. */
export function workerChoices(workers: readonly { id: string; name: string }[], none: string, chosen: string): readonly Choice[] {
  const known = workers.map(({ id, name }) => ({ value: id, text: `${shownName(name)} (${shownName(id)})`, selected: id === chosen }));
  return [{ value: '', text: none, selected: chosen === '' }, ...known];
}

/** The role of this name; undefined where it is none. */
export function roleFrom(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}
