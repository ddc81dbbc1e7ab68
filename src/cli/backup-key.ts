/** `sightline backup-key`: a key to encrypt backups by, or files of records. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { makeKeyFile } from '../backup/index.ts';
import { refusalOf } from './with-store.ts';

export function backupKeyCommand(): Command {
  return new Command('backup-key')
    .description('make a key that backups, or files of records, are encrypted by')
    .argument('<file>', 'the file to write it to; never over another')
    .action(async (path: string) => {
      const file = resolve(path);
      await makeKeyFile(file).catch((error: unknown) => {
        throw refusalOf(error);
      });
      console.log(
        `The key is in ${file}, for you alone to read. Keep two copies where what it encrypts is not: without it, that cannot be read or restored.`,
      );
    });
}
