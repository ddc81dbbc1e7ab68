/** `sightline export`: the record and what is expected of everyone in it, as Parquet files. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { isoOf } from '../calendar/index.ts';
import {
  type AboutPartition,
  isExport,
  partitionName,
  partitionsOf,
  STANDARDS,
  writeAbout,
  writePartition,
  writeTable,
} from '../parquet/index.ts';
import { exportInThreads, judgeOrNothing } from '../runners/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { authorities, rangesOfSubjects } from '../store/index.ts';
import { addJudgingOptions, askOf, type JudgingOptions, packOf, recordsFor, refusalOfInput, threadAskOf } from './judging.ts';
import { MOST_THREADS, wholeNumber } from './options.ts';
import { say, saidAll } from './progress.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { withStore } from './with-store.ts';

type Options = JudgingOptions & { readonly parquet: string; readonly threads?: number; readonly perPartition: number };

export function exportCommand(): Command {
  return addJudgingOptions(new Command('export'))
    .description('write the record, its episodes and everything expected as Parquet files that any analyst’s tool reads')
    .requiredOption('--parquet <folder>', 'where to; a new folder, or an empty one')
    .option('--threads <n>', 'how many at once (one for each core where left out)', wholeNumber('threads', 1, MOST_THREADS))
    .option('--per-partition <n>', 'how many subjects to a partition', wholeNumber('per-partition', 1, 100_000), 2000)
    .addHelpText(
      'after',
      `
Tables: subjects, entries, sources, episodes and expectations, each a folder with a file for every partition of subjects; and standards.parquet.
Dates are dates, text is UTF-8, and lists and fields are JSON text. Only one partition is held at a time by each thread, however many there are.
\`sightline judge --input FOLDER\` reads the same records back.

Example:
  $ sightline export --parquet analysis --standards herefordshire --on 2026-03-31
  then, in DuckDB: select standard, state, count(*) from 'analysis/expectations/*.parquet' group by all`,
    )
    .action(exportAll);
}

async function exportAll(options: Options): Promise<void> {
  const { parquet: folder } = options;
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(`${folder} is not empty. Name a new folder.`, ExitCode.failed);
  mkdirSync(folder, { recursive: true });
  const loaded = packOf(options);
  const { asOf } = askOf(options, loaded);
  const standards = writeTable(join(folder, 'standards.parquet'), STANDARDS);
  await standards.write(loaded.judged.standards);
  await standards.end();
  const partitions = await partitionsFrom(options).catch((error: unknown) => {
    throw refusalOfInput(error);
  });
  const [first] = partitions;
  writeAbout(folder, {
    form: 'sightline-parquet-1',
    pack: loaded.pack.authority,
    asOf: isoOf(asOf),
    asIfAlways: options.asIfInForce === true,
    partitions,
  });
  saidAll();
  if (first === undefined) console.error('There are no records to export.');
  const sum = (what: 'subjects' | 'entries' | 'expectations') => partitions.reduce((n, one) => n + one[what], 0);
  console.log(
    `${sum('subjects')} people, ${sum('entries')} entries and ${sum('expectations')} expectations in ${partitions.length} partitions written to ${folder}.`,
  );
}

/** From the database or from an earlier export every thread reads for itself; any other file is read here. */
async function partitionsFrom(options: Options): Promise<readonly AboutPartition[]> {
  const { parquet: into, input, perPartition } = options;
  const threads = options.threads ?? availableParallelism();
  const asked = { ...threadAskOf(options), into };
  let subjects = 0;
  const written = (one: AboutPartition): void => say(`${(subjects += one.subjects)} people written`);
  if (input === undefined)
    return withStore(async ({ read, address }) => {
      const [authority] = await authorities(read);
      if (authority === undefined) return [];
      const ranges = await rangesOfSubjects(read, authority.id, perPartition);
      const shares = ranges.map((range, n) => ({
        name: partitionName(n + 1),
        share: { from: 'database' as const, address, authority: authority.id, ...range },
      }));
      return exportInThreads(asked, Math.min(threads, Math.max(shares.length, 1)), shares, written);
    });
  if (isExport(input)) {
    const shares = partitionsOf(input).map((name) => ({ name, share: { from: 'parquet' as const, folder: input, partition: name } }));
    return exportInThreads(asked, Math.min(threads, Math.max(shares.length, 1)), shares, written);
  }
  return writtenHere(options);
}

async function writtenHere(options: Options): Promise<readonly AboutPartition[]> {
  const loaded = packOf(options);
  const ask = askOf(options, loaded);
  const partition = { folder: options.parquet, asOf: ask.asOf, judge: judgeOrNothing(loaded.judged, ask) };
  const written: AboutPartition[] = [];
  let held: SubjectRecord[] = [];
  const write = async (): Promise<void> => {
    if (held.length > 0) written.push(await writePartition({ ...partition, name: partitionName(written.length + 1) }, held));
    held = [];
  };
  for await (const record of recordsFor(options)) {
    held.push(record);
    if (held.length === options.perPartition) await write();
  }
  await write();
  return written;
}
