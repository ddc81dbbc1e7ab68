/** `sightline demo`: a council of invented children, written to files or into the record. */
import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Day, WorkingCalendar } from '../calendar/index.ts';
import { todayInEngland } from '../casework/index.ts';
import { plainRecord } from '../casework/input/plain-record.ts';
import { demonstrate, type Household } from '../demonstration/demonstrate.ts';
import { loadSoundPacks, PackError } from '../packs/index.ts';
import type { Pack } from '../engine/index.ts';
import type { Subject } from '../record/types.ts';
import { demonstrateInto } from './demo-into.ts';
import { readDate, wholeNumber } from './options.ts';
import { say, saidAll } from './progress.ts';
import { ExitCode, Refusal } from './refusal.ts';

interface Options {
  readonly children: number;
  readonly seed: string;
  readonly on?: Day;
  readonly into?: string;
  readonly out?: string;
}

export function demoCommand(): Command {
  return new Command('demo')
    .description('invented children with whole histories; the same seed and day give the same council')
    .requiredOption('--children <n>', 'how many', wholeNumber('children', 1, 1_000_000))
    .option('--seed <seed>', 'what to invent from', '1')
    .option('--on <date>', 'what day it is in the demonstration (today where left out)', readDate)
    .option('--into <council>', 'write into the record, judged by this council’s standards; the record must be empty')
    .option('--out <folder>', 'write files that `judge --input` reads; the folder must be empty or new')
    .action(demo);
}

async function demo(options: Options): Promise<void> {
  if ((options.into === undefined) === (options.out === undefined))
    throw new Refusal('Say where it goes: either --into COUNCIL or --out FOLDER.');
  const { children, seed, on } = options;
  if (options.into !== undefined) return demonstrateInto(options.into, { children, seed, ...(on !== undefined && { asOf: on }) });
  const { folder, subjects, entries } = await writeOut(
    options.out ?? '',
    demonstrate({ children, seed, asOf: on ?? todayInEngland(), ...everyCouncil() }),
  );
  saidAll();
  console.log(
    `${subjects} people and ${entries} entries written to ${folder}. Judge them with:\n  sightline judge --standards herefordshire --input ${folder}`,
  );
}

/** Every council's standards at once, so that the files make sense by whichever of them they are judged later. */
function everyCouncil(): { readonly pack: Pack; readonly calendar: WorkingCalendar } {
  const { packs, faults } = loadSoundPacks();
  const [first] = packs;
  if (first === undefined) throw new PackError(faults);
  const byId = new Map(packs.flatMap(({ judged }) => judged.standards.map((standard) => [standard.id, standard])));
  return {
    pack: { authority: 'every-council', name: 'Every council', document: '', roles: {}, standards: [...byId.values()] },
    // School terms are counted in some of them, and any one council's calendar holds some.
    calendar: first.calendar,
  };
}

/** One line a family, each a record that can be read by itself. */
async function writeOut(folder: string, households: Iterable<Household>): Promise<{ folder: string; subjects: number; entries: number }> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(`${folder} is not empty. Name a new folder.`, ExitCode.failed);
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(join(folder, 'records.jsonl'));
  const workers = new Map<string, Subject>();
  let subjects = 0;
  let entries = 0;
  for (const household of households) {
    for (const one of household.subjects) if (one.kind === 'worker') workers.set(one.id, one);
    subjects += household.subjects.length;
    entries += household.entries.length;
    if (!file.write(`${JSON.stringify(plainRecord(withWorkers(household, workers), household.entries))}\n`)) await once(file, 'drain');
    if (subjects % 200 === 0) say(`${subjects} people`);
  }
  file.end();
  await once(file, 'finish');
  return { folder, subjects, entries };
}

/** The family, and the workers that its entries are also about. */
function withWorkers({ subjects, entries }: Household, workers: ReadonlyMap<string, Subject>): Subject[] {
  const named = new Set(entries.flatMap((entry) => entry.subjects));
  return [...subjects, ...[...named].flatMap((id) => (subjects.some((one) => one.id === id) ? [] : (workers.get(id) ?? [])))];
}
