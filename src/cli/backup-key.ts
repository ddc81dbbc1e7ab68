/** `sightline backup-key`: a key to encrypt backups by. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { makeKeyFile } from '../backup/index.ts';
import { refusalOf } from './with-store.ts';

export function backupKeyCommand(): Command {
  return new Command('backup-key')
    .description('make a key that backups are encrypted by')
    .argument('<file>', 'the file to write it to; never over another')
    .action(async (path: string) => {
      const file = resolve(path);
      await makeKeyFile(file).catch((error: unknown) => {
        throw refusalOf(error);
      });
      console.log(
        `The key is in ${file}, for you alone to read. Keep two copies where the backups are not: without it they cannot be restored.`,
      );
    });
}
