import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const A_MINUTE = 60_000;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 15_000;

export interface Supervised {
  pid(): number | undefined;
  /** From now on an end is no crash. Answers whether there is a server to stop. */
  letGo(): Promise<boolean>;
}

/**
 * Watches a server just started and starts it again whenever it ends without having been let go: at once, and after ever longer
 * pauses where it keeps ending, as on a full disk. It is never given up: once there is room, it comes back by itself.
 */
export function supervise(first: ChildProcess, start: () => Promise<ChildProcess>, notice: (line: string) => void): Supervised {
  let child: ChildProcess | undefined = first;
  const released = new AbortController();
  let recovering: Promise<void> = Promise.resolve();
  let crashes: readonly number[] = [];
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
    for (let ends = countEnd(); !released.signal.aborted; ends = countEnd()) {
      // Its helpers may still be letting go of shared memory; and where it keeps ending, something must first be mended outside.
      if (ends > 1) await pauseUnlessLetGo(Math.min(FIRST_PAUSE * 2 ** (ends - 2), LONGEST_PAUSE));
      if (released.signal.aborted) return;
      try {
        child = await start();
        notice('The embedded database has recovered.');
        return watch(child);
      } catch (error) {
        notice(error instanceof Error ? error.message : String(error));
      }
    }
  }

  /** Answers how often it has ended in the last minute. */
  function countEnd(): number {
    const now = performance.now();
    crashes = [...crashes.filter((at) => at > now - A_MINUTE), now];
    return crashes.length;
  }

  function pauseUnlessLetGo(milliseconds: number): Promise<void> {
    return wait(milliseconds, undefined, { signal: released.signal }).catch(() => undefined);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
