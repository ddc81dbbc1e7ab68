/** What every system must answer, alike: an expectation of a child, by the numbers that can be laid side by side. */
import { createHash } from 'node:crypto';
import { type Day, isoOf } from '../src/calendar/index.ts';
import type { State } from '../src/engine/index.ts';

export interface Answer {
  /** The child's id. */
  readonly subject: string;
  /** The standard's id. */
  readonly standard: string;
  readonly opened: Day;
  readonly due: Day | undefined;
  readonly state: State;
  readonly met: Day | undefined;
  /** In the unit of the limit; undefined where there is no distance to speak of. */
  readonly late: number | undefined;
}

/** An answer in one line, as disagreements are shown. */
export function lineOf({ subject, standard, opened, due, state, met, late }: Answer): string {
  return `${subject} ${standard} opened ${isoOf(opened)} due ${written(due)} ${state} met ${written(met)} late ${late ?? 'none'}`;
}

function written(day: Day | undefined): string {
  return day === undefined ? 'none' : isoOf(day);
}

/** How many answers there are to a standard, and a sum over them that comes out alike only where they are alike, in whatever order. */
export interface Tally {
  readonly answers: number;
  readonly sum: number;
}

/** Sums answers by standard without keeping any. */
export class Tallies {
  readonly #found = new Map<string, { answers: number; sum: number }>();

  add(answer: Answer): void {
    const tally = this.#found.get(answer.standard) ?? { answers: 0, sum: 0 };
    tally.answers += 1;
    tally.sum = (tally.sum + hash(lineOf(answer))) % 2 ** 52;
    this.#found.set(answer.standard, tally);
  }

  byStandard(): Readonly<Record<string, Tally>> {
    return Object.fromEntries(this.#found);
  }
}

/** 48 bits, so that sums of two stay whole numbers. */
function hash(line: string): number {
  return createHash('md5').update(line).digest().readUIntBE(0, 6);
}

/** The lines that only one of two sets of answers has: `-` only the first, `+` only the second; the first few. */
export function disagreements(ours: readonly string[], theirs: readonly string[], most = 10): readonly string[] {
  const left = new Map<string, number>();
  for (const line of ours) left.set(line, (left.get(line) ?? 0) + 1);
  const more: string[] = [];
  for (const line of theirs) {
    const n = left.get(line) ?? 0;
    if (n > 0) left.set(line, n - 1);
    else more.push(`+ ${line}`);
  }
  const missing = [...left].flatMap(([line, n]) => Array.from({ length: n }, () => `- ${line}`));
  return [...missing, ...more].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1)).slice(0, most);
}
