import { LONGEST_ID } from './bounds.ts';
import { type Read, shown } from './fault.ts';

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

/** An id: letters and digits, with . _ : @ / - between. */
export function readId(given: unknown): Read<string> {
  if (typeof given !== 'string') return { wrong: `Expected an id, but found ${shown(given)}.` };
  if (given.length > LONGEST_ID) return { wrong: `An id has ${LONGEST_ID} characters at most; this has ${given.length}.` };
  return ID.test(given)
    ? { value: given }
    : { wrong: `${shown(given)} is not an id. Use letters and digits, with . _ : @ / - between them.` };
}
