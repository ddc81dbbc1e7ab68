/** `sightline destroy`: erases one record for good, as the owner of the tables, after two people have agreed. */
import { Command } from 'commander';
import { openServer, unreachable } from '../server/open-server.ts';
import { readSettings } from '../server/settings.ts';
import { authorities, openStore } from '../store/index.ts';
import { destroyAgreed, todayInEngland } from '../casework/index.ts';
import { loadSoundPacks } from '../packs/index.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { refusalOf } from './with-store.ts';

export function destroyCommand(): Command {
  return new Command('destroy')
    .description('erase one record for good, once a reviewer and the information governance lead have agreed and its days aside are over')
    .argument('<record>', 'the number of the child, carer or worker')
    .option('--yes', 'do it: without this, nothing is erased and it is only said whether it could be')
    .addHelpText(
      'after',
      '\nWhat stays is that there was a record, where its chain ended, and who agreed. Backups made before still hold it. Exit codes: 0 done; 3 it cannot be.',
    )
    .action((record: string, options: { readonly yes?: boolean }) => destroy(record, options.yes === true));
}

async function destroy(record: string, really: boolean): Promise<void> {
  const settings = readSettings(process.env);
  try {
    const server = await openServer(settings, { notice: () => undefined, join: true, existing: true });
    const store = openStore({ url: server.urls.migration });
    try {
      const [authority] = await authorities(store.read);
      if (authority === undefined) throw new Refusal('There is no record here yet.', ExitCode.failed);
      const packs = new Map(loadSoundPacks().packs.map((loaded) => [loaded.pack.authority, loaded]));
      const done = await destroyAgreed({ store, packs, authority: authority.id, today: todayInEngland }, record, really);
      console.log(
        `${really ? 'Destroyed' : 'Could be destroyed'}: the record of ${done.subject}, ${done.entries} entries, by the rule “${done.rule}”. ` +
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
