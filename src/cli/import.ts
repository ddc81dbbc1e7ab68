/** `sightline import`: a return is read and shown; then, unless only checking, taken whole or not at all. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { isoOf } from '../calendar/index.ts';
import { type Taken, todayInEngland } from '../casework/index.ts';
import { LOOK_ONLY, type Preview, readExchange } from '../exchange/index.ts';
import { getEntryType } from '../record/entry-types.ts';
import { table } from './expectation-text.ts';
import { wholeNumber } from './options.ts';
import { say, saidAll } from './progress.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { chosenPacks } from './standards/choose.ts';
import { followed, withDesk } from './with-store.ts';

interface Options {
  readonly into: string;
  readonly check?: boolean;
  readonly faults: number;
}

export function importCommand(): Command {
  return new Command('import')
    .description('read a CIN census file or a 903 folder, show what it holds and what is wrong, and take it into the record')
    .argument('<file-or-folder>', 'a CIN census XML file, or the folder with the tables of one SSDA903 return')
    .requiredOption('--into <council>', 'whose record it is, such as herefordshire')
    .option('--check', 'only look: take nothing')
    .option('--faults <n>', 'how many faults to print', wholeNumber('faults', 0, 1_000_000), 20)
    .addHelpText(
      'after',
      `
A file with faults can still be taken when none of them stops it: the facts that cannot be used are left out, and each is named.
Taking the same content twice changes nothing.

Exit codes: 0 taken (or, with --check, nothing wrong); 1 with --check, faults found; 3 the file cannot be taken.`,
    )
    .action(importReturn);
}

async function importReturn(path: string, options: Options): Promise<void> {
  const [chosen, ...more] = chosenPacks(options.into);
  if (chosen === undefined || more.length > 0) throw new Refusal('Choose one council with --into, for example --into herefordshire.');
  if (!existsSync(path)) throw new Refusal(`There is nothing at ${path}. Check the spelling and the folder you are in.`, ExitCode.failed);
  say('Reading');
  const read = await readExchange(path, LOOK_ONLY, { today: todayInEngland() });
  saidAll();
  console.log(previewText(read, options.faults));
  if (read.stopped) throw new Refusal('Nothing was taken.', ExitCode.failed);
  if (options.check === true) {
    const { stops, skips } = read.severityCounts;
    if (stops + skips > 0) process.exitCode = ExitCode.faults;
    return;
  }
  const taken = await withDesk(chosen.pack.authority, async (open) => {
    let told: Taken | undefined;
    await followed(
      open,
      open.takeReturn(path, read, (one) => (told = one)),
    );
    return told;
  });
  console.log(takenText(taken));
}

function takenText(taken: Taken | undefined): string {
  if (taken === undefined || !taken.isNew) return 'This return was taken before. Nothing has changed.';
  const { added, alreadyThere, corrected } = taken;
  return `Taken: ${added} entries added, ${alreadyThere} were there already, ${corrected} correct what an earlier return said.`;
}

/** What is in the file, what is wrong with it, and what this form cannot tell. */
function previewText(read: Preview, faults: number): string {
  const form = read.form === 'cin' ? 'CIN census' : 'SSDA903 return';
  const span = read.earliest === undefined || read.latest === undefined ? '' : `, ${isoOf(read.earliest)} to ${isoOf(read.latest)}`;
  const counts = Object.entries(read.counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([type, n]) => [String(n), getEntryType(type).plural]);
  const { stops, skips, note } = read.severityCounts;
  const shown = read.faults
    .slice(0, faults)
    .map((fault) =>
      `  ${[fault.file, fault.line, fault.column].filter((one) => one !== undefined).join(':')} ${fault.child ?? ''} ${fault.message} ${fault.mend}`
        .replace(/ {2,}(?=\S)/g, ' ')
        .replace(/^ /, '  '),
    );
  return [
    `${read.name}: ${form}${read.year === undefined ? '' : ` ${read.year}`}, ${read.children} children${span}`,
    ...(counts.length > 0 ? ['', table(['Entries', 'Of what'], counts)] : []),
    '',
    stops + skips + note === 0 ? 'Nothing is wrong with it.' : `${stops} faults that stop it, ${skips} facts left out, ${note} notes:`,
    ...shown,
    ...(read.faults.length > faults
      ? [`  and ${stops + skips + note - Math.min(faults, read.faults.length)} more (--faults ${stops + skips + note} prints them all)`]
      : []),
    ...(read.stopped ? [] : ['', 'What this form cannot tell:', ...read.cannotHold.map((one) => `  ${one}`)]),
    '',
  ].join('\n');
}
