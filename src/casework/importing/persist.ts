import { setTimeout as wait } from 'node:timers/promises';
import { outOfReach, UncertainError } from '../../store/index.ts';

/** In milliseconds, before each further try: in all, as long as a database of our own takes to come back. */
const PAUSES = [100, 400, 1000, 1500] as const;
/** Where a try itself takes long, as when nothing answers at all, whoever waits is told sooner. */
const LONGEST = 4000;

/**
 * Does work again where the database was lost in the middle of it, until it is known what came of it. Only for work that may be
 * done twice without harm. Throws what stood in the way; UncertainError where it may have been done and the database stays away.
 */
export async function persist<T>(work: () => Promise<T>): Promise<T> {
  const late = performance.now() + LONGEST;
  let uncertain: UncertainError | undefined;
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const lost = outOfReach(error);
      if (error instanceof UncertainError) uncertain = error;
      const pause = PAUSES[tries];
      if (lost !== 'gone' || pause === undefined || performance.now() > late) throw lost === undefined ? error : (uncertain ?? error);
      await wait(pause);
    }
  }
}
