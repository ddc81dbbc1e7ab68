/** What `judge` and `why` share: whose standards, on what day, and the records asked about. */
import type { Command } from 'commander';
import { type Day, isoOf } from '../calendar/index.ts';
import { gather } from '../casework/gather.ts';
import { CaseworkError, todayInEngland } from '../casework/index.ts';
import type { Ask } from '../engine/index.ts';
import type { LoadedPack } from '../packs/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { readDate } from './options.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { chosenPacks } from './standards/choose.ts';
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
    .option('--input <path>', 'a CIN census file, a 903 folder, or records as YAML, JSON or JSON lines; no database is needed')
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
    else yield* (await gather(options.input, todayInEngland())).records;
  } catch (error) {
    if (error instanceof CaseworkError) throw new Refusal(error.message, ExitCode.failed);
    throw error;
  }
}

/** Says so where the records end before the standards start: silence would look like having nothing to do. */
export function warnWhereOlder(records: number, expectations: number, options: JudgingOptions, { pack, dated }: LoadedPack): void {
  if (records === 0) console.error('There are no records to judge.');
  else if (expectations === 0 && options.asIfInForce !== true && dated !== undefined) {
    console.error(`Nothing is expected: the ${pack.name} standards start on ${isoOf(dated)}. For older records, add --as-if-in-force.`);
  }
}
