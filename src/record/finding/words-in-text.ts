import { plainText, plainWords } from './name-words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const SHORTEST_BEGINNING = 3;
const MOST_WORDS = 8;
/** Endings of one English word, the longest first; each leaves at least three letters. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})ies$/u, 'y'],
  [/(?<=.{3})ied$/u, 'y'],
  [/(?<=.{3})ings?$/u, ''],
  [/(?<=.{3})ments?$/u, ''],
  [/(?<=.{3})(?:ers?|ed|es|ly)$/u, ''],
  [/(?<=.{3}[^s])s$/u, ''],
];
const LAST_TWICE = /([bdfglmnprt])\1$/u;
const LAST_E = /(?<=.{3})e$/u;

/** What the forms of one word have in common: visit, visits, visited and visiting. */
export function stem(word: string): string {
  const ending = ENDINGS.find(([pattern]) => pattern.test(word));
  const short = ending === undefined ? word : word.replace(ending[0], ending[1]);
  return short.replace(LAST_TWICE, '$1').replace(LAST_E, '');
}

/** Words somebody looks for in a text. */
export interface WordsAsked {
  readonly words: readonly { readonly plain: string; readonly stem: string }[];
}

/** Reads words to look for; none where nothing was typed. */
export function wordsAsked(typed: string): WordsAsked {
  const words = [...new Set(plainWords(typed.slice(0, 200)))].slice(0, MOST_WORDS);
  return { words: words.map((plain) => ({ plain, stem: stem(plain) })) };
}

/** A stretch of text, marked where it is a word that was looked for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** Whether every word is in one text or another, in some form, or begins one. */
export function holdAll({ words }: WordsAsked, texts: readonly string[]): boolean {
  const left = new Set(words);
  for (const text of texts) {
    const plain = plainText(text);
    for (const word of left) if (holds(plain, word)) left.delete(word);
    if (left.size === 0) return true;
  }
  return left.size === 0;
}

const PLAIN_WORD = /[\p{L}\p{N}]+/uy;
const IN_A_WORD = /[\p{L}\p{N}]$/u;
/** However its ending is taken off, a word keeps so many of its first letters. */
const ALWAYS_KEPT = 3;

/** Looks only at words that begin as this one does: a long record has a hundred thousand words, and few of them do. */
function holds(plain: string, word: WordsAsked['words'][number]): boolean {
  const beginning = word.stem.slice(0, ALWAYS_KEPT);
  for (let at = plain.indexOf(beginning); at >= 0; at = plain.indexOf(beginning, at + 1)) {
    // Two back, because some letters are written as two.
    if (IN_A_WORD.test(plain.slice(Math.max(0, at - 2), at))) continue;
    PLAIN_WORD.lastIndex = at;
    const [whole] = PLAIN_WORD.exec(plain) ?? [];
    if (whole !== undefined && fits(word, whole)) return true;
  }
  return false;
}

function fits(asked: WordsAsked['words'][number], word: string): boolean {
  if (word === asked.plain || stem(word) === asked.stem) return true;
  return asked.plain.length >= SHORTEST_BEGINNING && word.startsWith(asked.plain);
}

const BEFORE = 60;
const AFTER = 160;

/** The text about the first word that was looked for, with each such word marked; undefined where there is none. */
export function snippet({ words }: WordsAsked, text: string): readonly Stretch[] | undefined {
  const found = [...text.matchAll(WORD)].filter(([token]) => plainWords(token).some((one) => words.some((word) => fits(word, one))));
  const [first] = found;
  if (first === undefined) return undefined;
  const from = first.index <= BEFORE ? 0 : text.indexOf(' ', first.index - BEFORE) + 1 || first.index;
  const end = first.index + first[0].length + AFTER;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end), first.index + first[0].length);
  const stretches: Stretch[] = [{ text: from === 0 ? '' : '… ', marked: false }];
  let at = from;
  for (const { 0: token, index } of found) {
    if (index < at || index + token.length > to) continue;
    stretches.push({ text: text.slice(at, index), marked: false }, { text: token, marked: true });
    at = index + token.length;
  }
  stretches.push({ text: text.slice(at, to) + (to === text.length ? '' : ' …'), marked: false });
  return stretches.filter(({ text: some }) => some !== '');
}
