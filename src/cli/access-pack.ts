/** `sightline access-pack`: the answer to somebody who asked for their record, as files to be sent. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { printHtml } from '../book/index.ts';
import { openDesk } from '../casework/index.ts';
import { loadSoundPacks } from '../packs/index.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { withStore } from './with-store.ts';

export function accessPackCommand(): Command {
  return new Command('access-pack')
    .description('write the checked answer to a request as record.html, and as record.pdf where there is a browser to print it')
    .argument('<request>', 'the number of the request, as in the address of its page')
    .argument('<folder>', 'where to write it; made where it is not there')
    .addHelpText('after', '\nOnly an answer that a second person has checked is written. What is hidden is in neither file.')
    .action(accessPack);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function accessPack(request: string, folder: string): Promise<void> {
  if (!UUID.test(request))
    throw new Refusal('That is not the number of a request. Copy it from the address of its page.', ExitCode.notUnderstood);
  const file = await withStore(async (store, dataFolder) => {
    const open = await openDesk({ store, packs: loadSoundPacks().packs, dataFolder });
    try {
      const state = (await open.desk.rights.request(request))?.standing.state;
      if (state === undefined) throw new Refusal('There is no request with this number.', ExitCode.failed);
      if (state !== 'checked' && state !== 'released')
        throw new Refusal('A second person must check the answer before it is written to be sent.', ExitCode.failed);
      return await open.desk.rights.answerFile(request);
    } finally {
      await open.close();
    }
  });
  if (file === undefined || file.sha256 !== file.preparedAs)
    throw new Refusal('The answer no longer comes out as it was prepared. Send it back on its page, and prepare it anew.', ExitCode.failed);
  const into = resolve(folder);
  await mkdir(into, { recursive: true, mode: 0o700 });
  await writeFile(join(into, 'record.html'), file.html, { mode: 0o600, flag: 'wx' }).catch(refuseToOverwrite);
  console.log(`${join(into, 'record.html')}, SHA-256 ${file.sha256}`);
  const printed = await printHtml(file.html);
  if ('none' in printed) return console.log(`There is no PDF. ${printed.none} Or open the HTML in a browser, and print it there.`);
  await writeFile(join(into, 'record.pdf'), printed.pdf, { mode: 0o600, flag: 'wx' }).catch(refuseToOverwrite);
  console.log(join(into, 'record.pdf'));
}

function refuseToOverwrite(error: NodeJS.ErrnoException): never {
  if (error.code === 'EEXIST') throw new Refusal(`${error.path ?? 'The file'} is there already. Choose another folder.`, ExitCode.failed);
  throw error;
}
