const MARKS = /\p{M}/gu;
const NOT_A_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/u;

/** The words of a name or an id as they are searched for: without accents, capitals or punctuation. */
function searchWords(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(MARKS, '').toLowerCase();
  return plain.split(NOT_A_LETTER_OR_DIGIT).filter((word) => word !== '');
}

/** The text kept beside a subject for searching: each word once, by its name and its id. */
export function searchText(id: string, name: string | undefined): string {
  return [...new Set([...searchWords(name ?? ''), ...searchWords(id)])].join(' ');
}

/** A full-text query for everyone with words that begin with these; undefined where nothing was asked. */
export function beginningsQuery(text: string): string | undefined {
  const words = searchWords(text.slice(0, 200)).slice(0, 8);
  return words.length === 0 ? undefined : words.map((word) => `'${word}':*`).join(' & ');
}
