/** A council with people in it, for tests of who comes in. */
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { type Day, dayOf } from '../calendar/index.ts';
import type { Role } from '../record/types.ts';
import { createAuthority, saveSubjects } from '../store/index.ts';
import { COUNCIL } from '../store/test-support.ts';
import { type Identity, type IdentityOptions, openIdentity } from './identity.ts';

export const PASSWORD = 'gravel lantern otter';

export interface Council {
  readonly database: TestDatabase;
  readonly identity: Identity;
  /** The clock, which only moves when it is told to. */
  now: Temporal.Instant;
  today: Day;
  /** Another way in to the same people. */
  also(options: Partial<IdentityOptions>): Promise<Identity>;
}

/** A council of two workers and a child, invented and yet to be protected as though they were not. */
export async function council(): Promise<Council> {
  const database = await testDatabase();
  await database.store.transaction(async (tx) => {
    await createAuthority(tx, { ...COUNCIL, demonstration: false });
    await saveSubjects(tx, COUNCIL.id, [
      { id: 'ada', kind: 'worker', name: 'Ada Invented' },
      { id: 'bea', kind: 'worker', name: 'Bea Invented' },
      { id: 'ash', kind: 'child', name: 'Ash Notreal', born: dayOf('2016-05-04') },
    ]);
  });
  const options = {
    store: database.store,
    secret: Buffer.alloc(32, 7),
    now: () => made.now,
    today: () => made.today,
  };
  const made: Council = {
    database,
    identity: await openIdentity(options),
    now: Temporal.Instant.from('2026-04-14T08:00:00Z'),
    today: dayOf('2026-04-14'),
    also: (other) => openIdentity({ ...options, ...other }),
  };
  return made;
}

/** An account with a password, and its id. */
export async function withAccount(identity: Identity, email: string, role: Role, worker = ''): Promise<string> {
  const added = await identity.addPerson({ name: 'Robin Madeup', email, worker, role, team: 'Hill team' }, 'test');
  if ('problems' in added) throw new Error(JSON.stringify(added.problems));
  const chosen = await identity.choosePasswordByCode({ signIn: email, code: added.code, password: PASSWORD });
  if ('problems' in chosen) throw new Error(JSON.stringify(chosen.problems));
  return added.account;
}
