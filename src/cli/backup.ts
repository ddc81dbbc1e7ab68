/** `sightline backup`: everything that is kept for good, as it stands now, in one file; or a look whether such a file is sound. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { backUp, checkBackup, type Secret } from '../backup/index.ts';
import { filesKeys } from '../server/files-settings.ts';
import { openServer, unreachable } from '../server/open-server.ts';
import { readSettings } from '../server/settings.ts';
import { megabytes, rowsOf, secretFrom, tellOf, whatOf } from './backup-words.ts';
import { saidAll } from './progress.ts';
import { logCommandAt } from './log-command.ts';
import { refusalOf } from './with-store.ts';

interface Options {
  readonly keyFile?: string;
  readonly replace?: boolean;
  readonly check?: boolean;
}

export function backupCommand(): Command {
  return new Command('backup')
    .description('write the whole record, as it stands at this moment, to one file; it may be in use meanwhile')
    .argument('<file>', 'the file to write, such as 2026-11-22.sightline')
    .option('--key-file <file>', 'encrypt by the key or passphrase in this file (SIGHTLINE_BACKUP_KEY where left out)')
    .option('--replace', 'write over a file of this name')
    .option('--check', 'write nothing: read a backup from beginning to end and say whether it is sound')
    .addHelpText(
      'after',
      '\nWithout a key, whoever has the file can read it. `sightline backup-key` makes a key; keep it where the backups are not.',
    )
    .action(backup);
}

async function backup(path: string, options: Options): Promise<void> {
  const file = resolve(path);
  try {
    const secret = await secretFrom(options.keyFile);
    await (options.check === true ? check(file, secret) : write(file, secret, options.replace === true));
  } catch (error) {
    throw refusalOf(error);
  } finally {
    saidAll();
  }
}

async function check(file: string, secret: Secret | undefined): Promise<void> {
  const { header, closing } = await checkBackup(file, secret, tellOf('Reading'));
  saidAll();
  console.log(`${file} is sound: ${whatOf(header)}, ${rowsOf(closing)}, made by Sightline ${header.version} (${header.level}).`);
  console.log(`Its mark is ${closing.sha256}.`);
}

async function write(file: string, secret: Secret | undefined, replace: boolean): Promise<void> {
  const settings = readSettings(process.env);
  const { urls, stop } = await openServer(settings, { notice: () => undefined, join: true, existing: true });
  try {
    // Before it is made, so that the copy says that it was taken.
    await logCommandAt(urls);
    const { header, closing, bytes } = await backUp({
      url: urls.migration,
      dataFolder: settings.dataFolder,
      filesKeys: await filesKeys(settings),
      file,
      replace,
      tell: tellOf('Backing up'),
      ...(secret !== undefined && { secret }),
    });
    saidAll();
    console.log(`Backed up: ${whatOf(header)}, ${rowsOf(closing)}, ${megabytes(bytes)} in ${file}.`);
    console.log(
      secret === undefined
        ? 'It is not encrypted: whoever has this file can read every record in it.'
        : 'It is encrypted: without its key nobody can read it, and nobody can restore it.',
    );
  } catch (error) {
    throw unreachable(error, urls);
  } finally {
    await stop();
  }
}
