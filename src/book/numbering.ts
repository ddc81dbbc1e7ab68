import type { Standard } from '../engine/index.ts';

/** A standard with its place in the book. */
export interface NumberedStandard {
  readonly standard: Standard;
  /** '4.12': the twelfth of the fourth chapter. */
  readonly number: string;
  readonly anchor: string;
}

export interface NumberedChapter {
  readonly number: number;
  readonly anchor: string;
  readonly name: string;
  readonly standards: readonly NumberedStandard[];
}

/**
 * The standards by chapter, each with the number by which the book speaks of it. Chapters stand where the middle one of their clauses
 * stands in the document: a chapter that also answers to a line of the introduction does not come first for it.
 */
export function numbered(standards: readonly Standard[], clauses: Iterable<string>): NumberedChapter[] {
  const places = new Map([...clauses].map((clause, place) => [clause, place]));
  const middle = (those: readonly Standard[]): number => {
    const all = those.flatMap((standard) => standard.clauses.map((clause) => places.get(clause) ?? 0)).toSorted((a, b) => a - b);
    return all[Math.floor(all.length / 2)] ?? 0;
  };
  const chapters = [...Map.groupBy(standards, ({ chapter }) => chapter)].toSorted(([, one], [, other]) => middle(one) - middle(other));
  return chapters.map(([name, those], index) => ({
    number: index + 1,
    anchor: `chapter-${index + 1}`,
    name,
    standards: those.map((standard, place) => ({
      standard,
      number: `${index + 1}.${place + 1}`,
      anchor: `s-${index + 1}-${place + 1}`,
    })),
  }));
}
