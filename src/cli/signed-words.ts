import { type BesideFault, fingerprintOf, markOf, type SignedCheck, type SignedFault } from '../store/index.ts';
import { isoOf } from '../calendar/index.ts';
import { counted } from './chain-words.ts';

/** Whether the days that were signed still hold, and by which key. */
export function signedWords({ days, latest, fault }: SignedCheck, keyIsKnown: boolean): string {
  if (fault !== undefined) return `The signed days do not hold. ${faultWords(fault)}`;
  if (latest === undefined) return 'No day has been signed yet: a record rewritten as a whole would not show.';
  const [moment] = latest.moment.toString().split('.');
  const key = fingerprintOf(latest.public_key);
  return [
    `${counted(days, 'signed day holds', 'signed days hold')}. On ${isoOf(latest.day)}, ${counted(latest.records, 'record', 'records')} with ${counted(latest.entries, 'entry', 'entries')} were signed as they stood at ${moment?.replace(/Z?$/, 'Z') ?? ''}.`,
    `The mark of that day is ${markOf(latest).toString('hex')}.`,
    keyIsKnown
      ? `Every day is signed by a key that was given, the last by ${key}.`
      : `It is signed by the key ${key}. Hold that against the one you keep: it is not known here.`,
  ].join('\n');
}

function faultWords({ day, why, among }: SignedFault): string {
  switch (why) {
    case 'unreadable':
      return `What is kept for ${day} is nothing that can be signed.`;
    case 'key':
      return `${day} is signed by another key than the one given. Where the key was changed, give each public key with --public-key.`;
    case 'signature':
      return `What is kept for ${day} was changed after it was signed.`;
    case 'order':
      return `${day} does not follow from the day kept before it: a day was taken out, or put in.`;
    case 'gone':
      return `${day} was the last day signed here, and it is not there as it was signed. It was taken out, or an earlier backup was restored.`;
    case 'root':
      return `The records as they stood on ${day} are not what was signed then: a record was rewritten as a whole, or what was stated of somebody, a source, a form saved, a file taken or a line of who looked was altered. ${amongWords(among)}`;
  }
}

function amongWords(among: SignedFault['among']): string {
  if (among === undefined || among.count === 0) return 'Nothing is left of what was written since the day signed before.';
  const { subjects, count } = among;
  return `It is not known which. ${counted(count, 'record has', 'records have')} entries that say they were written since the day signed before: ${subjects.join(', ')}${count > subjects.length ? ' and others' : ''}. A backup from before tells: compare with it.`;
}

export function besideWords({ table, key }: BesideFault): string {
  return table === 'holding'
    ? `What a source could hold (${key}) was changed after it was written.`
    : `Who has recorded here is not what the forms say: look at ${key}.`;
}
