import { visible } from '../record/plain-text.ts';

const LONGEST = 100;

/** What a file is called, as it can stand on a page, in a fault and in the record: its last part alone, on one line, cut in the middle where long. */
export function fileName(called: string): string {
  const last = called.split(/[/\\]/).findLast((part) => part !== '') ?? '';
  const plain = visible(last.replaceAll(/[\t\n]/g, ' ')).trim();
  if (plain === '' || plain === '.' || plain === '..') return 'file without a name';
  return plain.length <= LONGEST ? plain : `${wellFormed(plain.slice(0, LONGEST - 21))}…${wellFormed(plain.slice(-20))}`;
}

// A cut may go through the middle of a character.
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '');
}
