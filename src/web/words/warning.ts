import type { Day } from '../../calendar/index.ts';
import type { Warning } from '../../casework/index.ts';
import { dateWords, dayWords, fullDate } from './dates.ts';
import { shownName } from './shown-name.ts';

/** A warning in the fewest words, for the head of every page about the child. */
export function warningInShort({ kind, since, about, what }: Warning, asOf: Day): string {
  switch (kind) {
    case 'died':
      return `Died on ${fullDate(since)}`;
    case 'missing':
      return `Missing since ${dayWords(since, asOf)}`;
    case 'away':
      return `Away without agreement since ${dayWords(since, asOf)}`;
    case 'address-restricted':
      return 'Address not to be told';
    case 'interpreter':
      return what === undefined ? 'Interpreter needed' : `Interpreter needed: ${shownName(what)}`;
    case 'said':
      return about ?? 'Warning';
  }
}

export interface WarningWords {
  readonly title: string;
  readonly text: string;
  readonly toDo?: string;
  /** Since when, until when, and who says so. */
  readonly known: string;
}

const WHAT_FOLLOWS: Readonly<Record<Exclude<Warning['kind'], 'said'>, string>> = {
  died: 'Speak with the manager before you ring or write to the family.',
  missing: 'Nobody knows where the child is. Ring the police and the duty manager first; record what you hear.',
  away: 'It is known where the child is, and it is not where they should be.',
  'address-restricted': 'Tell the address to nobody and write it in no paper that is shared, until you know from whom it is kept.',
  interpreter: 'Arrange one before you ring or visit; never let a child or relative do it.',
};

/** The same in full, for whoever has to act on it. */
export function warningWords(warning: Warning, asOf: Day): WarningWords {
  const { kind, since, until, what, toDo, saidBy } = warning;
  const sinceWords = `since ${dateWords(since, asOf)}${until === undefined ? '' : `, until ${dateWords(until, asOf)}`}`;
  if (kind !== 'said') return { title: warningInShort(warning, asOf), text: WHAT_FOLLOWS[kind], known: `On the record ${sinceWords}.` };
  return {
    title: warningInShort(warning, asOf),
    text: shownName(what ?? ''),
    ...(toDo !== undefined && { toDo: shownName(toDo) }),
    known: `${saidBy === undefined ? 'It is not written who said so' : `Said by ${shownName(saidBy)}`}; on the record ${sinceWords}.`,
  };
}
