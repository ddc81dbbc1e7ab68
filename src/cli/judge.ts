/** `sightline judge`: what is expected of every child, and how each expectation stands. */
import { Command, Option } from 'commander';
import { isoOf, isoOfMoment, BeyondCalendarError } from '../calendar/index.ts';
import { type Explained, explainAll } from '../engine/index.ts';
import { asJson, latenessWords, stateWord, table } from './expectation-text.ts';
import { addJudgingOptions, askOf, type JudgingOptions, packOf, recordsFor, warnWhereOlder } from './judging.ts';
import { say } from './progress.ts';

type Options = JudgingOptions & { readonly format: 'table' | 'jsonl'; readonly all?: boolean };

export function judgeCommand(): Command {
  return addJudgingOptions(new Command('judge'))
    .description('what is expected of each child, by when, of whom, and how it stands')
    .addOption(
      new Option('--format <format>', 'a table for people, or one JSON object a line').choices(['table', 'jsonl']).default('table'),
    )
    .option('--all', 'in the table, also what has been met, excused or has lapsed')
    .addHelpText(
      'after',
      `
Each line of --format jsonl has: key, standard, version, clause, speaks, row, subject, owner, person, opened, due, agreedDue, warn, state, metBy, metOn,
late, lateUnit, rejected, working. Speaks is statute, guidance or local. State is one of: upcoming, due soon, overdue, met, met late, varied, excused, lapsed, not held in source.

Examples:
  $ sightline judge --standards herefordshire --on 2026-03-31 --input census.xml
  $ sightline judge --standards barnet --on 2019-03-31 --input 903-2019 --as-if-in-force --format jsonl`,
    )
    .action(judgeAll);
}

async function judgeAll(options: Options): Promise<void> {
  const loaded = packOf(options);
  const ask = askOf(options, loaded);
  const rows: string[][] = [];
  const counts = new Map<string, number>();
  let records = 0;
  let beyond = 0;
  for await (const record of recordsFor(options)) {
    records += 1;
    if (records % 500 === 0) say(`${records} records judged`);
    let found: Explained[];
    try {
      found = explainAll(record, loaded.judged, ask);
    } catch (error) {
      if (!(error instanceof BeyondCalendarError)) throw error;
      beyond += 1;
      console.error(`${record.subject.id} cannot be judged: ${error.message}`);
      continue;
    }
    for (const explained of found) {
      const { state } = explained.expectation;
      counts.set(state, (counts.get(state) ?? 0) + 1);
      if (options.format === 'jsonl') process.stdout.write(`${JSON.stringify(asJson(explained, record, loaded.calendar))}\n`);
      else if (options.all === true || OPEN.has(state)) rows.push(row(explained));
    }
  }
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (options.format === 'table') {
    if (rows.length > 0) console.log(table(['Subject', 'Due', 'State', '', 'Standard', 'Owner', 'Opened'], rows.toSorted(byDue)));
    const said = [...counts].map(([state, n]) => `${n} ${stateWord(state as Explained['expectation']['state'])}`).join(', ');
    console.log(
      `\n${records} ${records === 1 ? 'record' : 'records'} judged by the ${loaded.pack.name} standards on ${isoOf(ask.asOf)}: ${total === 0 ? 'nothing expected' : said}.`,
    );
  }
  warnWhereOlder(records, total, options, loaded);
  if (beyond > 0) process.exitCode = 1;
}

const OPEN: ReadonlySet<string> = new Set(['overdue', 'due-soon', 'upcoming', 'not-held']);

function row(explained: Explained): string[] {
  const { expectation: one, standard } = explained;
  const due = one.agreedDue ?? one.due;
  return [
    one.subject,
    due === undefined ? 'no date yet' : isoOfMoment(due),
    stateWord(one.state),
    latenessWords(explained),
    standard.title,
    one.person ?? one.owner,
    isoOfMoment(one.opened),
  ];
}

function byDue(a: readonly string[], b: readonly string[]): number {
  return (a[1] ?? '').localeCompare(b[1] ?? '') || (a[0] ?? '').localeCompare(b[0] ?? '');
}
