import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from './database/errors.ts';
import { readIfThere } from './database/read-if-there.ts';

const BYTES = 32;

/**
 * What this server encrypts second factors by: as it was given, or from a file in the data folder for its owner alone to read, made up the
 * first time. Throws DatabaseError where that is damaged.
 */
export async function secretIn(folder: string, given: string | undefined): Promise<Buffer> {
  if (given !== undefined) return Buffer.from(given);
  const file = join(folder, 'secret');
  const kept = await readIfThere(file);
  if (kept !== undefined) return checked(Buffer.from(kept.trim(), 'base64url'), file);
  const made = randomBytes(BYTES);
  await writeFile(`${file}.new`, `${made.toString('base64url')}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
}

function checked(secret: Buffer, file: string): Buffer {
  if (secret.length === BYTES) return secret;
  throw new DatabaseError(
    `${file} is damaged: it should hold ${BYTES} bytes. Restore it from a backup of the folder; or remove it, and everybody with an authenticator app sets it up again.`,
  );
}
