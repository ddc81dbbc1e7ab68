import { Command, Option } from 'commander';
import { lintPack, STATUTE } from '../../packs/index.ts';
import { didYouMean } from '../../record/nearest.ts';
import { checkFolders } from './check.ts';
import { ExitCode, Refusal } from '../refusal.ts';
import { chosenFolders, chosenPacks } from './choose.ts';
import { compareCommand } from './compare.ts';
import { coverageAsJson, coverageAsText } from './coverage.ts';
import { lintAsJson, lintAsMarkdown, lintAsText } from './lint.ts';
import { listAsJson, listAsText } from './list.ts';
import { packAsJson, showPack, showStandard, standardAsJson } from './show.ts';
import { writeReports } from './write-reports.ts';

interface AsJson {
  readonly json?: boolean;
}

/** `sightline standards`: reads, checks and shows the standards packs. */
export function standardsCommand(): Command {
  const standards = new Command('standards').description('read, check and show the practice standards');
  standards
    .command('list')
    .description('every standard, with its limits')
    .option('--standards <council>', 'one council only, such as herefordshire')
    .option('--json', 'as JSON')
    .action((options: AsJson & { readonly standards?: string }) =>
      console.log((options.json === true ? listAsJson : listAsText)(chosenPacks(options.standards))),
    );
  standards
    .command('show')
    .description('one standard, or the whole pack of a council, in plain words')
    .argument('<id-or-council>', 'such as herefordshire.visiting.child-protection, or herefordshire')
    .option('--json', 'as JSON')
    .action((asked: string, options: AsJson) => console.log(show(asked, options.json === true)));
  standards
    .command('check')
    .description('read a pack, try its examples, and say where each fault stands')
    .argument('[folder-or-council]', 'every council where left out')
    .action((asked: string | undefined) => console.log(check(asked)));
  standards
    .command('coverage')
    .description('how each clause of the documents is answered, and which are missing')
    .argument('[council]', 'every council where left out')
    .option('--json', 'as JSON')
    .action((asked: string | undefined, options: AsJson) =>
      console.log((options.json === true ? coverageAsJson : coverageAsText)(chosenPacks(asked))),
    );
  standards.addCommand(compareCommand());
  standards
    .command('lint')
    .description('what to settle in a pack: where it is weaker than statute, contradicts itself, or counts one thing in two ways')
    .argument('[council]', 'every council where left out')
    .addOption(new Option('--json', 'as JSON').conflicts(['markdown', 'write']))
    .addOption(new Option('--markdown', 'as a page of the documentation').conflicts('write'))
    .option('--write <folder>', 'write the page of each council into this folder')
    .action(lint);
  standards
    .command('schema')
    .description('the language of the packs as a JSON Schema, for editors')
    .action(async () => void process.stdout.write((await import('../../packs/schema/schema.ts')).schemaText()));
  standards
    .command('book')
    .description('a handbook of the standards to print, as HTML and as PDF')
    .argument('[council]', 'every council where left out')
    .option('--out <folder>', 'where to write it', 'books')
    .action(async (asked: string | undefined, { out }: { readonly out: string }) => {
      const [{ writeBooks }, { todayInEngland }] = await Promise.all([import('./book.ts'), import('../../casework/days.ts')]);
      console.log(await writeBooks(chosenPacks(asked), out, todayInEngland()));
    });
  return standards;
}

interface LintOptions extends AsJson {
  readonly markdown?: boolean;
  readonly write?: string;
}

function lint(asked: string | undefined, { json, markdown, write }: LintOptions): void {
  const lints = chosenPacks(asked)
    .filter(({ pack }) => asked !== undefined || pack.authority !== STATUTE)
    .map(lintPack);
  if (write !== undefined) console.log(writeReports(lints, write));
  else if (markdown === true) console.log(lints.map(lintAsMarkdown).join('\n'));
  else console.log((json === true ? lintAsJson : lintAsText)(lints));
}

function show(asked: string, asJson: boolean): string {
  if (!asked.includes('.') || asked.startsWith('.') || asked.includes('/')) {
    return chosenPacks(asked)
      .map(asJson ? packAsJson : showPack)
      .join('\n\n');
  }
  const packs = chosenPacks(asked.slice(0, asked.indexOf('.')));
  for (const pack of packs) {
    const standard = pack.pack.standards.find((one) => one.id === asked);
    if (standard !== undefined) return asJson ? standardAsJson(standard, pack) : showStandard(standard, pack);
  }
  const ids = packs.flatMap(({ pack }) => pack.standards.map((one) => one.id));
  throw new Refusal(`There is no standard ${JSON.stringify(asked)}.${didYouMean(asked, ids)} List them with \`sightline standards list\`.`);
}

function check(asked: string | undefined): string {
  const report = checkFolders(chosenFolders(asked));
  if (report.faults > 0) process.exitCode = ExitCode.faults;
  return report.text;
}
