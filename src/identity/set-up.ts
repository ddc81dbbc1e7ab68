import { randomUUID, timingSafeEqual } from 'node:crypto';
import { addAccount, giveRole, hasAccounts, holdAnswers, noteChange } from '../store/index.ts';
import { newCode, plainCode } from './codes.ts';
import { councilName } from './council-name.ts';
import { emailFrom } from './email.ts';
import { nameFrom } from './names.ts';
import { whatIsWrongWith } from './password/choose.ts';
import { hashPassword } from './password/hash.ts';
import type { Problems } from './problems.ts';
import type { Reception } from './reception.ts';
import { beginSession } from './sessions.ts';

const GROUPS_OF_A_SET_UP_CODE = 4;

/** A code that whoever started the server reads there, good until it is started again or somebody used it. */
export function newSetUpCode(): string {
  return newCode(GROUPS_OF_A_SET_UP_CODE);
}

/** Whether nobody can sign in yet. */
export async function needsSetUp({ store, authority }: Reception): Promise<boolean> {
  return !(await hasAccounts(store.read, authority));
}

export interface FirstAccount {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly before?: string | undefined;
}

/** Makes the first account, a system administrator's, and signs them in; or says what is wrong. */
export async function setUp(
  reception: Reception,
  setUpCode: string,
  first: FirstAccount,
): Promise<{ token: string } | { problems: Problems }> {
  const { store, authority, now, today } = reception;
  const [name, email] = [nameFrom(first.name), emailFrom(first.email)];
  const wrong = whatIsWrongWith(first.password, [first.name, first.email, await councilName(store, authority)]);
  const problems = {
    ...(!sameCode(first.code, setUpCode) && { code: 'Enter the set-up code as the server printed it when it was started' }),
    ...(name === undefined && { name: 'Enter your full name' }),
    ...(email === undefined && { email: 'Enter an email address in the correct format, like name@example.com' }),
    ...(wrong !== undefined && { password: wrong }),
  };
  if (name === undefined || email === undefined || Object.keys(problems).length > 0) return { problems };
  const password = await hashPassword(first.password);
  return store.transaction(async (tx) => {
    // Two who both have the code: the second finds that somebody was first.
    await holdAnswers(tx, authority);
    if (await hasAccounts(tx, authority)) return { problems: { code: 'Sightline has been set up already. Sign in instead' } };
    const id = randomUUID();
    if (!(await addAccount(tx, authority, { id, name, signIn: email, password })))
      return { problems: { email: 'Somebody has an account with this email address already' } };
    const by = 'set-up code';
    await giveRole(tx, authority, id, { id: randomUUID(), role: 'system-administrator', from: today(), givenBy: by });
    await noteChange(tx, authority, id, { what: 'made', by, detail: { name, email } }, now());
    await noteChange(tx, authority, id, { what: 'role-given', by, detail: { role: 'system-administrator' } }, now());
    return { token: await beginSession(tx, reception, { account: id, factorGiven: false, byCouncil: false, before: first.before }) };
  });
}

function sameCode(typed: string, right: string): boolean {
  const [one, other] = [Buffer.from(plainCode(typed)), Buffer.from(plainCode(right))];
  return one.length === other.length && timingSafeEqual(one, other);
}
