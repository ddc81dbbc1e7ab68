/** What could be said more plainly and more kindly in what somebody writes. Advice: nothing is ever refused for it. */
import type { WordFound } from './find-words.ts';
import type { WordKind } from './glossary.ts';
import { ownAccount } from './own-account.ts';
import { readClosely, type Sentence } from './simpler.ts';

export interface Advice {
  readonly kind: WordKind | 'simpler' | 'hard';
  /** Place in the text. */
  readonly from: number;
  readonly to: number;
  /** As it was written. */
  readonly words: string;
  readonly instead: readonly string[];
  readonly because?: string;
  /** How often it stands in the text. */
  readonly times: number;
}

export interface AdviceOnText {
  /** About the age at which somebody reads it with ease; absent where there is too little to tell. */
  readonly readingAge?: number;
  /** What blames or labels first, then the rest, in the order it is written; each once. */
  readonly advice: readonly Advice[];
  /** So many things more than are shown. */
  readonly more: number;
  /** The text is longer than is looked at in one go. */
  readonly cut: boolean;
}

/** Looked at in one go: about eight pages, in less than a tenth of a second. */
export const MOST_LOOKED_AT = 20_000;
const MOST_ADVICE = 30;
/** Below so many words nobody can tell how hard a text is. */
const FEWEST_WORDS = 25;
const HARD_FROM_AGE = 16;
const LONG_SENTENCE = 22;
const QUOTED_SENTENCE = 90;

/** Advice on one text, by the words of a glossary and by how people read. */
export function adviceOn(whole: string, findWords: (text: string) => readonly WordFound[]): AdviceOnText {
  const text = ownAccount(whole.slice(0, MOST_LOOKED_AT));
  const { simpler, sentences } = readClosely(text);
  const said = findWords(text).map(({ from, to, word }): Omit<Advice, 'times' | 'words'> => ({
    kind: word.kind,
    from,
    to,
    instead: word.instead,
    ...(word.because !== undefined && { because: word.because }),
  }));
  const plainer = simpler
    .filter((one) => !said.some(({ from, to }) => from < one.to && to > one.from))
    .map((one): Omit<Advice, 'times' | 'words'> => ({ ...one, kind: 'simpler' }));
  const found = [...eachOnce([...said, ...plainer], text), ...sentences.filter(isHard).map((one) => hardSentence(one, text))];
  const inOrder = found.toSorted((one, other) => rank(one) - rank(other) || one.from - other.from);
  const age = readingAge(sentences);
  return {
    ...(age !== undefined && { readingAge: age }),
    advice: inOrder.slice(0, MOST_ADVICE),
    more: Math.max(0, inOrder.length - MOST_ADVICE),
    cut: whole.length > MOST_LOOKED_AT,
  };
}

const ORDER: readonly Advice['kind'][] = ['blame', 'jargon', 'short', 'simpler', 'hard'];

function rank({ kind }: Advice): number {
  return ORDER.indexOf(kind);
}

function eachOnce(found: readonly Omit<Advice, 'times' | 'words'>[], text: string): readonly Advice[] {
  const wordsOf = ({ from, to }: { readonly from: number; readonly to: number }): string => text.slice(from, to);
  const same = Map.groupBy(found, (one) => `${one.kind} ${wordsOf(one).toLowerCase()}`);
  return [...same.values()].flatMap((those) => {
    const [first] = those;
    return first === undefined ? [] : [{ ...first, words: wordsOf(first), times: those.length }];
  });
}

function hardSentence({ from, to }: Sentence, text: string): Advice {
  const words = text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
  const shown = words.length > QUOTED_SENTENCE ? `${words.slice(0, QUOTED_SENTENCE).trimEnd()}…` : words;
  return { kind: 'hard', from, to, words: shown, instead: ['two or three short sentences'], times: 1 };
}

function isHard(sentence: Sentence): boolean {
  return sentence.words >= LONG_SENTENCE && (readingAge([sentence]) ?? 0) >= HARD_FROM_AGE;
}

/**
 * The automated readability index, as an age: longer words and longer sentences are harder. It counts letters and not sounds, so that it is the
 * same for every name.
 */
function readingAge(sentences: readonly Sentence[]): number | undefined {
  const words = sentences.reduce((sum, one) => sum + one.words, 0);
  const letters = sentences.reduce((sum, one) => sum + one.letters, 0);
  if (words < FEWEST_WORDS && sentences.length !== 1) return undefined;
  if (words < LONG_SENTENCE) return undefined;
  const grade = 4.71 * (letters / words) + 0.5 * (words / sentences.length) - 21.43;
  return Math.min(25, Math.max(5, Math.round(grade) + 5));
}
