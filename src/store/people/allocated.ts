import type { Reader } from '../schema.ts';

/** A child who has somebody as their worker. */
export interface AllocatedChild {
  readonly id: string;
  readonly name: string;
}

/** The children with something open whose worker this is, by name; at most so many. */
export function childrenAllocatedTo(
  db: Reader,
  authority: string,
  pack: string,
  worker: string,
  most: number,
): Promise<readonly AllocatedChild[]> {
  return allocatedTo(db, authority, pack, worker)
    .select(['subject as id', 'name'])
    .orderBy('name')
    .orderBy('subject')
    .limit(most)
    .execute();
}

/** How many there are. */
export async function countAllocatedTo(db: Reader, authority: string, pack: string, worker: string): Promise<number> {
  const row = await allocatedTo(db, authority, pack, worker)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

function allocatedTo(db: Reader, authority: string, pack: string, worker: string) {
  return db
    .selectFrom('subject_summary')
    .where('authority', '=', authority)
    .where('pack', '=', pack)
    .where('worker', '=', worker)
    .where('kind', '=', 'child')
    .where('open', '=', true);
}

/** The worker with this id and their name, or undefined where no such worker is on record. */
export async function findWorker(db: Reader, authority: string, worker: string): Promise<{ id: string; name: string } | undefined> {
  const row = await db
    .selectFrom('subject')
    .select(['subject', 'name'])
    .where('authority', '=', authority)
    .where('kind', '=', 'worker')
    .where('subject', '=', worker)
    .executeTakeFirst();
  return row && { id: row.subject, name: row.name ?? row.subject };
}

/** Every worker on record, by name; at most so many. */
export async function workersOnRecord(db: Reader, authority: string, most: number): Promise<readonly { id: string; name: string }[]> {
  const rows = await db
    .selectFrom('subject')
    .select(['subject', 'name'])
    .where('authority', '=', authority)
    .where('kind', '=', 'worker')
    .orderBy('name')
    .orderBy('subject')
    .limit(most)
    .execute();
  return rows.map(({ subject, name }) => ({ id: subject, name: name ?? subject }));
}
