/** Who may change what stands in a record: their own words, or as a manager somebody else’s. That they may write in the record at all is asked first. */
import { type Decider, signedAs } from './delegation.ts';
import { GROUP_OF, type RoleGroup } from './role-groups.ts';

export type Change = 'amend' | 'strike-out';

/** Whoever is answerable for what others write. */
const ANSWERABLE: readonly RoleGroup[] = ['managers', 'leaders'];

/**
 * Whether somebody who may write in a record may change an entry in it. `writtenBy`: everyone who signed a version of it; nobody, where it came
 * from a file: then whoever may write may put it right, and a manager may strike it out.
 */
export function mayChange(person: Pick<Decider, 'account' | 'worker' | 'roles'>, change: Change, writtenBy: readonly string[]): boolean {
  if (person.roles.some((role) => ANSWERABLE.includes(GROUP_OF[role]))) return true;
  if (writtenBy.length === 0) return change === 'amend';
  return signedAs(person).some((one) => writtenBy.includes(one));
}
