const MARKS = /\p{M}/gu;
const NOT_A_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/u;
/** What joins the parts of one name, and is left out as often as not: O'Connor, Al-Hassan. */
const JOINS = /(?<=\p{L})['’‘`´-](?=\p{L})/gu;

/** Letters that are letters of their own where they come from, as they are typed on a keyboard that has none of them. */
const TYPED_AS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' };
const OWN_LETTERS = new RegExp(`[${Object.keys(TYPED_AS).join('')}]`, 'gu');

/** A text as it is searched: without accents or capitals. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(OWN_LETTERS, (letter) => TYPED_AS[letter] ?? letter);
}

/** The words of a text as they are searched for: without accents, capitals or punctuation. */
export function plainWords(text: string): readonly string[] {
  return plainText(text)
    .split(NOT_A_LETTER_OR_DIGIT)
    .filter((word) => word !== '');
}

/** The words a name is found by, each once: its parts, and those that an apostrophe or a hyphen joins as one as well. */
export function nameWords(name: string): readonly string[] {
  return [...new Set([...plainWords(name), ...plainWords(name.replace(JOINS, ''))])];
}
