import type { Entry, Role } from '../record/types.ts';
import { type Reader, subjectsByIds } from '../store/index.ts';
import type { Known } from './child/entry-lines.ts';
import type { Judging, Room } from './room.ts';
import { networkNames } from './people/network-names.ts';
import { findStandard } from './room.ts';

/** The name of a role as this council says it, in sentence case. */
export function roleName(role: Role | string, roles: Readonly<Partial<Record<string, string>>>): string {
  const said = roles[role] ?? role.replaceAll('-', ' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Names for the workers with these ids; a worker who is not on record is called by the id. */
export async function workerNames(db: Reader, authority: string, ids: Iterable<string>): Promise<(id: string) => string> {
  const subjects = await subjectsByIds(db, authority, [...new Set(ids)]);
  const names = new Map(subjects.map((subject) => [subject.id, subject.name ?? subject.id]));
  return (id) => names.get(id) ?? id;
}

/** Names for everything that these entries, and these other ids, refer to; people of the network by the record that holds them. */
export async function knownFor(
  room: Room,
  judging: Judging,
  entries: readonly Entry[],
  others: readonly string[] = [],
  record: readonly Entry[] = entries,
): Promise<Known> {
  const inFields = entries.flatMap((entry) => Object.values(entry.fields).filter((value) => typeof value === 'string'));
  const authors = entries.flatMap((entry) => entry.by ?? []);
  const workerName = await workerNames(room.store.read, room.authority, [
    ...authors,
    ...inFields.filter((value) => value.length < 80),
    ...others,
  ]);
  return {
    workerName,
    roleName: (role) => roleName(role, judging.loaded.pack.roles),
    networkName: networkNames(record),
    standardTitle: (id) => {
      const found = findStandard(room, id);
      return found && found.standard.title;
    },
  };
}
