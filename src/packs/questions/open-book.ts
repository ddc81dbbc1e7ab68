import type { LoadedPack } from '../pack.ts';
import { type QuestionBook, questionBook } from './book.ts';
import { loadQuestions } from './read-questions.ts';

/** The project's own questions over these councils' packs. Throws PackError, with every fault, where the questions do not hold. */
export function openQuestionBook(councils: readonly LoadedPack[]): QuestionBook {
  const all = [...councils, ...councils.flatMap(({ beneath }) => beneath ?? [])].map(({ pack }) => pack);
  const questions = loadQuestions({
    authorities: all.map(({ authority }) => authority),
    ids: all.flatMap(({ standards }) => standards.map(({ id }) => id)),
  });
  return questionBook(questions, councils);
}
