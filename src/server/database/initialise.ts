import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from './errors.ts';
import { SUPERUSER, type Passwords } from './passwords.ts';
import { ownerOf, type Place } from './place.ts';
import { runProgram } from './run-program.ts';

/**
 * Makes the database the first time; afterwards checks that it is still there and belongs to the user that will run it.
 * It is made beside and moved into place, so an interrupted start leaves nothing half made. Throws DatabaseError.
 */
export async function initialise(place: Place, passwords: Passwords): Promise<void> {
  const made = madeIn(place.folder);
  const wasMade = await exists(made);
  if (await exists(place.cluster)) await checkOwner(place);
  else if (wasMade) throw gone(place, made);
  else await make(place, passwords);
  if (wasMade) return;
  await writeFile(made, 'Its presence says that this folder has a database; see database-is-in where that is elsewhere.\n');
}

/** Whether a database was ever made in this data folder. */
export function hasDatabase(folder: string): Promise<boolean> {
  return exists(madeIn(folder));
}

function madeIn(folder: string): string {
  return join(folder, 'made');
}

async function make(place: Place, passwords: Passwords): Promise<void> {
  const beside = { ...place, cluster: `${place.cluster}.new` };
  const passwordFile = `${place.cluster}.password`;
  await rm(beside.cluster, { recursive: true, force: true });
  await mkdir(beside.cluster, { mode: 0o700 });
  await writeFile(passwordFile, `${passwords[SUPERUSER]}\n`, { mode: 0o600 });
  await giveTo(place, beside.cluster, passwordFile);
  try {
    await runProgram(beside, 'initdb', [
      `--pgdata=${beside.cluster}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(beside.cluster, place.cluster);
}

async function giveTo(place: Place, ...paths: readonly string[]): Promise<void> {
  const { runAs } = place;
  if (runAs !== undefined) await Promise.all(paths.map((path) => chown(path, runAs.uid, runAs.gid)));
}

async function checkOwner(place: Place): Promise<void> {
  const owner = await ownerOf(place.cluster);
  const runner = place.runAs?.uid ?? process.getuid?.();
  if (runner === undefined || owner?.uid === runner) return;
  throw new DatabaseError(
    `The database in ${place.cluster} belongs to user number ${owner?.uid}, but would run as user number ${runner}. ` +
      'Start Sightline as the user who started it the first time, or set SIGHTLINE_DATA to another folder.',
  );
}

function gone(place: Place, made: string): DatabaseError {
  return new DatabaseError(
    `The database that was in ${place.cluster} is gone. Restore it from a backup; or, to begin again with nothing, remove ${made} and the files beside it.`,
  );
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
