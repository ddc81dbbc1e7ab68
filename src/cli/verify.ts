/** `sightline verify`: proves that nothing written was altered, and that what is shown is what the record says. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { openDesk } from '../casework/index.ts';
import { loadSoundPacks } from '../packs/index.ts';
import { filesKeys } from '../server/files-settings.ts';
import { lastSigned } from '../server/last-signed.ts';
import { existingSigningKey, publicKeyIn } from '../server/signing-key.ts';
import { readSettings } from '../server/settings.ts';
import {
  authorities,
  checkFiles,
  fileFolder,
  type FileFolder,
  type KnownOfDays,
  type Store,
  verifyWritten,
  type Written,
} from '../store/index.ts';
import { chainWords } from './chain-words.ts';
import { destroyedWords } from './destroyed-words.ts';
import { filesWords } from './files-words.ts';
import { keptWords } from './kept-words.ts';
import { saidAll } from './progress.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { besideWords, signedWords } from './signed-words.ts';
import { verifyBackup } from './verify-backup.ts';
import { refusalOf, withStore } from './with-store.ts';

interface Options {
  readonly backup?: string;
  readonly keyFile?: string;
  readonly publicKey?: readonly string[];
}

export function verifyCommand(): Command {
  return new Command('verify')
    .description('work out every record’s chain anew, hold it against every signed day, judge everyone anew, and compare with what is kept')
    .argument('[subject]', 'one record alone: its chain, and the last signed day')
    .option('--backup <file>', 'look at a backup instead, in a database made for this and removed again')
    .option('--key-file <file>', 'the key or passphrase of the backup (SIGHTLINE_BACKUP_KEY where left out)')
    .option('--public-key <file...>', 'the public keys that may have signed; the one of this machine where left out')
    .addHelpText('after', '\nExit codes: 0 everything is as it was written; 1 something is not, and the first place is named.')
    .action(verify);
}

async function verify(subject: string | undefined, options: Options): Promise<void> {
  if (options.backup === undefined && options.keyFile !== undefined)
    throw new Refusal('--key-file is the key of a backup: name it with --backup.');
  try {
    const known = await knownOfDays(options);
    const look = (store: Store, files: FileFolder): Promise<boolean> => verifyIn(store, files, known, subject);
    const sound =
      options.backup !== undefined
        ? await verifyBackup({ file: resolve(options.backup), keyFile: options.keyFile }, look)
        : subject !== undefined
          ? await withStore(async (store) => look(store, await filesHere()))
          : await verifyAll(known);
    if (!sound) process.exitCode = ExitCode.faults;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    saidAll();
  }
}

/** A backup may be an earlier one: what was signed last here need not be in it. */
async function knownOfDays({ publicKey, backup }: Options): Promise<KnownOfDays> {
  const settings = readSettings(process.env);
  const own = await existingSigningKey(settings);
  const keys = publicKey === undefined ? own && [own.publicKey] : await Promise.all(publicKey.map((file) => publicKeyIn(resolve(file))));
  const remembered = backup === undefined ? await lastSigned(settings.dataFolder) : undefined;
  return { ...(keys && { keys }), ...(remembered && { remembered }) };
}

async function verifyAll(known: KnownOfDays): Promise<boolean> {
  return withStore(async (store, dataFolder) => {
    const open = await openDesk({ store, packs: loadSoundPacks().packs, dataFolder, files: await filesHere() });
    try {
      await open.settled();
      const { kept, files, ...written } = await open.verify(known);
      const sound = told(written, known) && files.fault === undefined;
      console.log(filesWords(files));
      for (const line of keptWords(kept)) console.log(line);
      return sound && kept.differing === 0;
    } finally {
      await open.close();
    }
  });
}

async function filesHere(): Promise<FileFolder> {
  const settings = readSettings(process.env);
  return fileFolder(settings.dataFolder, await filesKeys(settings));
}

async function verifyIn(store: Store, folder: FileFolder, known: KnownOfDays, subject: string | undefined): Promise<boolean> {
  let sound = true;
  for (const { id } of await authorities(store.read)) {
    const written = await verifyWritten(store.read, id, known, subject);
    if (subject !== undefined && written.chain.records === 0 && written.chain.fault === undefined)
      throw new Refusal(`There is no record of ${subject}. Give its id as the pages show it.`, ExitCode.failed);
    const files = await checkFiles(store.read, id, folder, subject);
    sound = told(written, known) && files.fault === undefined && sound;
    console.log(filesWords(files));
  }
  return sound;
}

function told({ chain, signed, destroyed, beside }: Written, known: KnownOfDays): boolean {
  saidAll();
  console.log(chainWords(chain));
  console.log(signedWords(signed, known.keys !== undefined));
  for (const line of destroyedWords(destroyed)) console.log(line);
  if (beside !== undefined) console.log(besideWords(beside));
  return chain.fault === undefined && signed.fault === undefined && destroyed.fault === undefined && beside === undefined;
}
