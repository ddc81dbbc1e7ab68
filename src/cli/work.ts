/** `sightline work`: judges beside the server, in this process or on another machine, until it is stopped. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { startThreads } from '../runners/index.ts';
import { MOST_THREADS, wholeNumber } from './options.ts';
import { withStore } from './with-store.ts';

export function workCommand(): Command {
  return new Command('work')
    .description('help to judge everyone: take parts of whatever is to be judged in the same database, until stopped')
    .option('--threads <n>', 'how many at once (one for each core where left out)', wholeNumber('threads', 1, MOST_THREADS))
    .addHelpText(
      'after',
      `
Run it on as many machines as you like, each with the DATABASE_URL of the server: the parts are shared out, and a part whose process or
machine is lost is done again by another. Each needs the same release of Sightline and the same standards; parts that ask for others are left alone.
Each thread has four connections to the database, which must allow as many as all machines need.
Ctrl+C lets the parts under way be finished first.`,
    )
    .action(work);
}

async function work({ threads: asked }: { readonly threads?: number }): Promise<void> {
  await withStore(async ({ address }) => {
    const threads = startThreads(asked ?? availableParallelism(), { address }, (line) => console.error(line));
    await threads.ready;
    console.log(
      `${threads.count} ${threads.count === 1 ? 'thread takes' : 'threads take'} parts of what is to be judged (Ctrl+C stops them)`,
    );
    await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
    await threads.stop();
  });
}
