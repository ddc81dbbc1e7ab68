import { clauseWords, type LoadedPack } from '../packs/index.ts';
import type { Version } from '../engine/index.ts';
import type { NumberedChapter, NumberedStandard } from './numbering.ts';
import { chapterName } from './words.ts';

/** The clauses of one chapter of the document, each with where in the book it lives. */
export interface ClauseChapter {
  readonly name: string;
  readonly clauses: readonly ClauseInBook[];
}

export interface ClauseInBook {
  readonly id: string;
  readonly words: string;
  readonly topic: string;
  /** Empty where nothing answers it yet. */
  readonly places: readonly Place[];
}

/** Somewhere in the book. */
export interface Place {
  readonly number: string;
  readonly anchor: string;
}

/** What of the book answers to clauses. */
export interface Answering {
  readonly chapters: readonly NumberedChapter[];
  readonly questions: readonly { readonly questions: readonly Answer[] }[];
  readonly indicators: readonly Answer[];
  readonly outOfScope: readonly Answer[];
}

interface Answer extends Place {
  readonly clauseIds: readonly string[];
}

/** Every clause of the document exactly once, in its order, with all places where it lives. */
export function clauseIndex({ clauses }: LoadedPack, book: Answering): ClauseChapter[] {
  const answers: Answer[] = [
    ...book.chapters.flatMap(({ standards }) => standards.map(answerOf)),
    ...book.indicators,
    ...book.questions.flatMap(({ questions }) => questions),
    ...book.outOfScope,
  ];
  const places = Map.groupBy(
    answers.flatMap(({ clauseIds, number, anchor }) => clauseIds.map((clause) => ({ clause, number, anchor }))),
    ({ clause }) => clause,
  );
  return [...Map.groupBy(clauses.values(), ({ chapter }) => chapter)].map(([name, those]) => ({
    name: chapterName(name),
    clauses: those.map(({ id, topic }) => ({
      id,
      words: clauseWords(id),
      topic,
      places: (places.get(id) ?? []).map(({ number, anchor }) => ({ number, anchor })),
    })),
  }));
}

function answerOf({ standard, number, anchor }: NumberedStandard): Answer {
  return { number, anchor, clauseIds: [...new Set([...standard.clauses, ...standard.versions.flatMap(clausesOfRows)])] };
}

function clausesOfRows(version: Version): readonly string[] {
  return 'rows' in version ? version.rows.flatMap(({ clause }) => clause ?? []) : [];
}
