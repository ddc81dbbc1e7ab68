import { basename } from 'node:path';
import { checkPacks, faultText } from '../../packs/index.ts';
import { counted } from './print.ts';

/** What a check found: a line for each fault, and a line for each pack that holds. */
export interface CheckReport {
  readonly text: string;
  readonly faults: number;
}

/** Reads, checks and tries the examples of each pack folder. */
export function checkFolders(folders: readonly string[]): CheckReport {
  const checked = checkPacks(folders);
  const lines = checked.flatMap(({ loaded, faults }, index) => {
    if (loaded === undefined) return [...faults.map(faultText), `${basename(folders[index] ?? '')}: ${counted(faults.length, 'fault')}.`];
    const examples = [...loaded.examples.values()].reduce((sum, one) => sum + one.length, 0);
    return [`${loaded.pack.name}: ${counted(loaded.pack.standards.length, 'standard')} and ${counted(examples, 'example')} hold.`];
  });
  return { text: lines.join('\n'), faults: checked.reduce((sum, one) => sum + one.faults.length, 0) };
}
