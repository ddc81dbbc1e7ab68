/** The first so many characters of a text, to the end of a sentence or at least of a word; the rest apart, where there is any. */
export function firstOf(text: string, characters: number): { readonly first: string; readonly rest?: string } {
  if (text.length <= characters) return { first: text };
  const start = text.slice(0, characters);
  const sentence = /^[\s\S]*[.!?…](?=\s)/.exec(start)?.[0];
  const end = sentence !== undefined && sentence.length > characters / 3 ? sentence.length : Math.max(start.lastIndexOf(' '), 1);
  return { first: text.slice(0, end).trimEnd(), rest: text.slice(end).trimStart() };
}
