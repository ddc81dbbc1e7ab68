import { LONGEST_ID, LONGEST_NAME, MOST_MARKS_ON_A_LETTER } from './bounds.ts';
import { type Read, shown } from './fault.ts';
import { visible } from './plain-text.ts';

// Nothing that a person types, and what databases and spreadsheets choke on: control characters but for tab and line ends.
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._:@/-]*$/u;

/** Text that is not empty, not longer than `longest`, and free of control characters. */
export function readText(given: unknown, longest: number): Read<string> {
  if (typeof given !== 'string') return { wrong: `Expected text, but found ${shown(given)}.` };
  if (given.trim() === '') return { wrong: 'It is empty. Write something, or leave it out.' };
  if (given.length > longest) return { wrong: `It is ${given.length} characters long; shorten it to ${longest}.` };
  if (CONTROL.test(given) || !given.isWellFormed()) return { wrong: 'It has characters in it that cannot be kept. Type it afresh.' };
  return { value: given };
}

const PILED_UP = new RegExp(`\\p{M}{${MOST_MARKS_ON_A_LETTER + 1}}`, 'u');

/** A person's or a team's name: text on one line, with nothing in it that hides, or turns its surroundings round. */
export function readName(given: unknown): Read<string> {
  const read = readText(given, LONGEST_NAME);
  if ('wrong' in read) return read;
  if (/[\t\n\r]/.test(read.value)) return { wrong: 'A name stands on one line. Take the line ends and tabs out.' };
  if (visible(read.value) !== read.value)
    return { wrong: 'The name has marks in it that cannot be seen, or that turn the order of letters round. Type it afresh.' };
  if (PILED_UP.test(read.value.normalize('NFD')))
    return { wrong: `A letter of the name has more than ${MOST_MARKS_ON_A_LETTER} marks on it. Type it afresh.` };
  return read;
}

/** An id as people write it in a file, where one of digits alone is taken for a number; one too great to be kept whole is left to be refused. */
export function idAsWritten(given: unknown): unknown {
  return typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 ? String(given) : given;
}

/** An id: letters and digits, with . _ : @ / - between. */
export function readId(given: unknown): Read<string> {
  if (typeof given !== 'string') return { wrong: `Expected an id, but found ${shown(given)}.` };
  if (given.length > LONGEST_ID) return { wrong: `An id has ${LONGEST_ID} characters at most; this has ${given.length}.` };
  return ID.test(given)
    ? { value: given }
    : { wrong: `${shown(given)} is not an id. Use letters and digits, with . _ : @ / - between them.` };
}
