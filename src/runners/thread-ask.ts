import type { Day } from '../calendar/index.ts';
import type { Ask } from '../engine/index.ts';
import { checkPackAlone, type LoadedPack, PackError } from '../packs/index.ts';

/** What threads judge by: in words that can be handed to them. */
export interface ThreadAsk {
  /** The folder of the pack, which each thread reads for itself. Its examples are not run again. */
  readonly folder: string;
  readonly asOf: Day;
  readonly asIfAlways: boolean;
  readonly knownAt?: Day;
}

/** The same as the engine is asked it. Throws PackError where the pack does not hold. */
export function askedOfThread({ folder, asOf, asIfAlways, knownAt }: ThreadAsk): { readonly loaded: LoadedPack; readonly ask: Ask } {
  const { loaded, faults } = checkPackAlone(folder);
  if (loaded === undefined) throw new PackError(faults);
  return {
    loaded,
    ask: { asOf, calendar: loaded.calendar, ...(asIfAlways && { asIfAlways }), ...(knownAt !== undefined && { knownAt }) },
  };
}
