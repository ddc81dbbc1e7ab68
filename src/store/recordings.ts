import type { Role } from '../record/types.ts';
import type { Reader, RecordedEntry, Writer } from './schema.ts';

/** A form that somebody saved here, and what it became. */
export interface Recording {
  /** Given with the form, so that the same form sent twice is known again. */
  readonly key: string;
  /** The same for the same answers. */
  readonly fingerprint: string;
  readonly type: string;
  readonly author: string;
  readonly role: Role;
  /** In the order of the form. */
  readonly entries: readonly RecordedEntry[];
}

/**
 * Notes that a form was saved. Where its key is there already nothing is written, and what was noted then is answered: of two that
 * come at once, the second waits for the first.
 */
export async function keepRecording(tx: Writer, authority: string, recording: Recording): Promise<Recording | undefined> {
  const { key, fingerprint, type, author, role, entries } = recording;
  const made = await tx
    .insertInto('recording')
    .values({ authority, recording: key, fingerprint, type, author, role, entries: JSON.stringify(entries) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return findRecording(tx, authority, key);
  await tx
    .insertInto('author')
    .values({ authority, author, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return undefined;
}

/** The form with this key, or undefined where none was saved. */
export async function findRecording(db: Reader, authority: string, key: string): Promise<Recording | undefined> {
  const row = await db
    .selectFrom('recording')
    .selectAll()
    .where('authority', '=', authority)
    .where('recording', '=', key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { fingerprint, type, author, role, entries } = row;
  return { key, fingerprint, type, author, role, entries };
}

/** Somebody and a role they have worked in. */
export interface RoleOf {
  readonly worker: string;
  readonly role: string;
}

/** Everyone who has recorded here, with each role they did it in. */
export async function rolesOfAuthors(db: Reader, authority: string, worker?: string): Promise<readonly RoleOf[]> {
  return db
    .selectFrom('author')
    .select(['author as worker', 'role'])
    .where('authority', '=', authority)
    .$if(worker !== undefined, (query) => query.where('author', '=', worker ?? ''))
    .orderBy('author')
    .orderBy('role')
    .execute();
}
