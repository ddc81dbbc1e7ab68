import { findEntryType } from '../record/entry-types.ts';
import { findEpisodeKind } from '../record/episode-kinds.ts';
import { type AskedIn, clauseWords, type LoadedPack, type ScopeLine } from '../packs/index.ts';
import { chapterName } from './words.ts';

/** A question that only a person can answer. */
export interface QuestionInBook {
  readonly number: string;
  readonly anchor: string;
  readonly asked: string;
  /** 'Core group meeting': what it is asked about. */
  readonly of?: string;
  readonly in: readonly AskedIn[];
  readonly clauseIds: readonly string[];
  readonly clauses: readonly string[];
  readonly outstanding?: string;
  readonly inadequate?: string;
}

/** The questions of one chapter of the document. */
export interface QuestionChapter {
  readonly name: string;
  readonly questions: readonly QuestionInBook[];
  /** Those of them that say what good and poor work look like. */
  readonly graded: readonly QuestionInBook[];
}

/** The questions by chapter of the document; one that several clauses share is asked once. */
export function questionsInBook({ scope, clauses }: LoadedPack): QuestionChapter[] {
  const asked = scope.filter(({ how }) => how === 'asked');
  const together = [...Map.groupBy(asked, ({ text, question }) => JSON.stringify([text, question]))].map(([, lines]) => lines);
  const numbered = together.map((lines, index) => questionOf(lines, index + 1));
  const byChapter = Map.groupBy(numbered, ({ clauseIds }) => clauses.get(clauseIds[0] ?? '')?.chapter ?? '');
  return [...byChapter].map(([name, questions]) => ({
    name: chapterName(name),
    questions,
    graded: questions.filter(({ outstanding, inadequate }) => outstanding !== undefined || inadequate !== undefined),
  }));
}

function questionOf(lines: readonly ScopeLine[], number: number): QuestionInBook {
  const [first] = lines;
  const question = first?.question;
  const of = question?.of;
  return {
    number: `Q${number}`,
    anchor: `q-${number}`,
    asked: first?.text ?? '',
    ...(of !== undefined && { of: findEntryType(of)?.label ?? findEpisodeKind(of)?.label ?? of }),
    in: question?.in ?? [],
    clauseIds: lines.map(({ clause }) => clause),
    clauses: lines.map(({ clause }) => clauseWords(clause)),
    ...(question?.outstanding !== undefined && { outstanding: question.outstanding }),
    ...(question?.inadequate !== undefined && { inadequate: question.inadequate }),
  };
}
