import { EventEmitter } from 'node:events';
import { type Job, type JobHelpers, run, type WorkerEvents } from 'graphile-worker';
import { type Alive, showAlive } from './alive.ts';
import { type QueueAddress, queuePool } from './queue-pool.ts';
import { QUEUE_SCHEMA } from './queue-schema.ts';
import { quietLogger } from './quiet-logger.ts';
import { unlockLost } from './unlock-lost.ts';

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

/** Begins taking jobs. The queue's tables must be there. */
export async function openRunner({ address, tasks, notice }: RunnerOptions): Promise<Runner> {
  const pool = queuePool(address);
  const events: WorkerEvents = new EventEmitter();
  let alive: Alive | undefined;
  events.on('pool:create', ({ workerPool }) => (alive = showAlive(address, workerPool.id, notice)));
  const taking = await run({
    pgPool: pool,
    schema: QUEUE_SCHEMA,
    concurrency: 1,
    pollInterval: LOOK_FOR_JOBS_EVERY,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: quietLogger(notice),
    events,
    taskList: Object.fromEntries(
      [...tasks].map(([name, task]) => [
        name,
        async (payload: unknown, { job }: JobHelpers) => {
          await alive?.held;
          await task(payload, isLastTry(job));
        },
      ]),
    ),
  });
  const looking = setInterval(
    () => void unlockLost(pool).catch((error: unknown) => notice(`Lost runners could not be looked for: ${String(error)}`)),
    LOOK_FOR_THE_LOST_EVERY,
  ).unref();
  const ended = taking.promise.catch((error: unknown) => notice(`A runner of jobs stopped: ${String(error)}`));
  return {
    stop: async () => {
      clearInterval(looking);
      await taking.stop().catch(() => undefined);
      await ended;
      await alive?.end();
      await pool.end();
    },
  };
}

function isLastTry({ attempts, max_attempts }: Job): boolean {
  return attempts >= max_attempts;
}
