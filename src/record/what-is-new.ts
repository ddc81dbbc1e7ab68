/** What of a text is new since an earlier one: whole sentences, for half a sentence marked as new is harder to read than none. */

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Longer comparisons than this are not made: what lies between the same beginning and the same end is then all new. */
const MOST_COMPARISONS = 2_000_000;
const SENTENCE = /[^.!?\n]*(?:[.!?]+["”’\])]*|\n|$)\s*/gu;

/** The places of the later text that do not stand in the earlier one, each as long as it can be; all of it where there was none. */
export function newSince(earlier: string, later: string): readonly Place[] {
  const [before, now] = [sentencesOf(earlier), sentencesOf(later)];
  const isNew = newAmong(before.map(said), now.map(said));
  const places: { from: number; to: number }[] = [];
  now.forEach((sentence, index) => {
    if (isNew[index] !== true || said(sentence) === '') return;
    const last = places.at(-1);
    if (last?.to === sentence.from) last.to = sentence.to;
    else places.push({ from: sentence.from, to: sentence.to });
  });
  return places;
}

interface Sentence extends Place {
  readonly text: string;
}

function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(SENTENCE)]
    .filter(({ 0: words }) => words !== '')
    .map(({ 0: words, index }) => ({ text: words, from: index, to: index + words.length }));
}

/** The same sentence however it is spaced. */
function said({ text }: Sentence): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** For each of the later ones whether it is not among the earlier in the same order, by the longest order that both share. */
function newAmong(before: readonly string[], now: readonly string[]): readonly boolean[] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < now.length - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  const [left, right] = [before.slice(start, before.length - end), now.slice(start, now.length - end)];
  const between = left.length * right.length > MOST_COMPARISONS ? right.map(() => true) : newBetween(left, right);
  return now.map((_one, index) => between[index - start] ?? false);
}

function newBetween(before: readonly string[], now: readonly string[]): readonly boolean[] {
  const width = now.length + 1;
  /** The longest shared order of what follows each place in both. */
  const longest = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        before[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const isNew = now.map(() => true);
  for (let row = 0, column = 0; row < before.length && column < now.length;) {
    if (before[row] === now[column]) {
      isNew[column] = false;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return isNew;
}
