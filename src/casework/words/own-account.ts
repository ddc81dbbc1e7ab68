import { markedIn, parsePassages } from '../../record/passages.ts';

const QUOTED = /“[^“”]{1,2000}”|(?<![\p{L}\p{N}])"[^"\n]{1,2000}"/gu;
const OPENING_OF_MARK = /\[[^[\]:]{3,120}: ?|\]/g;

/**
 * The same text, place for place, with what whoever writes did not say themselves made blank: a child's own words and whatever stands between
 * quotation marks is never to be put more plainly, and the marks themselves are no prose.
 */
export function ownAccount(text: string): string {
  const marked = markedIn(parsePassages(text));
  const blanks = [
    ...marked.filter(({ mark }) => mark === 'own-words').map(({ from, to }) => [from, to] as const),
    ...(marked.length === 0 ? [] : placesOf(OPENING_OF_MARK, text)),
    ...placesOf(QUOTED, text),
  ];
  return blanks.reduce((left, [from, to]) => left.slice(0, from) + left.slice(from, to).replaceAll(/[^\n]/g, ' ') + left.slice(to), text);
}

function placesOf(pattern: RegExp, text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(pattern)].map((found) => [found.index, found.index + found[0].length]);
}
