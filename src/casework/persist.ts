import { setTimeout as wait } from 'node:timers/promises';
import { outOfReach, UncertainError } from '../store/index.ts';

/** In milliseconds, before each further try: in all, as long as a database of our own takes to come back. */
const PAUSES = [100, 400, 1000, 1500] as const;

/**
 * Does work again where the database was lost in the middle of it, until it is known what came of it. Only for work that may be
 * done twice without harm. Throws what stood in the way; UncertainError where it may have been done and the database stays away.
 */
export async function persist<T>(work: () => Promise<T>): Promise<T> {
  let uncertain: UncertainError | undefined;
  for (const pause of PAUSES) {
    try {
      return await work();
    } catch (error) {
      if (outOfReach(error) !== 'gone') throw error;
      if (error instanceof UncertainError) uncertain = error;
      await wait(pause);
    }
  }
  return work().catch((error: unknown) => {
    throw outOfReach(error) === undefined ? error : (uncertain ?? error);
  });
}
