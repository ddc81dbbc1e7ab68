/** People of a demonstration whom anybody may choose to be: without a password, and only while everyone in the record is invented. */
import { randomUUID } from 'node:crypto';
import { type Role, ROLES } from '../record/types.ts';
import {
  accountBySignIn,
  addAccount,
  findAuthority,
  giveRole,
  holdDemonstration,
  noteChange,
  personasFound,
  type Writer,
} from '../store/index.ts';
import { IdentityError } from './errors.ts';
import type { Reception } from './reception.ts';
import { beginSession } from './sessions.ts';

/** Somebody to be. */
export interface Persona {
  /** To choose them by. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly team?: string;
  /** Whose worker they are. */
  readonly children: number;
  readonly worker?: string;
}

/** One of each, where somebody in the record is employed so. */
const OF_THE_RECORD: readonly Role[] = [
  'independent-reviewing-officer',
  'child-protection-chair',
  'head-of-service',
  'service-manager',
  'emergency-duty-worker',
  'quality-assurance-lead',
  'business-support',
];
/** Those whose work is not with children have no place in the record. */
const BESIDES: readonly Persona[] = [
  { id: 'performance-analyst', name: 'Pip Madeup', role: 'performance-analyst', children: 0 },
  { id: 'information-governance-lead', name: 'Gale Madeup', role: 'information-governance-lead', children: 0 },
  // What one of them proposes, another agrees.
  { id: 'information-governance-second', name: 'Dale Madeup', role: 'information-governance-lead', children: 0 },
  { id: 'system-administrator', name: 'Sol Madeup', role: 'system-administrator', children: 0 },
];

/** Whom somebody can choose to be; nobody, unless everyone in the record is invented. */
export async function personas({ store, authority }: Reception): Promise<readonly Persona[]> {
  return store.transaction(async (tx) => ((await holdDemonstration(tx, authority)) ? everyPersona(tx, authority) : []));
}

/** Signs in as one of them. Throws IdentityError where somebody real may be in the record, or there is no such persona. */
export async function signInAs(reception: Reception, id: string, before: string | undefined): Promise<string> {
  const { store, authority, now } = reception;
  return store.transaction(async (tx) => {
    if (!(await holdDemonstration(tx, authority)))
      throw new IdentityError('This record is no demonstration, so nobody can be chosen. Sign in with your own account.');
    const persona = (await everyPersona(tx, authority)).find((one) => one.id === id);
    if (persona === undefined) throw new IdentityError('There is nobody by this name to be chosen. Go back and choose again.');
    const account = await accountOf(tx, reception, persona);
    await noteChange(tx, authority, account, { what: 'signed-in', by: account, detail: { with: 'a choice in the demonstration' } }, now());
    return beginSession(tx, reception, { account, factorGiven: true, byCouncil: false, before });
  });
}

async function everyPersona(tx: Writer, authority: string): Promise<readonly Persona[]> {
  const pack = (await findAuthority(tx, authority))?.pack ?? '';
  const found = await personasFound(tx, authority, pack, OF_THE_RECORD);
  const ofTheRecord = found.map(({ worker, name, role, team, children }) => ({
    id: worker,
    worker,
    name,
    role,
    children,
    ...(team !== null && { team }),
  }));
  return [...ofTheRecord, ...BESIDES].toSorted((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
}

async function accountOf(tx: Writer, { authority, today, now }: Reception, { id, name, role, team, worker }: Persona): Promise<string> {
  const signIn = `${id.toLowerCase()}@demonstration.invalid`;
  const account = randomUUID();
  const isNew = await addAccount(tx, authority, { id: account, name, signIn, invented: true, ...(worker !== undefined && { worker }) });
  if (!isNew) {
    const there = await accountBySignIn(tx, authority, signIn);
    if (there?.invented === true && there.leftOn !== undefined) throw new IdentityError(`${name} has left. Choose somebody else.`);
    if (there?.invented === true) return there.id;
    throw new IdentityError(`${name} has an account already. Choose somebody else, or sign in with it.`);
  }
  const by = 'demonstration';
  await noteChange(tx, authority, account, { what: 'made', by, detail: { name } }, now());
  await giveRole(tx, authority, account, { id: randomUUID(), role, from: today(), givenBy: by, ...(team !== undefined && { team }) });
  return account;
}
