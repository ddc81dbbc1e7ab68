import { doubleMetaphone } from 'double-metaphone';

const SHORTEST = 2;
const HAS_DIGIT = /\p{N}/u;

/**
 * What a word sounds like, in two ways: as English ears hear it, and by its consonants alone, which names from elsewhere keep however they are
 * spelt here (Mohammed, Muhamad). Nothing for numbers and single letters. The word is plain, as `plainWords` gives it.
 */
export function soundsOf(word: string): readonly string[] {
  if (word.length < SHORTEST || HAS_DIGIT.test(word)) return [];
  const heard = doubleMetaphone(word).filter((code) => code.length > 1);
  const bones = consonants(word);
  return [...new Set([...heard.map((code) => `h${code.toLowerCase()}`), ...(bones.length > 1 ? [`b${bones}`] : [])])];
}

// Longer spellings of one sound come before the shorter ones they hold.
const ONE_SOUND: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|sz|zh/gu, 's'],
  [/tch|cz|ch/gu, '5'],
  [/ph/gu, 'f'],
  [/th|dh/gu, 't'],
  [/kh|gh|ck|qu|q/gu, 'k'],
  [/bh/gu, 'b'],
  [/x/gu, 'ks'],
  [/c(?=[eiy])/gu, 's'],
  [/c/gu, 'k'],
  [/z/gu, 's'],
  [/^w/gu, 'v'],
  [/w/gu, ''],
  [/d/gu, 't'],
  [/j/gu, 'g'],
];
const VOWELS = /[aeiouyh]/gu;
const SAME_TWICE = /(.)\1+/gu;

/** The consonants of a word, each run of one sound once; where it begins with a vowel, that it does. */
function consonants(word: string): string {
  const once = word.replace(SAME_TWICE, '$1');
  const sounded = ONE_SOUND.reduce((said, [spelt, sound]) => said.replace(spelt, sound), once);
  const begins = /^[aeiouy]/u.test(sounded) ? '0' : '';
  return begins + sounded.replace(VOWELS, '').replace(SAME_TWICE, '$1');
}
