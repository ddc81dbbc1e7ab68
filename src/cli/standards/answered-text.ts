import type { Answered, PackAnswer, QuestionBook, Strictest } from '../../packs/questions/index.ts';
import { table } from '../expectation-text.ts';
import { folded } from './print.ts';

/** Every question by its subject, with how many answer it. */
export function questionsAsText(book: QuestionBook): string {
  const subjects = Map.groupBy(book.questions, ({ subject }) => subject);
  const width = Math.max(...book.questions.map(({ id }) => id.length));
  const body = [...subjects].map(([subject, questions]) =>
    [subject, ...questions.map(({ id, asks }) => `  ${id.padEnd(width)}  ${book.answeredBy(id).length}  ${asks}`)].join('\n'),
  );
  const unasked = book.unasked().map(({ topic, standards }) => `  ${topic}: ${standards.flatMap(({ ids }) => ids).join(', ')}`);
  return [
    `${book.questions.length} questions, each with how many of ${book.packs.length} answer it: ${book.packs.map(({ pack }) => pack.name).join(', ')}.`,
    ...body,
    ...(unasked.length === 0 ? [] : [`Asked alike by at least two, and not yet a question:\n${unasked.join('\n')}`]),
  ].join('\n\n');
}

/** One question: what stands out, then a line for each limit. */
export function answeredAsText(answered: Answered): string {
  const { question, packs, strictest } = answered;
  const silent = packs.filter(({ found }) => found.length === 0).map(({ loaded }) => loaded.pack.name);
  return [
    question.asks,
    '='.repeat(question.asks.length),
    '',
    ...strictest.map((group) => folded(strictestWords(group), '')),
    ...(silent.length === 0 ? [] : [`Silent: ${silent.join(', ')}.`]),
    ...packs.flatMap(contradictionWords),
    '',
    table(['Whose', 'Limit', 'When', 'In days', 'In working days', 'Owed by', 'Standard'], packs.flatMap(rowsOf)),
  ].join('\n');
}

function strictestWords({ among, strictest, from }: Strictest): string {
  const counted = from === undefined ? '' : `Counted from ${from}. `;
  if (strictest.length === among.length) return `${counted}The same: ${namesOf(among)}.`;
  if (strictest.length === 0) return `${counted}Of ${namesOf(among)}, none is the strictest in every case.`;
  return `${counted}Strictest: ${namesOf(strictest)}, of ${namesOf(among)}.`;
}

function namesOf(packs: Strictest['among']): string {
  return packs.map(({ pack }) => pack.name).join(', ');
}

function contradictionWords({ loaded, contradictions }: PackAnswer): string[] {
  return contradictions.map(({ stricter, other }) => {
    const [one, two] = [stricter, other].map(({ limit, clauses }) => `${limit} (${clauses.join(', ')})`);
    return folded(`${loaded.pack.name} gives two limits for one thing: ${one} and ${two}.`, '');
  });
}

function rowsOf({ loaded, found }: PackAnswer): string[][] {
  return found.flatMap(({ standard, rows, wants }) => {
    const owner = standard.versions.at(-1)?.owner ?? standard.owner;
    const ends = [loaded.pack.roles[owner] ?? owner.replaceAll('-', ' '), standard.id];
    if (rows.length === 0) return [[loaded.pack.name, shortened(wants), '', '', '', ...ends]];
    return rows.map(({ limit, when, span }) => [
      loaded.pack.name,
      limit,
      shortened(when ?? ''),
      rangeOf(span?.days),
      rangeOf(span?.workingDays),
      ...ends,
    ]);
  });
}

const WIDEST = 60;

function shortened(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}

function rangeOf(range: readonly [number, number] | undefined): string {
  if (range === undefined) return '';
  return range[0] === range[1] ? String(range[0]) : `${range[0]} to ${range[1]}`;
}
