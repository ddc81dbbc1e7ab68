/** What casework answers about the words that people write, and is told of them. */
import type { AdviceOnText } from './advice.ts';
import type { GlossaryWord, WordKind } from './glossary.ts';

/** Advice on each of several texts, by the name of the field it stands in. */
export type AdviceOnTexts = Readonly<Record<string, AdviceOnText>>;

/** One line of the glossary as it is today, and where it comes from. */
export interface WordShown extends GlossaryWord {
  readonly from: 'sightline' | 'council';
}

/** Something the council said of a word, and who said it. */
export interface WordChangeShown {
  readonly act: 'add' | 'end';
  readonly word: string;
  readonly kind: WordKind;
  readonly because?: string;
  readonly by: string;
  readonly at: Temporal.Instant;
}

export interface WordsAnswer {
  readonly words: readonly WordShown[];
  /** What the council changed, the latest first. */
  readonly changes: readonly WordChangeShown[];
  /** Whether whoever asks may change them. */
  readonly mayChange: boolean;
}

/** A word that somebody adds, as it was typed. */
export interface WordAdded {
  readonly word: string;
  readonly kind: string;
  /** What could stand there instead, one to a line. */
  readonly instead: string;
  readonly because: string;
}

/** What is wrong with it, by field; nothing was kept then. */
export type WordFaults = Readonly<Partial<Record<keyof WordAdded, string>>>;
