/** A desk over invented records, for the tests of what people may ask of theirs. */
import type { TestDatabase } from '../../../../test/database.ts';
import { COUNCIL, inventedCouncil, NOW } from '../../../../test/support/invented-council.ts';
import type { Person } from '../../../access/person.ts';
import { type Day, dayOf } from '../../../calendar/index.ts';
import type { Entry, Fields, Role, Subject } from '../../../record/types.ts';
import { appendEntries, saveSubjects } from '../../../store/index.ts';
import type { Desk } from '../../index.ts';

export { COUNCIL };

/** A person who works here. */
export function person(account: string, ...roles: readonly Role[]): Person {
  return { account, name: `${account} Pretend`, roles, teams: [], covering: [] };
}

export const OFFICER = person('Olu', 'business-support');
export const SECOND = person('Sid', 'team-manager');
export const LEAD = person('Ina', 'information-governance-lead');

export function child(id: string, name: string, born: string): Subject {
  return { id, kind: 'child', name, born: dayOf(born) };
}

export function entry(
  id: string,
  type: string,
  day: string,
  subjects: readonly string[],
  fields: Fields,
  more: Partial<Entry> = {},
): Entry {
  return {
    id,
    type,
    subjects,
    occurred: { day: dayOf(day) },
    recorded: { day: dayOf(day) },
    by: 'ada',
    role: 'social-worker',
    fields,
    ...more,
  };
}

export interface RightsDesk {
  readonly database: TestDatabase;
  readonly desk: Desk;
  /** Lets days pass. */
  setToday(iso: string): void;
  write(subjects: readonly Subject[], entries: readonly Entry[]): Promise<void>;
  /** Waits for what is under way. */
  settled(): Promise<void>;
  /** How many places of what is shown differ from what the records say. */
  differing(): Promise<number>;
  close(): Promise<void>;
}

export async function rightsDesk(today: string): Promise<RightsDesk> {
  let day: Day = dayOf(today);
  const council = await inventedCouncil({ standards: 'herefordshire', now: () => ({ ...NOW, day }) });
  const { database, opened } = council;
  return {
    database,
    desk: opened.desk,
    setToday: (iso) => void (day = dayOf(iso)),
    write: (subjects, entries) =>
      database.store.transaction(async (tx) => {
        await saveSubjects(tx, COUNCIL, subjects);
        await appendEntries(tx, COUNCIL, entries);
      }),
    settled: opened.settled,
    differing: async () => (await opened.verify()).kept.differing,
    close: () => council.close(),
  };
}
