import { join } from 'node:path';
import type { Urls } from '../store/index.ts';
import { installedBinaries } from './database/binaries.ts';
import { startEmbedded } from './database/embedded.ts';
import { DatabaseError } from './database/errors.ts';
import { clearLeftover } from './database/leftover.ts';
import { isLocked } from './database/lock.ts';
import { placeFor, removePlace } from './database/place.ts';

/** A database server of its own, in a folder beside the record, and removed with everything in it when the work is done. */
export async function withScratchServer<T>(dataFolder: string, work: (scratch: { urls: Urls; folder: string }) => Promise<T>): Promise<T> {
  const folder = join(dataFolder, 'rehearsal');
  if (await isLocked(folder)) throw new DatabaseError(`A rehearsal is under way in ${folder}. Wait until it has finished.`);
  const place = await placeFor(folder, await installedBinaries());
  // Whatever an earlier one left that was ended in the middle.
  await clearLeftover(place);
  await removePlace(place);
  const server = await startEmbedded({ folder });
  try {
    return await work({ urls: server.urls, folder });
  } finally {
    await server.stop();
    await removePlace(server.place);
  }
}
