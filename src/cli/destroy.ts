/** `sightline destroy`: erases one record for good, as the owner of the tables, after two people have agreed. */
import { Command } from 'commander';
import { openServer, unreachable } from '../server/open-server.ts';
import { readSettings, type Settings } from '../server/settings.ts';
import { existingSigningKey } from '../server/signing-key.ts';
import { authorities, fileFolder, openStore, type Signer } from '../store/index.ts';
import { destroyAgreed, todayInEngland } from '../casework/index.ts';
import { loadSoundPacks } from '../packs/index.ts';
import { counted } from './chain-words.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { refusalOf } from './with-store.ts';

export function destroyCommand(): Command {
  return new Command('destroy')
    .description('erase one record for good, once a reviewer and the information governance lead have agreed and its days aside are over')
    .argument('<record>', 'the number of the child, carer or worker')
    .option('--yes', 'do it: without this, nothing is erased and it is only said whether it could be')
    .addHelpText(
      'after',
      `
What stays is that there was a record, where its chain ended, who agreed, and what each signed day holds of it: run \`sightline verify\` afterwards.
It is signed by the key that signs the days. Backups made before still hold the record: throw them away once a newer one is sound.

Exit codes: 0 done; 3 it cannot be.`,
    )
    .action((record: string, options: { readonly yes?: boolean }) => destroy(record, options.yes === true));
}

async function destroy(record: string, really: boolean): Promise<void> {
  const settings = readSettings(process.env);
  try {
    const signer = await keyOf(settings);
    const server = await openServer(settings, { notice: () => undefined, join: true, existing: true });
    const store = openStore({ url: server.urls.migration });
    try {
      const [authority] = await authorities(store.read);
      if (authority === undefined) throw new Refusal('There is no record here yet.', ExitCode.failed);
      const packs = new Map(loadSoundPacks().packs.map((loaded) => [loaded.pack.authority, loaded]));
      const done = await destroyAgreed(
        { store, packs, authority: authority.id, today: todayInEngland, files: fileFolder(settings.dataFolder) },
        record,
        signer,
        really,
      );
      console.log(
        `${really ? 'Destroyed' : 'Could be destroyed'}: the record of ${done.subject}, ${done.entries} entries${done.files === 0 ? '' : ` and ${counted(done.files, 'file', 'files')}`}, by the rule “${done.rule}”. ` +
          `Reviewed by ${done.reviewedBy}, agreed by ${done.agreedBy}.${really ? '' : ' Nothing was changed: add --yes to do it.'}`,
      );
    } catch (error) {
      throw unreachable(error, server.urls);
    } finally {
      await store.close();
      await server.stop();
    }
  } catch (error) {
    throw refusalOf(error);
  }
}

async function keyOf(settings: Settings): Promise<Signer> {
  const key = await existingSigningKey(settings);
  if (key !== undefined) return key;
  throw new Refusal(
    'There is no key here to sign by that the record was destroyed. Start Sightline once, or name the file of the key that signs the days in SIGHTLINE_SIGNING_KEY.',
    ExitCode.failed,
  );
}
