import { rejectionInWords, type Rejection, type Words } from '../../engine/index.ts';
import { getEntryType } from '../../record/entry-types.ts';

/** Beside a date of its own, the engine's sentence need not say it again: 'Visit did not count: …'. */
export function rejectionWithoutDate(rejection: Rejection, words: Words): string {
  const entry = words.entry(rejection.entry);
  const sentence = rejectionInWords(rejection, words);
  const at = sentence.indexOf(DID_NOT_COUNT);
  return entry === undefined || at === -1 ? sentence : `${getEntryType(entry.type).label}${sentence.slice(at)}`;
}

/** The reason alone: '“Was the child seen?” – no'. */
export function reasonOf(rejection: Rejection, words: Words): string {
  const sentence = rejectionInWords(rejection, words);
  const at = sentence.indexOf(DID_NOT_COUNT);
  return (at === -1 ? sentence : sentence.slice(at + DID_NOT_COUNT.length + 2)).replace(/\.$/, '');
}

const DID_NOT_COUNT = ' did not count';
