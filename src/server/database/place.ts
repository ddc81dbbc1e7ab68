import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Binaries, program } from './binaries.ts';
import { DatabaseError } from './errors.ts';
import { readIfThere } from './read-if-there.ts';
import { canEnter, canStart, isRoot, nobody, type RunAs } from './unprivileged-user.ts';

/** Where one embedded database lives and whom it runs as. */
export interface Place {
  /** The folder that was asked for: lock, passwords and log are here. */
  readonly folder: string;
  /** The files of the database itself. */
  readonly cluster: string;
  readonly binaries: Binaries;
  /** Set only where Sightline runs as root. */
  readonly runAs?: RunAs;
}

/** Open to every user to pass through, and written by root alone; kept when temporary folders are swept. */
const SHARED_FOLDER = '/var/lib/sightline';
const POINTER = 'database-is-in';

/**
 * Decides where the database lives: in `folder`, unless Sightline runs as root and the user that PostgreSQL then runs as
 * cannot reach it. Then it lives under /var/lib/sightline, and a small file in `folder` says where.
 */
export async function placeFor(folder: string, installed: Binaries): Promise<Place> {
  const root = isRoot();
  await mkdir(folder, { recursive: true, mode: root ? 0o711 : 0o700 });
  const noted = (await readIfThere(join(folder, POINTER)))?.trim();
  if (!root) return { folder, cluster: noted ?? join(folder, 'postgresql'), binaries: installed };
  const cluster = noted ?? (await placeOf(folder, nobody()));
  const owner = await ownerOf(cluster);
  const runAs = owner === undefined || owner.uid === 0 ? nobody() : owner;
  if (owner?.uid === runAs.uid && !canEnter(runAs, cluster)) throw shutOff(cluster, runAs);
  return { folder, cluster, runAs, binaries: await binariesFor(runAs, installed) };
}

/** Removes the database for good, wherever it lives. For databases that were only ever meant to be temporary. */
export async function removePlace(place: Place): Promise<void> {
  await rm(place.cluster, { recursive: true, force: true });
  if (place.cluster.startsWith(`${SHARED_FOLDER}/`)) await rm(join(place.cluster, '..'), { recursive: true, force: true });
  await rm(place.folder, { recursive: true, force: true });
}

/** The owner of what is there, or undefined where nothing is there yet. */
export async function ownerOf(path: string): Promise<RunAs | undefined> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch {
    return undefined;
  }
}

async function placeOf(folder: string, user: RunAs): Promise<string> {
  const here = join(folder, 'postgresql');
  if (canEnter(user, folder) || (await ownerOf(here)) !== undefined) return here;
  const elsewhere = join(SHARED_FOLDER, randomBytes(8).toString('hex'));
  await mkdir(elsewhere, { recursive: true, mode: 0o711 });
  if (!canEnter(user, elsewhere)) {
    throw new DatabaseError(
      `Sightline is running as root, and the user that PostgreSQL runs as can enter neither ${folder} nor ${elsewhere}. ` +
        'Start Sightline as an ordinary user, set SIGHTLINE_DATA to a folder that every user can pass through, or set DATABASE_URL.',
    );
  }
  const cluster = join(elsewhere, 'postgresql');
  await writeFile(join(folder, POINTER), `${cluster}\n`, { mode: 0o600 });
  return cluster;
}

function shutOff(cluster: string, user: RunAs): DatabaseError {
  return new DatabaseError(
    `The database in ${cluster} belongs to user number ${user.uid}, who may not pass through the folders above it. ` +
      'Let every user pass through them (chmod o+x), or move the data folder to where they may and set SIGHTLINE_DATA.',
  );
}

async function binariesFor(user: RunAs, installed: Binaries): Promise<Binaries> {
  if (canStart(user, program(installed, 'initdb'))) return installed;
  const copy = { ...installed, folder: join(SHARED_FOLDER, `postgresql-${installed.version}`) };
  if (!canStart(user, program(copy, 'initdb'))) await copyBinaries(installed.folder, copy.folder);
  if (canStart(user, program(copy, 'initdb'))) return copy;
  throw new DatabaseError(
    `Sightline is running as root, and the user that PostgreSQL runs as can start it neither from ${installed.folder} nor from ${copy.folder}. ` +
      'Start Sightline as an ordinary user, or set DATABASE_URL.',
  );
}

// Copied beside and moved into place, so that two starts at once never see half a copy.
async function copyBinaries(from: string, to: string): Promise<void> {
  const beside = `${to}.${randomBytes(6).toString('hex')}`;
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  await cp(from, beside, { recursive: true, verbatimSymlinks: true, filter: (path) => extname(path) !== '.a' });
  await chmod(beside, 0o755);
  try {
    await rename(beside, to);
  } catch {
    await rm(beside, { recursive: true, force: true });
  }
}
