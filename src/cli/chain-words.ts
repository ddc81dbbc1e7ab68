import type { ChainCheck } from '../store/index.ts';

const WHY = { changed: 'was changed after it was written', missing: 'is missing', unexpected: 'was not written by Sightline' } as const;

/** Whether the journal is as it was written and, where not, the first place that is not. */
export function chainWords({ fault, entries, records }: ChainCheck): string {
  return fault === undefined
    ? `The journal is as it was written: ${entries} entries in ${records} records.`
    : `The journal is not as it was written. In the record of ${fault.subject}, entry ${fault.entry ?? ''} at place ${fault.seq} ${WHY[fault.why]}.`;
}
