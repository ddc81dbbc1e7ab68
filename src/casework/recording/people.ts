import { mayEver } from '../../access/policy.ts';
import type { Person as SignedIn } from '../../access/person.ts';
import { type Role, ROLES } from '../../record/types.ts';
import { type Reader, employedWorkers, rolesOfAuthors } from '../../store/index.ts';
import { CaseworkError } from '../desk.ts';
import { roleName, workerNames } from '../names.ts';
import type { Judging, Room } from '../room.ts';
import type { Person } from './answers.ts';
import type { Author } from './write-once.ts';

/** Everyone who may say that they did something: those employed, and those who have recorded here before, by name. */
export async function peopleKnown(room: Room, { loaded }: Judging, db: Reader = room.store.read): Promise<readonly Person[]> {
  const employed = await employedWorkers(db, room.authority, loaded.pack.authority);
  const authors = await rolesOfAuthors(db, room.authority);
  const names = new Map(employed.map(({ worker, name }) => [worker, name]));
  const nameOf = await workerNames(
    db,
    room.authority,
    authors.flatMap(({ worker }) => (names.has(worker) ? [] : [worker])),
  );
  const people = new Map<string, Person>();
  for (const { worker, role: said } of [...employed, ...authors]) {
    const role = roleFrom(said);
    if (role === undefined) continue;
    people.set(`${worker} ${role}`, {
      id: worker,
      name: names.get(worker) ?? nameOf(worker),
      role,
      roleName: roleName(role, loaded.pack.roles),
    });
  }
  return [...people.values()].toSorted((one, other) => BY_NAME.compare(one.name, other.name) || BY_NAME.compare(one.role, other.role));
}

/** The one who is signed in, in each role of theirs that writes in records: nobody signs for anybody else. Sightline itself signs as anyone. */
export function signersAmong({ asking }: Room, { loaded }: Judging, people: readonly Person[]): readonly Person[] {
  if (asking === undefined) return people;
  const { person } = asking;
  return person.roles
    .filter((role) => mayEver({ roles: [role] }, 'write-record'))
    .map((role) => ({
      id: person.worker ?? authorWithoutRecord(person),
      name: person.name,
      role,
      roleName: roleName(role, loaded.pack.roles),
    }));
}

/** As whom somebody signs who is no worker of the record yet. */
function authorWithoutRecord({ account }: Pick<SignedIn, 'account'>): string {
  return `account-${account}`;
}

/** Who is signed in, as what they write in a role is signed: by who they are in the record, or else by their account and their name. */
export function signingAs(person: SignedIn, role: Role): Author {
  return person.worker === undefined ? { id: authorWithoutRecord(person), role, name: person.name } : { id: person.worker, role };
}

/** As whom somebody signs what belongs to no role in particular: the first of theirs in which people write in records, or else any. */
export function signerOf(person: SignedIn): Author {
  const role = person.roles.find((one) => mayEver({ roles: [one] }, 'write-record')) ?? person.roles[0];
  if (role === undefined) throw new CaseworkError('You hold no role today, so nothing can be signed by you.');
  return signingAs(person, role);
}

/** Whether this worker may say that they did something in this role: looked up alone, however many others there are. */
export async function isKnown(room: Room, { loaded }: Judging, worker: string, role: Role): Promise<boolean> {
  const db = room.store.read;
  const employed = await employedWorkers(db, room.authority, loaded.pack.authority, worker);
  if (employed.some((one) => roleFrom(one.role) === role)) return true;
  return (await rolesOfAuthors(db, room.authority, worker)).some((one) => roleFrom(one.role) === role);
}

/** Made once: asking each pair of names for a comparison of their own takes a hundred times as long. */
const BY_NAME = new Intl.Collator('en-GB');

/** The role of that name, or undefined. */
export function roleFrom(said: string): Role | undefined {
  return ROLES.find((role) => role === said);
}
