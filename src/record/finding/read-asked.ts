import type { Day } from '../../calendar/index.ts';
import { KEY, withoutPostcode } from './keys.ts';
import { plainWords } from './name-words.ts';
import { type BornAsked, readBorn } from './read-born.ts';
import { slipsOf } from './slips.ts';
import { soundsOf } from './sounds.ts';

/** What somebody typed to find a child, as it is understood. */
export interface Asked {
  /** Words of names, numbers or addresses, each of which must fit. */
  readonly words: readonly string[];
  readonly postcode?: string;
  readonly born?: BornAsked;
  /** A day was typed that there is not. */
  readonly wrong?: string;
}

const LONGEST = 200;
const MOST_WORDS = 8;
/** A number in groups is one number: that of the health service has three. */
const IN_GROUPS = /\b(\d{3})[ -](\d{3})[ -](\d{4})\b/gu;

/** Reads what was typed. */
export function readAsked(typed: string, today: Day): Asked {
  const text = typed.slice(0, LONGEST).replace(IN_GROUPS, '$1$2$3');
  const { rest: withoutBirth, born, wrong } = readBorn(text, today);
  const { rest, postcode } = withoutPostcode(withoutBirth);
  return {
    words: plainWords(rest).slice(0, MOST_WORDS),
    ...(postcode !== undefined && { postcode }),
    ...(born !== undefined && { born }),
    ...(wrong !== undefined && { wrong }),
  };
}

/** Whether there is anything to look for. */
export function asksNothing({ words, postcode, born }: Asked): boolean {
  return words.length === 0 && postcode === undefined && born === undefined;
}

/** A key that must be there, or one that begins so. */
export interface KeyAsked {
  readonly key: string;
  readonly begins: boolean;
}

/** How near what is told of a child must come: the same words; words that begin so as well; those that sound alike or are mistyped as well. */
export const NEARNESS = ['exactly', 'closely', 'loosely'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** What a child's keys must hold: one of each list. */
export function keysAsked({ words, postcode, born }: Asked, how: Nearness): readonly (readonly KeyAsked[])[] {
  return [
    ...words.map((word) => {
      const its = how === 'exactly' ? exactly : beginning;
      return [...its(KEY.word(word)), ...its(KEY.addressWord(word)), ...(how === 'loosely' ? alike(word) : [])];
    }),
    ...(postcode === undefined ? [] : [exactly(KEY.postcode(postcode))]),
    ...(born === undefined ? [] : [born.keys.flatMap(beginning)]),
  ];
}

function alike(word: string): readonly KeyAsked[] {
  return [...soundsOf(word).flatMap((sound) => exactly(KEY.sound(sound))), ...slipsOf(word).flatMap((slip) => exactly(KEY.slip(slip)))];
}

function beginning(key: string): readonly KeyAsked[] {
  return [{ key, begins: true }];
}

function exactly(key: string): readonly KeyAsked[] {
  return [{ key, begins: false }];
}
