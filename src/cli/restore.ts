/** `sightline restore`: the record of a backup, put where there is none. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readHeader } from '../backup/index.ts';
import { filesKeys } from '../server/files-settings.ts';
import { openServer, unreachable } from '../server/open-server.ts';
import { readSettings, type Settings } from '../server/settings.ts';
import { abandonRestore } from '../store/index.ts';
import { rowsOf, secretFrom, whatOf } from './backup-words.ts';
import { bringBack, type BroughtBack } from './bring-back.ts';
import { chainWords } from './chain-words.ts';
import { saidAll } from './progress.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { refusalOf } from './with-store.ts';

interface Options {
  readonly keyFile?: string;
  readonly intoNewFolder?: string;
  readonly abandon?: boolean;
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('put the record of a backup where there is none, bring it up to date, check every chain and judge everyone anew')
    .argument('[file]', 'a file that `sightline backup` wrote')
    .option('--key-file <file>', 'the key or passphrase it was encrypted by (SIGHTLINE_BACKUP_KEY where left out)')
    .option('--into-new-folder <folder>', 'make a new data folder with the embedded database, whatever SIGHTLINE_DATA and DATABASE_URL say')
    .option('--abandon', 'restore nothing: let the database of an unfinished restore be used as the empty one it is')
    .addHelpText(
      'after',
      `
The database must hold no record; nothing is ever written over. All of it is restored or, where it breaks off, nothing.
Stop Sightline first where it runs on the same database.

Exit codes: 0 restored; 1 restored, and the record is not as it was written or could not be judged; 3 nothing was restored.`,
    )
    .action(restoreRecord);
}

async function restoreRecord(path: string | undefined, options: Options): Promise<void> {
  if ((path === undefined) === (options.abandon !== true)) throw new Refusal('Name the file to restore, or give --abandon alone.');
  try {
    const settings = settingsFor(options);
    if (path === undefined) return await abandon(settings);
    const file = resolve(path);
    const [secret, keys] = [await secretFrom(options.keyFile), await filesKeys(readSettings(process.env))];
    // A wrong key or a file that is no backup is known before a database is made for it.
    await readHeader(file, secret);
    const back = await withServer(settings, (urls) => bringBack({ file, secret, urls, dataFolder: settings.dataFolder, filesKeys: keys }));
    report(back, options);
  } catch (error) {
    throw refusalOf(error);
  } finally {
    saidAll();
  }
}

function settingsFor({ intoNewFolder }: Options): Settings {
  if (intoNewFolder === undefined) return readSettings(process.env);
  const dataFolder = resolve(intoNewFolder);
  const there = existsSync(dataFolder) ? readdirSync(dataFolder) : [];
  // One that an unfinished restore left is gone on with.
  if (there.length > 0 && !there.includes('passwords.json')) {
    throw new Refusal(`${dataFolder} is not empty. Name a new folder.`, ExitCode.failed);
  }
  return { dataFolder };
}

async function withServer<T>(settings: Settings, work: (urls: Parameters<typeof bringBack>[0]['urls']) => Promise<T>): Promise<T> {
  const { urls, stop } = await openServer(settings, { notice: () => undefined });
  try {
    return await work(urls);
  } catch (error) {
    throw unreachable(error, urls);
  } finally {
    await stop();
  }
}

async function abandon(settings: Settings): Promise<void> {
  await withServer(settings, ({ migration }) => abandonRestore(migration));
  console.log('No restore is under way any more. What there is can be used.');
}

function report({ restored: { header, closing }, notices, chains, judged }: BroughtBack, { intoNewFolder }: Options): void {
  console.log(`Restored: ${whatOf(header)}, ${rowsOf(closing)}, each found in the database as it is in the backup.`);
  for (const notice of notices) console.log(notice);
  for (const chain of chains.values()) console.log(chainWords(chain));
  if (judged) console.log('Everyone was judged anew.');
  if (intoNewFolder !== undefined) console.log(`To work with it: SIGHTLINE_DATA=${resolve(intoNewFolder)} npm start`);
  if (!judged || [...chains.values()].some(({ fault }) => fault !== undefined)) process.exitCode = ExitCode.faults;
}
