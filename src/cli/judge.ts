/** `sightline judge`: what is expected of every child, and how each expectation stands. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { isoOf } from '../calendar/index.ts';
import { type State, STATES } from '../engine/index.ts';
import { longFile } from '../casework/input/gather.ts';
import { inStretches } from '../casework/input/long-file.ts';
import type { LoadedPack } from '../packs/index.ts';
import { isExport, partitionsOf } from '../parquet/index.ts';
import { fanOut, type Share } from '../runners/index.ts';
import { stateWord, table } from './expectation-text.ts';
import { type JudgedText, judgedText, type Printing } from './judged-text.ts';
import {
  addJudgingOptions,
  askOf,
  type JudgingOptions,
  packOf,
  recordsFor,
  refusalOfInput,
  threadAskOf,
  warnWhereOlder,
} from './judging.ts';
import { MOST_THREADS, readShareOf, type ShareOf, wholeNumber } from './options.ts';
import { saidAll, say } from './progress.ts';
import { Refusal } from './refusal.ts';

type Options = JudgingOptions & Omit<Printing, 'all'> & { readonly all?: boolean; readonly threads?: number; readonly part?: ShareOf };

export function judgeCommand(): Command {
  return addJudgingOptions(new Command('judge'))
    .description('what is expected of each child, by when, of whom, and how it stands')
    .addOption(
      new Option('--format <format>', 'a table for people, or one JSON object a line').choices(['table', 'jsonl']).default('table'),
    )
    .option('--all', 'in the table, also what has been met, excused or has lapsed')
    .option(
      '--threads <n>',
      'for an export or a file of JSON lines: how many at once (one for each core where left out)',
      wholeNumber('threads', 1, MOST_THREADS),
    )
    .option('--part <k/n>', 'for an export: only every n-th partition from the k-th, so that n machines can share it', readShareOf)
    .addHelpText(
      'after',
      `
Each line of --format jsonl has: key, standard, version, clause, speaks, row, subject, owner, person, opened, due, agreedDue, warn, state, metBy, metOn,
late, lateUnit, rejected, working. Speaks is statute, guidance or local. State is one of: upcoming, due soon, overdue, met, met late, varied, excused, lapsed, not held in source.
Lines of one child stand together. An export, and a file of JSON lines of more than 32 MB, is judged on every core: its children come in no particular order.

Examples:
  $ sightline judge --standards herefordshire --on 2026-03-31 --input census.xml
  $ sightline judge --standards barnet --on 2019-03-31 --input 903-2019 --as-if-in-force --format jsonl
  $ sightline judge --standards barnet --on 2026-03-31 --input analysis --part 2/5 --format jsonl`,
    )
    .action(judgeAll);
}

async function judgeAll(options: Options): Promise<void> {
  const loaded = packOf(options);
  const rows: (readonly string[])[] = [];
  const counts = new Map<State, number>();
  let records = 0;
  let beyond = 0;
  const heard = async (part: JudgedText): Promise<void> => {
    records += part.records;
    say(`${records} records judged`);
    beyond += part.beyond.length;
    for (const line of part.beyond) console.error(line);
    for (const state of STATES) counts.set(state, (counts.get(state) ?? 0) + (part.states[state] ?? 0));
    rows.push(...part.rows);
    if (part.lines !== '' && !process.stdout.write(part.lines)) await once(process.stdout, 'drain');
  };
  try {
    await eachPart(options, loaded, heard);
  } catch (error) {
    throw refusalOfInput(error);
  }
  saidAll();
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (options.format === 'table') {
    if (rows.length > 0) console.log(table(['Subject', 'Due', 'State', '', 'Standard', 'Owner', 'Opened'], rows.toSorted(byDue)));
    const said = [...counts].flatMap(([state, n]) => (n === 0 ? [] : `${n} ${stateWord(state)}`)).join(', ');
    console.log(
      `\n${records} ${records === 1 ? 'record' : 'records'} judged by the ${loaded.pack.name} standards on ${isoOf(askOf(options, loaded).asOf)}: ${total === 0 ? 'nothing expected' : said}.`,
    );
  }
  warnWhereOlder(records, total, options, loaded);
  if (beyond > 0) process.exitCode = 1;
}

/** A long file is cut where a line begins, about here. */
const STRETCH = 4_000_000;
/** From here on it is worth while that several read it. */
const LONG = 32_000_000;

/** An export, or a long file of records by the line, is read and judged by threads; anything else by this process, in order. */
async function eachPart(options: Options, loaded: LoadedPack, heard: (part: JudgedText) => Promise<void>): Promise<void> {
  const printing = { format: options.format, all: options.all === true };
  const shares = await sharesOf(options);
  if (shares === undefined) {
    for await (const judged of judgedText(recordsFor(options), loaded, askOf(options, loaded), printing)) await heard(judged);
    return;
  }
  await fanOut<Share, JudgedText>({
    entry: new URL('./judge-thread.ts', import.meta.url),
    threads: Math.min(options.threads ?? availableParallelism(), Math.max(shares.length, 1)),
    common: { ...threadAskOf(options), ...printing },
    shares,
    heard,
  });
}

/** What threads take; undefined where the input is not worth sharing out. */
async function sharesOf({ input, part, threads }: Options): Promise<readonly Share[] | undefined> {
  if (input !== undefined && isExport(input)) {
    const { k, n } = part ?? { k: 1, n: 1 };
    const names = partitionsOf(input).filter((_, place) => place % n === k - 1);
    return names.map((partition) => ({ from: 'parquet', folder: input, partition }));
  }
  if (part !== undefined) throw new Refusal('--part shares out the partitions of an export. Name its folder with --input.');
  const path = input === undefined ? undefined : longFile(input, threads === undefined ? LONG : 0);
  if (path === undefined) {
    if (threads !== undefined) throw new Refusal('--threads is for an export or for one file of JSON lines. Name it with --input.');
    return undefined;
  }
  const { stretches, inSeveralLines: apart } = await inStretches(path, STRETCH);
  // Those apart take a reading of the whole file, so they are begun first.
  return [{ from: 'several lines', path, apart }, ...stretches.map((stretch): Share => ({ from: 'lines', apart, ...stretch }))];
}

function byDue(a: readonly string[], b: readonly string[]): number {
  return (a[1] ?? '').localeCompare(b[1] ?? '') || (a[0] ?? '').localeCompare(b[0] ?? '');
}
