/** `sightline rehearse-upgrade`: a backup brought back to life beside the record, by this release, and removed again. */
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { backUp, type Secret } from '../backup/index.ts';
import { withScratchServer } from '../server/scratch-server.ts';
import { filesKeys } from '../server/files-settings.ts';
import { openServer, unreachable } from '../server/open-server.ts';
import { readSettings, type Settings } from '../server/settings.ts';
import { rowsOf, secretFrom, tellOf, whatOf } from './backup-words.ts';
import { bringBack, type BroughtBack } from './bring-back.ts';
import { chainWords } from './chain-words.ts';
import { saidAll } from './progress.ts';
import { ExitCode } from './refusal.ts';
import { refusalOf } from './with-store.ts';

interface Options {
  readonly backup?: string;
  readonly keyFile?: string;
}

export function rehearseUpgradeCommand(): Command {
  return new Command('rehearse-upgrade')
    .description(
      'restore a backup into a database for this purpose alone, upgrade it with this release, check it, and say how long it took',
    )
    .option('--backup <file>', 'the backup to rehearse with; one is made of the record as it stands where left out')
    .option('--key-file <file>', 'the key or passphrase of the backup (SIGHTLINE_BACKUP_KEY where left out)')
    .addHelpText(
      'after',
      '\nThe record itself is only read. Exit codes: 0 the upgrade would go well; 1 it would not, and why; 3 it could not be rehearsed.',
    )
    .action(rehearse);
}

async function rehearse(options: Options): Promise<void> {
  const settings = readSettings(process.env);
  try {
    const secret = await secretFrom(options.keyFile);
    await withScratchServer(settings.dataFolder, async ({ urls, folder }) => {
      const file = await backupFor(options, settings, secret, folder);
      const began = performance.now();
      const back = await bringBack({ file, secret, urls, dataFolder: folder, filesKeys: await filesKeys(settings) });
      report(back, (performance.now() - began) / 1000);
    });
  } catch (error) {
    throw refusalOf(error);
  } finally {
    saidAll();
  }
}

/** The backup asked for, or one of the record as it stands, in the folder that is removed at the end. */
async function backupFor({ backup }: Options, settings: Settings, secret: Secret | undefined, folder: string): Promise<string> {
  if (backup !== undefined) return resolve(backup);
  const file = join(folder, 'rehearsal.sightline');
  const { urls, stop } = await openServer(settings, { notice: () => undefined, join: true, existing: true });
  try {
    await backUp({
      url: urls.migration,
      dataFolder: settings.dataFolder,
      filesKeys: await filesKeys(settings),
      file,
      tell: tellOf('Backing up'),
      ...(secret !== undefined && { secret }),
    });
    return file;
  } catch (error) {
    throw unreachable(error, urls);
  } finally {
    await stop();
  }
}

function report({ restored, notices, chains, rows, judged }: BroughtBack, seconds: number): void {
  saidAll();
  console.log(`Rehearsed with ${whatOf(restored.header)}, ${rowsOf(restored.closing)}, made by Sightline ${restored.header.version}.`);
  for (const line of [...notices, ...[...chains.values()].map(chainWords)]) console.log(line);
  const fewer = [...restored.tables].filter(([name, counted]) => (rows.get(name) ?? 0) < counted.rows);
  for (const [name, counted] of fewer) console.log(`${name} had ${counted.rows} rows and has ${rows.get(name) ?? 0} now.`);
  const well = judged && fewer.length === 0 && [...chains.values()].every(({ fault }) => fault === undefined);
  console.log(
    well ? 'Every row is there, and everyone was judged anew.' : 'The upgrade would not go well. Nothing of the record was changed.',
  );
  console.log(`Restoring, upgrading, checking and judging took ${seconds.toFixed(1)} seconds. The rehearsal was removed again.`);
  if (!well) process.exitCode = ExitCode.faults;
}
