const SHORTEST = 3;
const LONGEST = 20;

/** A word and what is left of it with any one letter missing: two words one slip of the finger apart have one of these in common. */
export function slipsOf(word: string): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const letters = [...word];
  // Too little is left of three letters to know them by.
  if (letters.length === SHORTEST) return [word];
  return [...new Set([word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])];
}

/** Whether one word of three letters or more is the other with a letter left out, added, changed, or two beside each other changed about. */
export function isOneSlipFrom(one: string, other: string): boolean {
  if (one === other) return false;
  const [shorter, longer] = [one, other].toSorted((a, b) => a.length - b.length).map((word) => [...word]);
  if (shorter === undefined || longer === undefined || longer.length - shorter.length > 1) return false;
  if (shorter.length < SHORTEST || longer.length === SHORTEST) return false;
  const at = longer.findIndex((letter, place) => letter !== shorter[place]);
  if (longer.length > shorter.length) return same(longer.slice(at + 1), shorter.slice(at));
  if (same(longer.slice(at + 1), shorter.slice(at + 1))) return true;
  return longer[at] === shorter[at + 1] && longer[at + 1] === shorter[at] && same(longer.slice(at + 2), shorter.slice(at + 2));
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((letter, place) => letter === other[place]);
}
