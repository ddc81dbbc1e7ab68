/** `sightline standards compare`: what people ask of any council's standards, and how each answers. */
import { Command } from 'commander';
import { asCsv } from '../../casework/csv.ts';
import { ANSWER_HEADS, answerRows, type Answered, openQuestionBook, type QuestionBook } from '../../packs/questions/index.ts';
import { faultText, loadSoundPacks, PackError } from '../../packs/index.ts';
import { didYouMean } from '../../record/nearest.ts';
import { ExitCode, Refusal } from '../refusal.ts';
import { readDate } from '../options.ts';
import { answeredAsJson } from './answered-json.ts';
import { answeredAsText, questionsAsText } from './answered-text.ts';
import type { ByTwoOptions } from './compare-by-two.ts';
import { json } from './print.ts';

interface Options extends ByTwoOptions {
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly judge?: readonly string[];
}

export function compareCommand(): Command {
  return new Command('compare')
    .description('how statute and each council answer the same question; or the same children judged by two councils')
    .argument('[question]', 'its short name; every question is listed where left out')
    .option('--csv', 'as CSV, for a spreadsheet')
    .option('--json', 'as JSON')
    .option('--judge <councils...>', 'two councils: judge the same children by both, and say what would change')
    .option('--input <path>', 'with --judge: a CIN census file, a 903 folder, or records as YAML, JSON or JSON lines')
    .option('--on <date>', 'with --judge: what day it is (today where left out)', readDate)
    .option('--as-if-in-force', 'with --judge: read both as if they had always been in force')
    .addHelpText(
      'after',
      `
Examples:
  $ sightline standards compare
  $ sightline standards compare first-core-group
  $ sightline standards compare --csv > all.csv
  $ sightline standards compare --judge barnet herefordshire --input demo --on 2026-03-31 --as-if-in-force`,
    )
    .action(compare);
}

async function compare(asked: string | undefined, options: Options): Promise<void> {
  const book = openBook();
  // Judging brings the record and the database with it, which no other question here needs.
  if (options.judge !== undefined) return (await import('./compare-by-two.ts')).compareByTwo(options.judge, options, book);
  const ids = asked === undefined ? book.questions.map(({ id }) => id) : [idOf(asked, book)];
  const answers = (): Answered[] => ids.flatMap((id) => book.answer(id) ?? []);
  if (options.csv === true) process.stdout.write(asCsv([ANSWER_HEADS, ...answers().flatMap(answerRows)]));
  else if (options.json === true) console.log(json(asked === undefined ? answers().map(answeredAsJson) : answers().map(answeredAsJson)[0]));
  else console.log(asked === undefined ? questionsAsText(book) : answers().map(answeredAsText).join('\n'));
}

function openBook(): QuestionBook {
  const { packs, faults } = loadSoundPacks();
  for (const fault of faults) console.error(faultText(fault));
  try {
    return openQuestionBook(packs);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new Refusal(`The questions do not hold. Mend these, then ask again:\n${error.message}`, ExitCode.faults);
  }
}

function idOf(asked: string, { questions }: QuestionBook): string {
  const ids = questions.map(({ id }) => id);
  if (ids.includes(asked)) return asked;
  throw new Refusal(
    `There is no question ${JSON.stringify(asked)}.${didYouMean(asked, ids)} List them with \`sightline standards compare\`.`,
  );
}
