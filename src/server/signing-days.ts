import { isoOf } from '../calendar/index.ts';
import type { SigningDays } from '../casework/index.ts';
import { log } from '../casework/log.ts';
import { markOf } from '../store/index.ts';
import { noteLastSigned } from './last-signed.ts';
import type { Settings } from './settings.ts';
import { signingKey } from './signing-key.ts';

/** Signs by the key of the settings; each day's mark is noted beside the database and told to the log, to be kept wherever that is kept. */
export async function signingDays(settings: Settings): Promise<SigningDays> {
  const signer = await signingKey(settings);
  return {
    signer,
    signed: async (day) => {
      await noteLastSigned(settings.dataFolder, day);
      const { records, entries } = day;
      log('info', 'day-signed', { day: isoOf(day.day), records, entries, mark: markOf(day).toString('hex') });
    },
  };
}
