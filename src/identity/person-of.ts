import type { Person } from '../access/person.ts';
import type { Day } from '../calendar/index.ts';
import { standsOn, type Store } from '../store/index.ts';

/** The person of an account as they stand on a day; undefined where there is no such account, or they have left by then. */
export async function personOf(store: Pick<Store, 'read'>, authority: string, account: string, today: Day): Promise<Person | undefined> {
  const stands = await standsOn(store.read, authority, account, today);
  if (stands === undefined) return undefined;
  const { worker, coveringTeams, ...person } = stands;
  return { ...person, ...(worker !== null && { worker }), ...(coveringTeams.length > 0 && { coveringTeams }) };
}
