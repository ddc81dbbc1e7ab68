import { openRunner } from '../../queue/index.ts';
import { judgingTasks } from './judging-tasks.ts';
import type { PartRoom } from './judge-part.ts';

/** Who takes the parts of a run, besides whatever other processes and machines do so too. */
export interface Runners {
  /** Lets so many as are of use begin, for a run by this pack in so many parts. Stop them when it is over. */
  start(pack: string, parts: number): Promise<StartedRunners>;
}

export interface StartedRunners {
  /** How many take parts here; with none, all is left to others. */
  readonly count: number;
  stop(): Promise<void>;
}

/** One runner in this very process: it lets whatever else waits have its turn. */
export function runnersHere(room: PartRoom & { readonly notice: (error: unknown) => void }): Runners {
  return {
    start: async () => {
      const { stop } = await openRunner({ address: room.store.address, tasks: judgingTasks(room), notice: room.notice });
      return { count: 1, stop };
    },
  };
}
