import type { Runners } from '../casework/index.ts';
import type { Store } from '../store/index.ts';
import { startThreads } from './threads.ts';

/** A thread takes a moment to read its standards; a run of fewer parts for each is not worth more of them. */
const PARTS_WORTH_A_THREAD = 4;

export interface InThreads {
  readonly store: Pick<Store, 'address'>;
  /** How many threads at most; with none, all is left to processes that run `npx sightline work`. */
  readonly most: number;
  /** Who judges a run too small for threads. */
  readonly small: Runners;
  readonly notice: (line: string) => void;
}

/** Threads of this process, as many as a run is worth, for as long as it lasts. */
export function runnersInThreads({ store, most, small, notice }: InThreads): Runners {
  return {
    start: async (pack, parts) => {
      if (most === 0) return { count: 0, stop: async () => undefined };
      const count = Math.min(most, Math.floor(parts / PARTS_WORTH_A_THREAD));
      if (count === 0) return small.start(pack, parts);
      return startThreads(count, { address: store.address, pack }, notice);
    },
  };
}
