import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../bounds.ts';
import { COMMON } from './common.ts';

/** A run of so few different characters is not a password, however long. */
const FEWEST_DIFFERENT = 5;

/**
 * What is wrong with a password that somebody chose, in words that say what to do; undefined where nothing is. Length is what matters;
 * nothing is asked about figures or signs. `theirs` are words that others would try: their name, their address, their council.
 */
export function whatIsWrongWith(password: string, theirs: readonly string[]): string | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD)
    return `Password must be ${SHORTEST_PASSWORD} characters or more. Three or four words that have nothing to do with each other are good`;
  if (length > LONGEST_PASSWORD) return `Password must be ${LONGEST_PASSWORD} characters or fewer`;
  if (/\p{Cc}/u.test(password)) return 'Password must not hold tabs or other characters that cannot be seen';
  const plain = plainly(password);
  if (new Set(password.toLowerCase()).size < FEWEST_DIFFERENT || isARun(plain))
    return 'Password must not be the same few characters over and over, or in the order of the keyboard';
  if (isMadeOf(plain, COMMON)) return 'Password is one that many people use. Choose words that nobody would expect together';
  const words = new Set(theirs.flatMap(wordsOf));
  if (isMadeOf(plain, words)) return 'Password must not be made of your name, your email address or your council';
  return undefined;
}

/** Without what people put between and after, in lower case. */
function plainly(password: string): string {
  return password.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether nothing but these words, over and over, and figures make it up. */
function isMadeOf(plain: string, words: ReadonlySet<string>): boolean {
  const letters = plain.replaceAll(/^\d+|\d+$/g, '');
  let reached = new Set([0]);
  const reachable = new Set([0]);
  while (reached.size > 0) {
    const next = new Set<number>();
    for (const at of reached) {
      for (const word of words) {
        const end = at + word.length;
        if (letters.startsWith(word, at) && !reachable.has(end)) next.add(end);
      }
    }
    for (const end of next) reachable.add(end);
    reached = next;
  }
  return letters === '' || reachable.has(letters.length);
}

const ORDERS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiopasdfghjklzxcvbnm'];

/** Whether it goes along the alphabet, the figures or the keyboard all the way, forwards or backwards. */
function isARun(plain: string): boolean {
  if (plain.length < FEWEST_DIFFERENT) return false;
  const backwards = [...plain].toReversed().join('');
  return ORDERS.some((order) => order.repeat(3).includes(plain) || order.repeat(3).includes(backwards));
}

const SHORTEST_WORD = 3;

function wordsOf(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD);
  return [...words, plainly(text)].filter((word) => word.length >= SHORTEST_WORD);
}
