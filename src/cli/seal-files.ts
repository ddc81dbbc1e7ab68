/** `sightline seal-files`: files that came in before a key was set, or under another, lie as those that come in now. */
import { Command } from 'commander';
import { filesKeys } from '../server/files-settings.ts';
import { readSettings } from '../server/settings.ts';
import { fileFolder } from '../store/index.ts';
import { counted } from './chain-words.ts';
import { ExitCode } from './refusal.ts';
import { refusalOf } from './with-store.ts';

export function sealFilesCommand(): Command {
  return new Command('seal-files')
    .description('encrypt every file of the records by the key in use, as those that come in are; without one, take the encryption off')
    .addHelpText(
      'after',
      `
The key in use is in the file that SIGHTLINE_FILES_KEY names; the one before it, where there was one, in that of SIGHTLINE_FILES_KEY_BEFORE. Start
Sightline with both first: then it reads every file meanwhile. Broken off, it can be run again. Backups are made of what is in the files, and need neither.

Exit codes: 0 every file lies as it should; 1 some could not be read, and were left.`,
    )
    .action(sealFiles);
}

async function sealFiles(): Promise<void> {
  try {
    const settings = readSettings(process.env);
    const keys = await filesKeys(settings);
    const { changed, left, unread } = await fileFolder(settings.dataFolder, keys).sealAnew();
    const how = keys.now === undefined ? 'not encrypted' : 'encrypted by the key in use';
    console.log(`${counted(changed + left, 'file is', 'files are')} ${how}: ${left} already, ${changed} now.`);
    if (unread.length === 0) return;
    console.log(
      `${counted(unread.length, 'file', 'files')} could not be read, being encrypted by another key or not as handed in, and were left: ${unread.slice(0, 3).join(', ')}. \`npx sightline verify\` says which.`,
    );
    process.exitCode = ExitCode.faults;
  } catch (error) {
    throw refusalOf(error);
  }
}
