import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from './errors.ts';
import { readIfThere } from './read-if-there.ts';

/** The roles of the embedded database: the one that makes the others, the one that owns the tables, the one that runs. */
export const SUPERUSER = 'sightline_superuser';
export const MIGRATOR = 'sightline_migrator';
export const APP = 'sightline_app';

export type Passwords = Readonly<Record<typeof SUPERUSER | typeof MIGRATOR | typeof APP, string>>;

/** The passwords kept in the folder for its owner alone to read; made up the first time. Throws DatabaseError where damaged. */
export async function passwordsIn(folder: string): Promise<Passwords> {
  const file = join(folder, 'passwords.json');
  const kept = await readIfThere(file);
  if (kept !== undefined) return checked(kept, file);
  const made: Passwords = { [SUPERUSER]: newPassword(), [MIGRATOR]: newPassword(), [APP]: newPassword() };
  await writeFile(`${file}.new`, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
}

function newPassword(): string {
  return randomBytes(32).toString('base64url');
}

function checked(text: string, file: string): Passwords {
  const read = parsed(text);
  if (isPasswords(read)) return read;
  throw new DatabaseError(
    `${file} is damaged: it should hold the passwords of ${SUPERUSER}, ${MIGRATOR} and ${APP}. Restore it from a backup.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPasswords(read: unknown): read is Passwords {
  if (typeof read !== 'object' || read === null) return false;
  const entries = new Map<string, unknown>(Object.entries(read));
  return [SUPERUSER, MIGRATOR, APP].every((role) => typeof entries.get(role) === 'string');
}
