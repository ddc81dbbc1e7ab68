/** What people ask of any council's standards, and how statute and each council answer it. */
import type { LoadedPack } from '../../packs/index.ts';
import { ANSWER_HEADS, answerRows, type Found, type PackAnswer, type QuestionBook } from '../../packs/questions/index.ts';
import type { FoundLine, PackAnswerLine, QuestionAnswer, QuestionLine, QuestionsAnswer } from './answers.ts';
import { councilOf } from './councils.ts';
import { roleName } from '../names.ts';

/** Every question by its subject, with who answers it. */
export function questions({ book }: { readonly book: QuestionBook }): QuestionsAnswer {
  const subjects = Map.groupBy(book.questions, ({ subject }) => subject);
  return {
    councils: book.packs.map(councilOf),
    subjects: [...subjects].map(([name, those]) => ({
      name,
      questions: those.map(({ id, asks }): QuestionLine => ({ id, asks, answered: book.answeredBy(id).map(authorityOf) })),
    })),
    unasked: book.unasked().map(({ topic, standards }) => ({
      topic: topic.charAt(0).toUpperCase() + topic.slice(1),
      standards: standards.map(({ loaded, ids }) => ({ council: councilOf(loaded), ids })),
    })),
  };
}

/** One question with all its answers, and the questions beside it. */
export function question({ book }: { readonly book: QuestionBook }, id: string): QuestionAnswer | undefined {
  const answered = book.answer(id);
  if (answered === undefined) return undefined;
  const place = book.questions.indexOf(answered.question);
  const [previous, next] = [book.questions[place - 1], book.questions[place + 1]];
  const { subject, asks, kind } = answered.question;
  return {
    id,
    subject,
    asks,
    kind,
    packs: answered.packs.map((answer) => packLine(answer, book)),
    strictest: answered.strictest.map(({ among, strictest, from }) => ({
      among: among.map(councilOf),
      strictest: strictest.map(councilOf),
      ...(from !== undefined && { from }),
    })),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

/** One question, or all of them, as the rows of a spreadsheet; other readers have their turn between questions. */
export async function questionTable({ book }: { readonly book: QuestionBook }, id?: string): Promise<string[][] | undefined> {
  const rows: string[][] = [[...ANSWER_HEADS]];
  for (const one of book.questions) {
    if (id !== undefined && one.id !== id) continue;
    const answered = book.answer(one.id);
    if (answered !== undefined) rows.push(...answerRows(answered));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rows.length === 1 ? undefined : rows;
}

function packLine(answer: PackAnswer, book: QuestionBook): PackAnswerLine {
  return {
    council: councilOf(answer.loaded),
    statute: book.statute.includes(answer.loaded),
    found: answer.found.map((found) => foundLine(found, answer)),
    contradictions: answer.contradictions,
  };
}

function foundLine(found: Found, answer: PackAnswer): FoundLine {
  const { standard, rows, wants, from, applies } = found;
  const version = standard.versions.at(-1);
  return {
    id: standard.id,
    title: standard.title,
    says: standard.says,
    owner: roleName(version?.owner ?? standard.owner, answer.loaded.pack.roles),
    clauses: standard.clauses,
    speaks: standard.speaks,
    ...(standard.reading !== undefined && { reading: standard.reading }),
    limits: rows,
    wants,
    ...(from !== undefined && { from }),
    ...(applies !== undefined && { applies }),
  };
}

function authorityOf({ pack }: LoadedPack): string {
  return pack.authority;
}
