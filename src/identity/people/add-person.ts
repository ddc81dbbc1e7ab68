import { randomUUID } from 'node:crypto';
import type { Role } from '../../record/types.ts';
import { addAccount, findWorker, giveRole, noteChange, setCode, type Writer } from '../../store/index.ts';
import { DAYS_OF_A_CODE } from '../bounds.ts';
import { codeOf } from '../choose-password.ts';
import { newCode } from '../codes.ts';
import { emailFrom } from '../email.ts';
import { nameFrom } from '../names.ts';
import type { Problems } from '../problems.ts';
import type { Reception } from '../reception.ts';
import { teamFrom } from './team.ts';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  /** Their id in the record; empty for somebody who does not work with children. */
  readonly worker: string;
  readonly role: Role | undefined;
  readonly team: string;
}

/** The account, and the code to give to them by word of mouth; or what is wrong. */
export type Added = { readonly account: string; readonly code: string } | { readonly problems: Problems };

/** Makes an account. Whoever has the code can choose its password within a week. */
export async function addPerson(reception: Reception, person: NewPerson, by: string): Promise<Added> {
  const { store, authority, now, today } = reception;
  const [name, email, team] = [nameFrom(person.name), emailFrom(person.email), teamFrom(person.team)];
  const worker = person.worker === '' ? undefined : await findWorker(store.read, authority, person.worker);
  const { role } = person;
  const problems = {
    ...(name === undefined && { name: 'Enter their full name' }),
    ...(email === undefined && { email: 'Enter an email address in the correct format, like name@example.com' }),
    ...(person.worker !== '' && worker === undefined && { worker: 'Choose somebody who is in the record, or nobody' }),
    ...(role === undefined && { role: 'Choose a role' }),
    ...(team === 'wrong' && { team: 'Team must be 200 characters or fewer' }),
  };
  if (name === undefined || email === undefined || role === undefined || team === 'wrong' || Object.keys(problems).length > 0)
    return { problems };
  return store.transaction(async (tx) => {
    const id = randomUUID();
    const made = await addAccount(tx, authority, { id, name, signIn: email, ...(worker !== undefined && { worker: worker.id }) });
    if (!made) return { problems: { email: 'Somebody has an account with this email address already, or this worker has one' } };
    await noteChange(tx, authority, id, { what: 'made', by, detail: { name, email } }, now());
    await giveRole(tx, authority, id, { id: randomUUID(), role, from: today(), givenBy: by, ...(team !== undefined && { team }) });
    await noteChange(tx, authority, id, { what: 'role-given', by, detail: { role, ...(team !== undefined && { team }) } }, now());
    return { account: id, code: await giveNewCode(tx, reception, id, by) };
  });
}

const GROUPS_OF_A_CODE = 4;

/** A code to choose a password with, in place of the password there was. */
export async function giveNewCode(tx: Writer, { authority, secret, now }: Reception, account: string, by: string): Promise<string> {
  const code = newCode(GROUPS_OF_A_CODE);
  await setCode(tx, authority, account, secret.mark(codeOf(account, code)), now().add({ hours: DAYS_OF_A_CODE * 24 }));
  await noteChange(tx, authority, account, { what: 'code-given', by }, now());
  return code;
}
