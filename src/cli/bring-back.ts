/** What `restore` and `rehearse-upgrade` share: a backup made into a record that can be worked with. */
import { openDesk } from '../casework/index.ts';
import { restore, type Restored, type Secret } from '../backup/index.ts';
import { loadSoundPacks } from '../packs/index.ts';
import { upToDateStore } from '../server/open-database.ts';
import { authorities, type ChainCheck, countKept, type FilesKeys, noteJudged, type Store, type Urls, verifyChain } from '../store/index.ts';
import { tellOf } from './backup-words.ts';
import { say, saidAll } from './progress.ts';

export interface BroughtBack {
  readonly restored: Restored;
  /** What was done to the tables, and what else is worth knowing. */
  readonly notices: readonly string[];
  /** The chain of each council's records. */
  readonly chains: ReadonlyMap<string, ChainCheck>;
  /** Rows now in each table that is kept for good. */
  readonly rows: ReadonlyMap<string, number>;
  /** Whether everyone was judged anew; where not, the reason is among the notices. */
  readonly judged: boolean;
}

/** Restores into an empty database, brings its tables up to date, works out every chain, and judges everyone. */
export async function bringBack(from: {
  readonly file: string;
  readonly secret: Secret | undefined;
  readonly urls: Urls;
  readonly dataFolder: string;
  readonly filesKeys: FilesKeys;
}): Promise<BroughtBack> {
  const { file, secret, urls, dataFolder, filesKeys } = from;
  const restored = await restore({
    file,
    url: urls.migration,
    dataFolder,
    filesKeys,
    tell: tellOf('Restoring'),
    ...(secret !== undefined && { secret }),
  });
  const notices: string[] = [];
  // The backup that an upgrade begins with is the one this came from.
  const store = await upToDateStore(
    urls,
    (line) => notices.push(line),
    async () => undefined,
  );
  try {
    const chains = new Map<string, ChainCheck>();
    say('Working out every chain anew');
    for (const { id } of await authorities(store.read)) {
      chains.set(id, await verifyChain(store.read, id));
      await store.transaction((tx) => noteJudged(tx, id));
    }
    const judged = await judgeAll(store, dataFolder, notices);
    return { restored, notices, chains, rows: await countKept(store.read), judged };
  } finally {
    saidAll();
    await store.close();
  }
}

// The record is restored by now, whatever the standards on disk are like.
async function judgeAll(store: Store, dataFolder: string, notices: string[]): Promise<boolean> {
  say('Judging everyone');
  const failed: unknown[] = [];
  try {
    const open = await openDesk({ store, packs: loadSoundPacks().packs, dataFolder, notice: (error) => failed.push(error) });
    await open.settled();
    await open.close();
  } catch (error) {
    failed.push(error);
  }
  for (const error of failed) notices.push(`Not everyone was judged: ${error instanceof Error ? error.message : String(error)}`);
  return failed.length === 0;
}
