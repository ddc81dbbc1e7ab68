import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type FromThread, STOP, type ThreadWork } from './thread-work.ts';

/** Threads that take jobs, each begun again where it is lost, until they are stopped. */
export interface Threads {
  readonly count: number;
  /** Settles once every one of them takes jobs. */
  readonly ready: Promise<void>;
  /** Waits for the jobs under way. */
  stop(): Promise<void>;
  /** Ends one at once, whatever it is doing: to see that nothing is lost by it. */
  loseOne(): Promise<void>;
}

const BEGIN_AGAIN_AFTER = 1000;

/** Begins so many threads. */
export function startThreads(count: number, work: ThreadWork, notice: (line: string) => void): Threads {
  const stopped = new AbortController();
  const running = new Set<Worker>();
  const keptRunning = Array.from({ length: count }, () => keepOne(work, running, stopped.signal, notice));
  return {
    count,
    ready: Promise.all(keptRunning.map(({ ready }) => ready)).then(() => undefined),
    stop: async () => {
      stopped.abort();
      for (const thread of running) thread.postMessage(STOP, []);
      await Promise.all(keptRunning.map(({ ended }) => ended));
    },
    loseOne: async () => {
      const [first] = running;
      await first?.terminate();
    },
  };
}

function keepOne(work: ThreadWork, running: Set<Worker>, stopped: AbortSignal, notice: (line: string) => void) {
  const ready = Promise.withResolvers<void>();
  const keep = async (): Promise<void> => {
    while (!stopped.aborted) {
      const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: work });
      running.add(thread);
      thread.on('message', (told: FromThread) => {
        if (told.said === 'ready') ready.resolve();
        else notice(told.line);
      });
      thread.on('error', (error) => notice(`A thread that judges stopped: ${String(error)}`));
      await new Promise((resolve) => thread.once('exit', resolve));
      running.delete(thread);
      if (!stopped.aborted) await wait(BEGIN_AGAIN_AFTER, undefined, { signal: stopped }).catch(() => undefined);
    }
    ready.resolve();
  };
  return { ready: ready.promise, ended: keep() };
}
