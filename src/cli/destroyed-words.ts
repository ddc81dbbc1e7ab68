import type { DestroyedCheck, DestroyedFault } from '../store/index.ts';
import { counted } from './chain-words.ts';

/** What was destroyed as agreed, which is no fault; and the first of what says so and cannot be believed. */
export function destroyedWords({ count, latest, fault }: DestroyedCheck): readonly string[] {
  const more = count - latest.length - (fault === undefined ? 0 : 1);
  const lines = latest.map(
    ({ subject, at, rule, reviewedBy, agreedBy }) =>
      `The record of ${subject} was destroyed on ${at.toZonedDateTimeISO('Europe/London').toPlainDate().toString()} under the rule “${rule}”, reviewed by ${reviewedBy}, agreed by ${agreedBy}. This is not a fault.`,
  );
  if (fault === undefined && more > 0) lines.push(`Before that, ${counted(more, 'record was', 'records were')} destroyed as agreed.`);
  if (fault !== undefined)
    lines.push(`It is said that the record of ${fault.subject} was destroyed, and that cannot be believed. ${FAULTS[fault.why]}`);
  return lines;
}

const FAULTS: Readonly<Record<DestroyedFault['why'], string>> = {
  unsigned: 'Nobody signed it: it was made up, or written by a release that did not sign it yet.',
  signature: 'What says so was changed after it was signed, or was made up.',
  key: 'It is signed by another key than those given, or that signed the days. Where the key was changed, give each public key with --public-key.',
  leaves: 'What is kept of the signed days in its place was changed.',
  'no-tombstone': 'What the signed days held of it is kept, and the row that says it was destroyed was taken out.',
  'no-record': 'Not even the row with its number is there any more.',
};
