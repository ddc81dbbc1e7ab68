import { type GlossaryWord, keyOf } from './glossary.ts';

export interface WordFound {
  readonly from: number;
  readonly to: number;
  readonly word: GlossaryWord;
}

/** Finds the words of a glossary in a text, the longest where one lies within another. Made once for a glossary, used for many texts. */
export function finderOf(glossary: readonly GlossaryWord[]): (text: string) => readonly WordFound[] {
  const byKey = new Map(glossary.flatMap((one) => one.words.map((word) => [keyOf(word), one] as const)));
  const all = glossary.flatMap(({ words }) => words);
  const patterns = [
    patternOf(all.filter(isShortForm), 'gu'),
    patternOf(
      all.filter((word) => !isShortForm(word)),
      'giu',
    ),
  ];
  return (text) => {
    const found = patterns.flatMap((pattern) =>
      pattern === undefined
        ? []
        : [...text.matchAll(pattern)].flatMap(({ 0: words, index }): readonly WordFound[] => {
            const word = byKey.get(keyOf(words));
            return word === undefined ? [] : [{ from: index, to: index + words.length, word }];
          }),
    );
    return found.toSorted((one, other) => one.from - other.from);
  };
}

/** Letters that stand for words are looked for as they are written: 'PEP' is a plan, 'pep' is not. */
function isShortForm(word: string): boolean {
  return (
    /^[\p{Lu}\d.]{2,}$/u.test(word) ||
    /^\p{L}\.?\d+$/u.test(word) ||
    /^\p{Lu}{2,}(?:\p{Ll}\p{Lu}*)?s?$/u.test(word) ||
    /^C[iI][NC]$/.test(word)
  );
}

function patternOf(words: readonly string[], flags: string): RegExp | undefined {
  if (words.length === 0) return undefined;
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const ways = longestFirst.map((word) =>
    word
      .trim()
      .split(/\s+/)
      .map((part) =>
        part
          .split(/['’]/)
          .map(RegExp.escape)
          .join("['’]"),
      )
      .join('\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${ways.join('|')})(?![\\p{L}\\p{N}])`, flags);
}
