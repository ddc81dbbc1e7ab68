import type { ChainCheck, ChainFault } from '../store/index.ts';

/** Whether the journal is as it was written and, where not, the first place that is not. */
export function chainWords({ fault, entries, records }: ChainCheck): string {
  return fault === undefined
    ? `The journal is as it was written: ${counted(entries, 'entry', 'entries')} in ${counted(records, 'record', 'records')}.`
    : `The journal is not as it was written. In the record of ${fault.subject}, ${faultWords(fault)}.`;
}

function faultWords({ seq, entry, why, at }: ChainFault): string {
  const which = entry === undefined ? `the entry at place ${seq}` : `entry ${entry} at place ${seq}`;
  switch (why) {
    case 'changed':
      return `${which} was changed after it was written`;
    case 'unlinked':
      return `${which} no longer names the entry before it`;
    case 'missing':
      return `${which} is missing`;
    case 'moved':
      return `${which} is missing; it was found at place ${at?.seq ?? ''} of the record of ${at?.subject ?? ''}${at === undefined ? '' : ` (${at.authority})`}`;
    case 'unexpected':
      return `${which} was not written by Sightline`;
    case 'end':
      return `the end that is noted for it is not ${seq === 0 ? 'that of an empty record' : which}`;
    case 'details':
      return 'the kind, name or date shown is not the one that was stated last';
  }
}

export function counted(n: number, one: string, several: string): string {
  return `${n} ${n === 1 ? one : several}`;
}
