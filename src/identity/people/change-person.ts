import { randomUUID } from 'node:crypto';
import { type Day, isoOf } from '../../calendar/index.ts';
import { LONGEST_TEXT } from '../../record/bounds.ts';
import { visible } from '../../record/plain-text.ts';
import type { Role } from '../../record/types.ts';
import {
  accountById,
  addCover,
  endCover,
  endRole,
  endSessionsOf,
  findWorker,
  giveRole,
  noteChange,
  rolesOf,
  setLeft,
  withdrawFactor,
} from '../../store/index.ts';
import { IdentityError } from '../errors.ts';
import type { Problems } from '../problems.ts';
import type { Reception } from '../reception.ts';
import { giveNewCode } from './add-person.ts';
import { teamFrom } from './team.ts';

export interface RoleToGive {
  readonly role: Role | undefined;
  readonly team: string;
  /** The first day, or 'wrong' where what was typed is no date. */
  readonly from: Day | 'wrong';
  /** The last day on which it is held; open where absent. */
  readonly last: Day | 'wrong' | undefined;
}

/** Gives somebody a role, in a team where it is of one, from a day. Answers what is wrong; nothing where it is done. */
export async function giveRoleTo(reception: Reception, account: string, given: RoleToGive, by: string): Promise<Problems> {
  const { store, authority, now } = reception;
  const { role, from, last } = given;
  const team = teamFrom(given.team);
  const problems = {
    ...(role === undefined && { role: 'Choose a role' }),
    ...(team === 'wrong' && { team: 'Team must be 200 characters or fewer' }),
    ...datesWrong(from, last),
  };
  if (role === undefined || team === 'wrong' || from === 'wrong' || last === 'wrong' || Object.keys(problems).length > 0) return problems;
  await known(reception, account);
  await store.transaction(async (tx) => {
    const until = last === undefined ? {} : { until: last + 1 };
    await giveRole(tx, authority, account, { id: randomUUID(), role, from, givenBy: by, ...(team !== undefined && { team }), ...until });
    const detail = { role, ...(team !== undefined && { team }), from: isoOf(from), ...(last !== undefined && { last: isoOf(last) }) };
    await noteChange(tx, authority, account, { what: 'role-given', by, detail }, now());
  });
  return {};
}

/** Ends a role now. Throws IdentityError where nobody could manage people any more. */
export async function endRoleOf(reception: Reception, account: string, role: string, by: string): Promise<void> {
  const { store, authority, now, today } = reception;
  await store.transaction(async (tx) => {
    const held = (await rolesOf(tx, authority, account)).find(({ id }) => id === role);
    if (held === undefined) throw new IdentityError('They do not hold this role.');
    if (account === by && held.role === 'system-administrator')
      throw new IdentityError('You cannot take the role of system administrator from yourself. Another system administrator can.');
    if (await endRole(tx, authority, account, role, today(), by))
      await noteChange(tx, authority, account, { what: 'role-ended', by, detail: { role: held.role } }, now());
  });
}

export interface CoverToGive {
  /** The worker who is away, by their id in the record. */
  readonly covers: string;
  readonly from: Day | 'wrong';
  /** The last day of it; open where absent. */
  readonly last: Day | 'wrong' | undefined;
  readonly reason: string;
}

/** Has somebody cover for a worker who is away. Answers what is wrong; nothing where it is done. */
export async function giveCoverTo(reception: Reception, account: string, given: CoverToGive, by: string): Promise<Problems> {
  const { store, authority, now } = reception;
  const { from, last } = given;
  const reason = given.reason.trim();
  const worker = given.covers === '' ? undefined : await findWorker(store.read, authority, given.covers);
  const { worker: own } = await known(reception, account);
  const problems = {
    ...(worker === undefined && { covers: 'Choose whom they cover for' }),
    ...(worker !== undefined && worker.id === own && { covers: 'Nobody covers for themselves. Choose somebody else' }),
    ...((reason === '' || reason.length > LONGEST_TEXT || visible(reason) !== reason) && {
      reason: `Enter why, in ${LONGEST_TEXT} characters or fewer`,
    }),
    ...datesWrong(from, last),
    ...(last === undefined && { last: 'Enter the last day of it, so that it ends by itself' }),
  };
  if (worker === undefined || from === 'wrong' || last === 'wrong' || last === undefined || Object.keys(problems).length > 0)
    return problems;
  await store.transaction(async (tx) => {
    await addCover(tx, authority, account, { id: randomUUID(), covers: worker.id, from, until: last + 1, reason, givenBy: by });
    const detail = { covers: worker.id, from: isoOf(from), last: isoOf(last), reason };
    await noteChange(tx, authority, account, { what: 'cover-given', by, detail }, now());
  });
  return {};
}

/** Ends a cover now. */
export async function endCoverOf({ store, authority, now, today }: Reception, account: string, cover: string, by: string): Promise<void> {
  await store.transaction(async (tx) => {
    if (await endCover(tx, authority, account, cover, today(), by))
      await noteChange(tx, authority, account, { what: 'cover-ended', by, detail: { cover } }, now());
  });
}

/** Gives somebody a code to choose a password with; theirs, their authenticator and their sessions are no longer good. */
export async function resetPerson(reception: Reception, account: string, by: string): Promise<string> {
  const { store, authority, now } = reception;
  const { invented } = await known(reception, account);
  if (invented) throw new IdentityError('This person is invented for the demonstration, and has no password.');
  return store.transaction(async (tx) => {
    await withdrawFactor(tx, authority, account, now());
    await noteChange(tx, authority, account, { what: 'factor-withdrawn', by }, now());
    await endSessionsOf(tx, authority, account, now());
    return giveNewCode(tx, reception, account, by);
  });
}

/** Notes that somebody no longer works here, from today: nobody is let in as them, and whoever is signed in as them is out at once. */
export async function leaves(reception: Reception, account: string, by: string): Promise<void> {
  const { store, authority, now, today } = reception;
  if (account === by) throw new IdentityError('You cannot leave by yourself. Another system administrator can say that you have left.');
  const { leftOn } = await known(reception, account);
  if (leftOn !== undefined) return;
  await store.transaction(async (tx) => {
    await setLeft(tx, authority, account, isoOf(today()));
    const sessions = await endSessionsOf(tx, authority, account, now());
    await noteChange(tx, authority, account, { what: 'left', by, detail: { sessions: String(sessions) } }, now());
  });
}

async function known({ store, authority }: Reception, account: string) {
  const found = await accountById(store.read, authority, account);
  if (found === undefined) throw new IdentityError('There is nobody with this account.');
  return found;
}

function datesWrong(from: Day | 'wrong', last: Day | 'wrong' | undefined): Problems {
  const order = from !== 'wrong' && last !== 'wrong' && last !== undefined && last < from;
  return {
    ...(from === 'wrong' && { from: 'First day must be a real date, such as 14 4 2026' }),
    ...(last === 'wrong' && { last: 'Last day must be a real date, such as 14 4 2026' }),
    ...(order && { last: 'Last day must be the first day or after it' }),
  };
}
