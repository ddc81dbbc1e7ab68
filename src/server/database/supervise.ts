import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseError } from './errors.ts';

const CRASHES_ALLOWED_IN_A_MINUTE = 5;

export interface Supervised {
  pid(): number | undefined;
  /** From now on an end is no crash. Answers whether there is a server to stop. */
  letGo(): Promise<boolean>;
}

/** Watches a server just started and starts it again whenever it ends without having been let go. */
export function supervise(
  first: ChildProcess,
  start: () => Promise<ChildProcess>,
  { notice, lost }: { notice: (line: string) => void; lost?: (error: DatabaseError) => void },
): Supervised {
  let child: ChildProcess | undefined = first;
  const released = new AbortController();
  let recovering: Promise<void> = Promise.resolve();
  const crashes: number[] = [];
  const endWithUs = (): void => void child?.kill('SIGINT');
  process.once('exit', endWithUs);
  watch(first);
  return {
    pid: () => child?.pid,
    letGo: async () => {
      released.abort();
      process.off('exit', endWithUs);
      await recovering;
      return child !== undefined;
    },
  };

  function watch(watched: ChildProcess): void {
    if (hasEnded(watched)) return ended();
    watched.once('exit', ended);
  }

  function ended(): void {
    child = undefined;
    if (released.signal.aborted) return;
    notice('The embedded database ended unexpectedly; starting it again.');
    recovering = recover();
  }

  async function recover(): Promise<void> {
    crashes.push(Date.now());
    const recent = crashes.filter((at) => at > Date.now() - 60_000);
    for (let attempt = recent.length; !released.signal.aborted && attempt <= CRASHES_ALLOWED_IN_A_MINUTE; attempt += 1) {
      try {
        child = await start();
        notice('The embedded database has recovered.');
        return watch(child);
      } catch (error) {
        notice(error instanceof Error ? error.message : String(error));
        // Its helpers may still be letting go of shared memory.
        await wait(200 * attempt);
      }
    }
    if (!released.signal.aborted)
      lost?.(
        new DatabaseError('The embedded database keeps ending unexpectedly and is not started again. See database.log in the data folder.'),
      );
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
