import { randomUUID } from 'node:crypto';
import { outOfReach } from '../store/index.ts';
import type { Progress } from './answers.ts';
import { CaseworkError } from './desk.ts';

/** How a piece of work under way tells how far it has come. */
export type Tell = (step: string, done: number, total?: number) => void;

/** Work that goes on after the page that asked for it was answered. One at a time: each changes what the others read. */
export interface Jobs {
  /** Starts the work and answers the id to follow it by. Throws CaseworkError while something else is under way. */
  start(doing: Progress['doing'], work: (tell: Tell) => Promise<void>): string;
  find(id: string): Progress | undefined;
  /** The id of the work under way. */
  current(): string | undefined;
  /** Waits for the work under way, however it ends. */
  settled(): Promise<void>;
}

const KEPT = 100;

/** Keeps the work under way and how the latest pieces ended. A fault is told to `notice` in full, and to readers in words. */
export function openJobs(notice: (error: unknown) => void): Jobs {
  const jobs = new Map<string, Progress>();
  let underWay: { id: string; ended: Promise<void> } | undefined;
  return {
    start(doing, work) {
      if (underWay !== undefined) throw new CaseworkError('Something else is still under way. Wait until it has finished, then try again.');
      const id = randomUUID();
      const set = (progress: Omit<Progress, 'id' | 'doing'>): unknown => jobs.set(id, { id, doing, ...progress });
      set({ step: 'Beginning', done: 0, state: 'under-way' });
      const tell: Tell = (step, done, total) => set({ step, done, ...(total !== undefined && { total }), state: 'under-way' });
      const ended = work(tell)
        .then(
          () => set({ step: 'Finished', done: 1, total: 1, state: 'finished' }),
          (error: unknown) => {
            if (!(error instanceof CaseworkError)) notice(error);
            set({ step: 'Stopped', done: 0, state: 'failed', problem: problemOf(error) });
          },
        )
        .then(() => {
          underWay = undefined;
          forgetOldest(jobs);
        });
      underWay = { id, ended };
      return id;
    },
    find: (id) => jobs.get(id),
    current: () => underWay?.id,
    settled: async () => underWay?.ended,
  };
}

function problemOf(error: unknown): string {
  if (error instanceof CaseworkError) return error.message;
  const lost = outOfReach(error);
  if (lost === 'full')
    return 'There is no room left on the disk where the record is kept, so this was broken off and nothing half-done was kept. Tell whoever looks after Sightline; once there is room, try again.';
  return lost === 'gone'
    ? 'The database was lost while this was being done. Nothing half-done was kept, and whoever is not yet judged will be by itself once it is back. Look whether it was done; if not, do it again: nothing is taken twice.'
    : 'Something went wrong while this was being done, and nothing half-done was kept. Try again; if it goes on, tell whoever looks after Sightline.';
}

function forgetOldest(jobs: Map<string, Progress>): void {
  const [oldest] = jobs.keys();
  if (oldest !== undefined && jobs.size > KEPT) jobs.delete(oldest);
}
