/** `sightline indicators`: what a council's document wants measured, and what it comes to. */
import { Command, Option } from 'commander';
import { BeyondCalendarError, isoOf } from '../calendar/index.ts';
import type { Figure } from '../measures/measure.ts';
import { figuresOf, newTally, tallyRecord } from '../measures/measure.ts';
import { asCsv } from '../casework/csv.ts';
import { table } from './expectation-text.ts';
import { addJudgingOptions, askOf, type JudgingOptions, packOf, recordsFor } from './judging.ts';
import { say } from './progress.ts';
import { json } from './standards/print.ts';

type Options = JudgingOptions & { readonly format: 'table' | 'json' | 'csv' };

export function indicatorsCommand(): Command {
  return addJudgingOptions(new Command('indicators'))
    .description('each share that the council’s document wants measured, over its last whole month, quarter or year')
    .addOption(new Option('--format <format>', 'a table for people, JSON, or CSV').choices(['table', 'json', 'csv']).default('table'))
    .addHelpText(
      'after',
      `
A year runs from 1 April. "Of" leaves out what was excused and what the source could not hold; both are counted beside it.

Example:
  $ sightline indicators --standards middlesbrough --on 2026-03-31 --input demo`,
    )
    .action(measureAll);
}

async function measureAll(options: Options): Promise<void> {
  const loaded = packOf(options);
  const tally = newTally(loaded.indicators, loaded.pack, askOf(options, loaded));
  let records = 0;
  let beyond = 0;
  for await (const record of recordsFor(options)) {
    records += 1;
    if (records % 500 === 0) say(`${records} records measured`);
    try {
      tallyRecord(tally, record);
    } catch (error) {
      if (!(error instanceof BeyondCalendarError)) throw error;
      beyond += 1;
      console.error(`${record.subject.id} cannot be measured: ${error.message}`);
    }
  }
  const figures = figuresOf(tally);
  if (options.format === 'json') console.log(json(figures.map(asJson)));
  else if (options.format === 'csv') process.stdout.write(asCsv([HEADS, ...figures.map(rowOf)]));
  else if (figures.length === 0) console.log(`The ${loaded.pack.name} document names no indicator.`);
  else console.log(table(HEADS, figures.map(rowOf)));
  if (beyond > 0) process.exitCode = 1;
}

const HEADS = ['Indicator', 'From', 'To', 'Counted', 'Of', 'Share', 'Target', 'Excused', 'Not held'];

function rowOf(figure: Figure): string[] {
  const { indicator, period, counted, of, excused, notHeld } = figure;
  return [
    indicator.title,
    isoOf(period.from),
    isoOf(period.to),
    String(counted),
    String(of),
    of === 0 ? 'none due' : `${shareOf(figure)}%`,
    targetWords(indicator.target),
    String(excused),
    String(notHeld),
  ];
}

function shareOf({ counted, of }: Figure): string {
  return ((counted / of) * 100).toFixed(1);
}

function targetWords(target: Figure['indicator']['target']): string {
  return target === undefined ? '' : `${target.kind.replace('-', ' ')} ${target.percent}%`;
}

function asJson(figure: Figure): Record<string, unknown> {
  const { indicator, period, counted, of, agreed, excused, notHeld, short } = figure;
  return {
    id: indicator.id,
    title: indicator.title,
    clause: indicator.clauses,
    from: isoOf(period.from),
    to: isoOf(period.to),
    counted,
    of,
    share: of === 0 ? null : Number(shareOf(figure)),
    target: indicator.target ?? null,
    agreed,
    excused,
    notHeld,
    short,
  };
}
