/** What `judge` and `why` share: whose standards, on what day, and the records asked about. */
import type { Command } from 'commander';
import { type Day, isoOf } from '../calendar/index.ts';
import { gather } from '../casework/input/gather.ts';
import { CaseworkError, todayInEngland } from '../casework/index.ts';
import type { Ask } from '../engine/index.ts';
import type { LoadedPack } from '../packs/index.ts';
import { isExport, ParquetFault, partitionsOf, readPartition } from '../parquet/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { ShareError, type ThreadAsk } from '../runners/index.ts';
import { readDate } from './options.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { chosenFolders, chosenPacks } from './standards/choose.ts';
import { recordsInStore } from './with-store.ts';

export interface JudgingOptions {
  readonly standards: string;
  readonly on?: Day;
  readonly known?: Day;
  readonly input?: string;
  readonly asIfInForce?: boolean;
}

export function addJudgingOptions(command: Command): Command {
  return command
    .requiredOption('--standards <council>', 'whose practice standards to judge by')
    .option('--on <date>', 'what day it is (today where left out)', readDate)
    .option('--known <date>', 'only what had been written down by the end of this day', readDate)
    .option(
      '--input <path>',
      'a CIN census file, a 903 folder, records as YAML, JSON or JSON lines, or the folder of an export; no database is needed',
    )
    .option('--as-if-in-force', 'read each standard as if it had always been in force, for records older than the document');
}

/** What to ask of each record. Throws BeyondCalendarError for a day on which nothing can be judged. */
export function askOf(options: JudgingOptions, { calendar }: LoadedPack): Ask {
  const asOf = options.on ?? todayInEngland();
  calendar.workingDaysBetween(asOf, asOf);
  return {
    asOf,
    calendar,
    ...(options.known !== undefined && { knownAt: options.known }),
    ...(options.asIfInForce === true && { asIfAlways: true }),
  };
}

/** The same for threads, which read the pack for themselves. */
export function threadAskOf(options: JudgingOptions): ThreadAsk {
  const [folder] = chosenFolders(options.standards);
  return {
    folder: folder ?? '',
    asOf: options.on ?? todayInEngland(),
    asIfAlways: options.asIfInForce === true,
    ...(options.known !== undefined && { knownAt: options.known }),
  };
}

export function packOf(options: JudgingOptions): LoadedPack {
  const [pack, ...more] = chosenPacks(options.standards);
  if (pack === undefined || more.length > 0)
    throw new Refusal('Choose one council with --standards, for example --standards herefordshire.');
  return pack;
}

/** The records of the input, or those kept for this council. */
export async function* recordsFor(options: JudgingOptions): AsyncGenerator<SubjectRecord> {
  try {
    if (options.input === undefined) yield* recordsInStore();
    else if (isExport(options.input)) yield* recordsInExport(options.input);
    else yield* (await gather(options.input, todayInEngland())).records;
  } catch (error) {
    throw refusalOfInput(error);
  }
}

/** What is wrong with an input is refused in its own words; anything else is thrown onwards. */
export function refusalOfInput(error: unknown): unknown {
  const isOurs = error instanceof CaseworkError || error instanceof ParquetFault || error instanceof ShareError;
  return isOurs ? new Refusal(error.message, ExitCode.failed) : error;
}

/** However many partitions there are, one is held at a time. */
async function* recordsInExport(folder: string): AsyncGenerator<SubjectRecord> {
  for (const partition of partitionsOf(folder)) yield* await readPartition(folder, partition);
}

/** Says so where the records end before the standards start: silence would look like having nothing to do. */
export function warnWhereOlder(records: number, expectations: number, options: JudgingOptions, { pack, dated }: LoadedPack): void {
  if (records === 0) console.error('There are no records to judge.');
  else if (expectations === 0 && options.asIfInForce !== true && dated !== undefined) {
    console.error(`Nothing is expected: the ${pack.name} standards start on ${isoOf(dated)}. For older records, add --as-if-in-force.`);
  }
}
