import { basename, join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { loadPack, type LoadedPack, packFolders, PackError, faultText, standardsFolder } from '../../packs/index.ts';
import { didYouMean } from '../../record/nearest.ts';
import { ExitCode, Refusal } from '../refusal.ts';

/** The pack folders asked for: a council by its name or authority, a folder, or every council where nothing is asked. */
export function chosenFolders(asked: string | undefined): string[] {
  const all = packFolders(standardsFolder());
  if (asked === undefined) return all;
  const authority = asked.trim().toLowerCase().replace(/\s+/g, '-');
  const council = all.find((folder) => basename(folder) === authority);
  if (council !== undefined) return [council];
  const folder = resolve(asked);
  if (existsSync(join(folder, 'pack.yaml'))) return [folder];
  if (existsSync(folder) && packFolders(folder).length > 0) return packFolders(folder);
  const names = all.map((one) => basename(one));
  throw new Refusal(
    `There is no standards pack ${JSON.stringify(asked)}.${didYouMean(authority, names)} The packs are: ${names.join(', ')}.`,
  );
}

/** The packs asked for, loaded; a pack that does not hold is refused with all its faults. */
export function chosenPacks(asked: string | undefined): LoadedPack[] {
  return chosenFolders(asked).map((folder) => {
    try {
      return loadPack(folder);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      throw new Refusal(
        `The pack ${basename(folder)} does not hold. Mend these, then ask again:\n${error.faults.map(faultText).join('\n')}`,
        ExitCode.faults,
      );
    }
  });
}
