/** `sightline verify`: proves that nothing written was altered, and that what is shown is what the record says. */
import { Command } from 'commander';
import { loadSoundPacks } from '../packs/index.ts';
import { openDesk } from '../casework/index.ts';
import { chainWords } from './chain-words.ts';
import { ExitCode } from './refusal.ts';
import { withStore } from './with-store.ts';

export function verifyCommand(): Command {
  return new Command('verify')
    .description('work out every record’s chain anew, judge everyone anew from the journal alone, and compare with what is kept')
    .addHelpText('after', '\nExit codes: 0 everything is as it was written; 1 something is not, and the first place is named.')
    .action(verify);
}

async function verify(): Promise<void> {
  const { chain, kept } = await withStore(async (store, dataFolder) => {
    const open = await openDesk({ store, packs: loadSoundPacks().packs, dataFolder });
    try {
      await open.settled();
      return await open.verify();
    } finally {
      await open.close();
    }
  });
  const { fault } = chain;
  console.log(chainWords(chain));
  if (kept.differing === 0)
    console.log(`What is shown is what the records say: ${kept.expectations} expectations of ${kept.records} records judged anew.`);
  else {
    console.log(`${kept.differing} places differ from what the records say:`);
    for (const one of kept.differences)
      console.log(
        `  ${one.subject ?? 'Counted over everyone:'} ${one.key ?? 'summary'}: ${one.how}${one.columns === undefined ? '' : ` (${one.columns.join(', ')})`}`,
      );
  }
  if (fault !== undefined || kept.differing > 0) process.exitCode = ExitCode.faults;
}
