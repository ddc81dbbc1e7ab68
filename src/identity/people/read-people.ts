import type { Day } from '../../calendar/index.ts';
import {
  accountById,
  type AllocatedChild,
  changesOf,
  childrenAllocatedTo,
  countAllocatedTo,
  coversOf,
  findAuthority,
  findWorker,
  type Listed,
  listPeople,
  type NamedCover,
  type RoleHeld,
  rolesOf,
  sessionsGoingOn,
  workersOnRecord,
} from '../../store/index.ts';
import { MOST_CHANGES_SHOWN, MOST_CHILDREN_SHOWN, MOST_PEOPLE_SHOWN, MOST_WORKERS_OFFERED } from '../bounds.ts';
import { needsSecondFactor } from '../reaches-further.ts';
import type { Reception } from '../reception.ts';

/** All that is kept of one person. */
export interface PersonAnswer {
  readonly account: string;
  readonly name: string;
  readonly signIn: string;
  readonly worker?: { readonly id: string; readonly name: string };
  readonly invented: boolean;
  /** Where they live themselves; for nobody's eyes but their own. */
  readonly postcode?: string;
  readonly leftOn?: Day;
  /** How they come in. */
  readonly comesInBy: readonly ('password' | 'council' | 'code')[];
  readonly hasFactor: boolean;
  readonly needsFactor: boolean;
  readonly roles: readonly RoleHeld[];
  readonly covers: readonly NamedCover[];
  /** Of how many children they are the worker; and those of them whom the reader may know of. */
  readonly allocated: number;
  readonly children: readonly AllocatedChild[];
  /** Every session of theirs that goes on. */
  readonly sessions: readonly { readonly started: Temporal.Instant; readonly lastSeen: Temporal.Instant }[];
  readonly changes: readonly {
    readonly what: string;
    readonly by: string;
    readonly detail: Readonly<Record<string, string>>;
    readonly at: Temporal.Instant;
  }[];
  readonly today: Day;
}

/** Everyone with an account, narrowed by part of a name or an address. */
export async function people({ store, authority, today }: Reception, find: string): Promise<readonly Listed[]> {
  return listPeople(store.read, authority, today(), find, MOST_PEOPLE_SHOWN);
}

/** The workers whom an account can be for, or somebody can cover. */
export async function workers({ store, authority }: Reception): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return workersOnRecord(store.read, authority, MOST_WORKERS_OFFERED);
}

/** One person, as the account that asks is shown them; or undefined where there is no such account. */
export async function personBy(
  { store, authority, limits, now, today }: Reception,
  id: string,
  reader?: string,
): Promise<PersonAnswer | undefined> {
  const account = await accountById(store.read, authority, id);
  if (account === undefined) return undefined;
  const { name, signIn, invented, leftOn, password, openId, code, factor } = account;
  const at = { now: now(), usedSince: now().subtract({ minutes: limits.idleMinutes }) };
  const [roles, covers, changes, sessions, worker] = await Promise.all([
    rolesOf(store.read, authority, id),
    coversOf(store.read, authority, id),
    changesOf(store.read, authority, id, MOST_CHANGES_SHOWN),
    sessionsGoingOn(store.read, authority, id, at),
    account.worker === undefined ? undefined : findWorker(store.read, authority, account.worker),
  ]);
  const pack = (await findAuthority(store.read, authority))?.pack ?? '';
  const held = roles.filter(({ from, until }) => from <= today() && (until === undefined || until > today()));
  return {
    account: id,
    name,
    signIn,
    invented,
    ...(worker !== undefined && { worker }),
    ...(leftOn !== undefined && { leftOn }),
    ...(reader === id && account.postcode !== undefined && { postcode: account.postcode }),
    comesInBy: [
      ...(password === undefined ? [] : ['password' as const]),
      ...(openId === undefined ? [] : ['council' as const]),
      ...(code === undefined ? [] : ['code' as const]),
    ],
    hasFactor: factor !== undefined,
    needsFactor: needsSecondFactor(held.map(({ role }) => role)),
    roles,
    covers,
    allocated: worker === undefined ? 0 : await countAllocatedTo(store.read, authority, pack, worker.id),
    // By name only those whose records are for the reader: whoever looks after accounts works with no child.
    children:
      worker === undefined || reader === undefined
        ? []
        : await childrenAllocatedTo(store.as(reader).read, authority, pack, worker.id, MOST_CHILDREN_SHOWN),
    changes,
    sessions,
    today: today(),
  };
}
