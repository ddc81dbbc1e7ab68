import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Job, type JobHelpers, run, type WorkerEvents } from 'graphile-worker';
import { type Alive, showAlive } from './alive.ts';
import { type QueueAddress, queuePool } from './queue-pool.ts';
import { QUEUE_SCHEMA } from './queue-schema.ts';
import { quietLogger } from './quiet-logger.ts';
import { giveBack, unlockLost } from './unlock-lost.ts';

/** What is done with a job; the last try is told, so that what cannot be done can be said. It may be done twice, and must do no harm then. */
export type Task = (payload: unknown, isLastTry: boolean) => Promise<void>;

export interface RunnerOptions {
  readonly address: QueueAddress;
  /** What this runner knows how to do, by the names that jobs carry; others are left for others. */
  readonly tasks: ReadonlyMap<string, Task>;
  readonly notice: (line: string) => void;
}

/** Takes jobs, one at a time, until it is stopped. */
export interface Runner {
  /** Waits for the job under way, then lets go. */
  stop(): Promise<void>;
}

const LOOK_FOR_JOBS_EVERY = 1000;
const LOOK_FOR_THE_LOST_EVERY = 2000;
const BEGIN_AGAIN_AFTER = 1000;

/** Begins taking jobs, and begins again whenever the database was lost and is back. The queue's tables must be there. */
export async function openRunner(options: RunnerOptions): Promise<Runner> {
  const stopping = new AbortController();
  let taking: Taking | undefined = await take(options);
  const going = goOn();
  return {
    stop: async () => {
      stopping.abort();
      await taking?.stop();
      await going;
    },
  };

  async function goOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      await taking?.ended;
      if (stopping.signal.aborted) return;
      await taking?.stop();
      taking = undefined;
      await wait(BEGIN_AGAIN_AFTER, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      taking = await take(options).catch((error: unknown) => {
        options.notice(`A runner of jobs could not begin again yet: ${String(error)}`);
        return undefined;
      });
    }
  }
}

interface Taking {
  /** Resolves once it takes no more jobs, however it ended. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

async function take({ address, tasks, notice }: RunnerOptions): Promise<Taking> {
  const pool = queuePool(address);
  const events: WorkerEvents = new EventEmitter();
  const doing = new Set<string>();
  let name = '';
  let alive: Alive | undefined;
  events.on('pool:create', ({ workerPool }) => {
    name = workerPool.id;
    alive = showAlive(address, name, notice);
  });
  const letGo = async (): Promise<void> => {
    await alive?.end();
    await pool.end();
  };
  const taking = await run({
    pgPool: pool,
    schema: QUEUE_SCHEMA,
    noHandleSignals: true,
    parsedCronItems: [],
    events,
    // Said in parts, what came of a job is waited for: where it cannot be said the runner ends, instead of the whole process.
    preset: {
      worker: {
        concurrentJobs: 1,
        pollInterval: LOOK_FOR_JOBS_EVERY,
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
        logger: quietLogger(notice),
      },
    },
    taskList: Object.fromEntries(
      [...tasks].map(([task, does]) => [
        task,
        async (payload: unknown, { job }: JobHelpers) => {
          doing.add(job.id);
          try {
            await alive?.held;
            await does(payload, isLastTry(job));
          } finally {
            doing.delete(job.id);
          }
        },
      ]),
    ),
  }).catch(async (error: unknown) => {
    await letGo();
    throw error;
  });
  const look = async (): Promise<void> => {
    await unlockLost(pool);
    await giveBack(pool, name, [...doing]);
  };
  const looking = setInterval(
    () => void look().catch((error: unknown) => notice(`Lost runners could not be looked for: ${String(error)}`)),
    LOOK_FOR_THE_LOST_EVERY,
  ).unref();
  const ended = taking.promise.catch((error: unknown) => notice(`A runner of jobs stopped: ${String(error)}`));
  let stopped: Promise<void> | undefined;
  return {
    ended,
    stop: () =>
      (stopped ??= (async () => {
        clearInterval(looking);
        await taking.stop().catch(() => undefined);
        await ended;
        await letGo();
      })()),
  };
}

function isLastTry({ attempts, max_attempts }: Job): boolean {
  return attempts >= max_attempts;
}
