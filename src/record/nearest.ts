/** Suggestions for a name that was written wrongly. */
import { quoted } from './plain-text.ts';

const FARTHEST = 3;
/** Nobody mistypes a name as long as this. */
const LONGEST_NAME = 200;

/** The candidate written most like the name, or undefined where none is near enough to be what was meant. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const allowed = Math.min(FARTHEST, Math.max(1, Math.floor(name.length / 3)));
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best ?? sharingWords(name, candidates);
}

/** ' Did you mean "visit"?', with its leading space, or nothing: to be put after a message. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const found = nearest(name, candidates);
  return found === undefined ? '' : ` Did you mean ${quoted(found)}?`;
}

// "conference-initial" is far from "initial-conference" letter by letter, but has the same words.
function sharingWords(name: string, candidates: Iterable<string>): string | undefined {
  const words = wordsOf(name);
  if (words.length < 2) return undefined;
  for (const candidate of candidates) {
    if (wordsOf(candidate).toString() === words.toString()) return candidate;
  }
  return undefined;
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .sort();
}

// Levenshtein's distance, with a swap of two neighbouring letters as one step.
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let steps = Math.min(change, at(last, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps = Math.min(steps, at(beforeLast, j - 2) + 1);
      row.push(steps);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
