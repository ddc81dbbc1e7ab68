import { type Role, ROLES } from '../../record/types.ts';
import { type Reader, rolesOfAuthors, rolesOfWorkers } from '../../store/index.ts';
import { roleName, workerNames } from '../names.ts';
import type { Judging, Room } from '../room.ts';
import type { Person } from './answers.ts';

/** Where a worker's role is written. */
const EMPLOYED = { entry: 'employment-started', field: 'role' };

/** Everyone who may say that they did something: those employed, and those who have recorded here before, by name. */
export async function peopleKnown(room: Room, { loaded }: Judging, db: Reader = room.store.read): Promise<readonly Person[]> {
  const roles = [
    ...(await rolesOfWorkers(db, room.authority, EMPLOYED.entry, EMPLOYED.field)),
    ...(await rolesOfAuthors(db, room.authority)),
  ];
  const nameOf = await workerNames(
    db,
    room.authority,
    roles.map(({ worker }) => worker),
  );
  const people = new Map<string, Person>();
  for (const { worker, role: said } of roles) {
    const role = roleFrom(said);
    if (role === undefined) continue;
    people.set(`${worker} ${role}`, { id: worker, name: nameOf(worker), role, roleName: roleName(role, loaded.pack.roles) });
  }
  return [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name) || one.role.localeCompare(other.role));
}

/** The role of that name, or undefined. */
export function roleFrom(said: string): Role | undefined {
  return ROLES.find((role) => role === said);
}
