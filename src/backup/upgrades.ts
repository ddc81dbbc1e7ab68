import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilesKeys } from '../store/index.ts';
import { backUp } from './back-up.ts';
import { checkBackup } from './check.ts';
import { BackupError } from './errors.ts';
import type { Secret } from './key.ts';
import { UNFINISHED } from './new-file.ts';

const KEPT = 5;
const ENDING = '.sightline';

/**
 * Backs up what an upgrade is about to change, reads the backup back, and only then lets go of those older than the last five. `first`
 * names the first change to come. Only for whoever has the turn to change the tables. Throws where there is no sound backup at the end.
 */
export async function backUpBeforeUpgrade(upgrade: {
  readonly url: string;
  readonly dataFolder: string;
  readonly filesKeys?: FilesKeys;
  readonly first: string;
  readonly secret?: Secret;
}): Promise<string> {
  try {
    return await backUpAndCheck(upgrade);
  } catch (error) {
    throw new BackupError(
      `The record could not be backed up, so it was not upgraded and nothing was changed. ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

async function backUpAndCheck({ url, dataFolder, filesKeys, first, secret }: Parameters<typeof backUpBeforeUpgrade>[0]): Promise<string> {
  const folder = join(dataFolder, 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const left = (await readdir(folder)).filter((name) => name.endsWith(UNFINISHED));
  for (const name of left) await rm(join(folder, name));
  const now = Temporal.Now.instant().toString({ smallestUnit: 'second' }).replaceAll(':', '-');
  const file = join(folder, `before-${first}-${now}${ENDING}`);
  await backUp({ url, dataFolder, file, replace: true, ...(filesKeys && { filesKeys }), ...(secret !== undefined && { secret }) });
  await checkBackup(file, secret);
  for (const old of (await byAge(folder)).slice(KEPT)) await rm(old);
  return file;
}

async function byAge(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  const found = await Promise.all(
    names
      .filter((name) => name.startsWith('before-') && name.endsWith(ENDING))
      .map(async (name) => ({ file: join(folder, name), made: (await stat(join(folder, name))).mtimeMs })),
  );
  return found.sort((one, other) => other.made - one.made).map(({ file }) => file);
}
