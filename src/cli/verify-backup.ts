import { checkBackup, restore } from '../backup/index.ts';
import { upToDateStore } from '../server/open-database.ts';
import { filesKeys } from '../server/files-settings.ts';
import { withScratchServer } from '../server/scratch-server.ts';
import { readSettings } from '../server/settings.ts';
import { type FileFolder, fileFolder, type Store } from '../store/index.ts';
import { rowsOf, secretFrom, tellOf, whatOf } from './backup-words.ts';
import { say, saidAll } from './progress.ts';

/** Looks at what a backup holds, in a database made for this alone; whatever runs here is neither needed nor touched. */
export async function verifyBackup(
  { file, keyFile }: { readonly file: string; readonly keyFile: string | undefined },
  look: (store: Store, files: FileFolder) => Promise<boolean>,
): Promise<boolean> {
  const secret = await secretFrom(keyFile);
  // A file that is damaged, or whose key is wrong, is known before a database is made for it.
  const { header, closing } = await checkBackup(file, secret, tellOf('Reading'));
  const settings = readSettings(process.env);
  const keys = await filesKeys(settings);
  return withScratchServer(settings.dataFolder, async ({ urls, folder }) => {
    await restore({
      file,
      url: urls.migration,
      dataFolder: folder,
      filesKeys: keys,
      tell: tellOf('Restoring'),
      ...(secret !== undefined && { secret }),
    });
    // The backup that an upgrade begins with is the one this came from.
    const store = await upToDateStore(
      urls,
      () => undefined,
      async () => undefined,
    );
    try {
      say('Working out every chain anew');
      const sound = await look(store, fileFolder(folder, keys));
      saidAll();
      console.log(`Looked at: ${whatOf(header)}, ${rowsOf(closing)}, in ${file}.`);
      return sound;
    } finally {
      await store.close();
    }
  });
}
