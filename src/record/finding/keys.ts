import { type Day, isoOf } from '../../calendar/index.ts';
import { nameWords, plainWords } from './name-words.ts';
import { slipsOf } from './slips.ts';
import { soundsOf } from './sounds.ts';
import type { FoundBy, Told } from './told.ts';

/** Each key begins with a letter that says of what it is: w word, s sound, x slip, a word of an address, p postcode, d day born, m day and month. */
export const KEY = {
  word: (word: string) => `w${word}`,
  sound: (sound: string) => `s${sound}`,
  slip: (slip: string) => `x${slip}`,
  addressWord: (word: string) => `a${word}`,
  postcode: (postcode: string) => `p${postcode}`,
  /** A day as 20140503, or as much of it as is known: 2014, 201405. */
  born: (digits: string) => `d${digits}`,
  birthday: (monthAndDay: string) => `m${monthAndDay}`,
} as const;

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/iu;

/** The first postcode in a text, in small letters without its space, and the text without it. */
export function withoutPostcode(text: string): { readonly rest: string; readonly postcode?: string } {
  const found = POSTCODE.exec(text);
  if (found === null) return { rest: text };
  return { rest: text.replace(found[0], ' '), postcode: `${found[1] ?? ''}${found[2] ?? ''}`.toLowerCase() };
}

/** Whatever a child with this told of it can be found by, each key once. */
export function keysOf({ told, born }: FoundBy): readonly string[] {
  return [...new Set([...told.flatMap(keysOfOne), ...(born === undefined ? [] : keysOfDay(born))])];
}

function keysOfOne({ kind, text }: Told): readonly string[] {
  if (kind === 'number') return numberWords(text).map(KEY.word);
  if (kind === 'address') {
    const { rest, postcode } = withoutPostcode(text);
    return [...plainWords(rest).map(KEY.addressWord), ...(postcode === undefined ? [] : [KEY.postcode(postcode)])];
  }
  const words = nameWords(text);
  const slips = kind === 'family' ? [] : words.flatMap(slipsOf).map(KEY.slip);
  return [...words.map(KEY.word), ...words.flatMap(soundsOf).map(KEY.sound), ...slips];
}

/** A number as it is written and as one word, however it is spaced. */
export function numberWords(text: string): readonly string[] {
  const words = plainWords(text);
  return [...new Set([...words, words.join('')])];
}

function keysOfDay(born: Day): readonly string[] {
  const digits = isoOf(born).replaceAll('-', '');
  return [KEY.born(digits), KEY.birthday(digits.slice(4))];
}
