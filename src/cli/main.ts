/** The command line: `sightline COMMAND`. Each command is one file beside this one. */
import { Command, CommanderError } from 'commander';
import { demoCommand } from './demo.ts';
import { entryTypesCommand } from './entry-types.ts';
import { importCommand } from './import.ts';
import { judgeCommand } from './judge.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { standardsCommand } from './standards/index.ts';
import { verifyCommand } from './verify.ts';
import { whyCommand } from './why.ts';

const program = new Command('sightline')
  .description('What each child is owed next, by when, of whom, and why, by a council’s own practice standards.')
  .helpOption('-h, --help', 'show help')
  .helpCommand('help [command]', 'show help for a command')
  .showSuggestionAfterError()
  .addHelpText(
    'after',
    `
Examples:
  $ sightline demo --children 60 --seed 1 --out demo
  $ sightline judge --standards herefordshire --on 2026-03-31 --input demo
  $ sightline judge --standards barnet --on 2026-03-31 --input census.xml --format jsonl
  $ sightline import census.xml --into herefordshire --check
  $ sightline standards show herefordshire

Exit codes: 0 done; 1 done, and what was looked at has faults; 2 the command could not be understood; 3 it could not be carried out.`,
  )
  .exitOverride();

for (const command of [
  importCommand(),
  judgeCommand(),
  whyCommand(),
  standardsCommand(),
  entryTypesCommand(),
  demoCommand(),
  verifyCommand(),
]) {
  program.addCommand(command);
  for (const one of [command, ...command.commands]) one.exitOverride();
}

// A reader that closes early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(ExitCode.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ExitCode.done : ExitCode.notUnderstood;
  else if (error instanceof Refusal) {
    console.error(error.message);
    process.exitCode = error.code;
  } else {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exitCode = ExitCode.failed;
  }
}
