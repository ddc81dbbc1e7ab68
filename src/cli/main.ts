/** The command line: `sightline COMMAND`. Each command is one file beside this one. */
import { Command, CommanderError } from 'commander';
import { BeyondCalendarError } from '../calendar/index.ts';
import { guardWhatIsPrinted } from '../casework/printed.ts';
import { ExitCode, Refusal } from './refusal.ts';

/** Each command by its name; only the one asked for is read, so that a short question has a quick answer. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import.ts')).importCommand(),
  judge: async () => (await import('./judge.ts')).judgeCommand(),
  why: async () => (await import('./why.ts')).whyCommand(),
  indicators: async () => (await import('./indicators.ts')).indicatorsCommand(),
  standards: async () => (await import('./standards/index.ts')).standardsCommand(),
  'entry-types': async () => (await import('./entry-types.ts')).entryTypesCommand(),
  demo: async () => (await import('./demo.ts')).demoCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./restore.ts')).restoreCommand(),
  'backup-key': async () => (await import('./backup-key.ts')).backupKeyCommand(),
  'rehearse-upgrade': async () => (await import('./rehearse-upgrade.ts')).rehearseUpgradeCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  work: async () => (await import('./work.ts')).workCommand(),
  people: async () => (await import('./people.ts')).peopleCommand(),
  'signing-key': async () => (await import('./signing-key.ts')).signingKeyCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  'access-pack': async () => (await import('./access-pack.ts')).accessPackCommand(),
  'seal-files': async () => (await import('./seal-files.ts')).sealFilesCommand(),
  destroy: async () => (await import('./destroy.ts')).destroyCommand(),
};

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

guardWhatIsPrinted();
const word = process.argv[2] ?? '';
const asked = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
for (const command of await Promise.all((asked === undefined ? Object.values(COMMANDS) : [asked]).map((read) => read()))) {
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
  } else if (error instanceof BeyondCalendarError) {
    console.error(error.message);
    process.exitCode = ExitCode.failed;
  } else {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exitCode = ExitCode.failed;
  }
}
