import { setTimeout as wait } from 'node:timers/promises';

const STEP = 250;

/**
 * Answers what came of a try; where it was not right, after a whole number of quarter seconds. What is looked up and written down differs
 * with whether there is such an account, and nobody outside is to tell by the time it took.
 */
export async function evenly<T>(work: Promise<T>, isRight: (result: T) => boolean): Promise<T> {
  const began = performance.now();
  const result = await work;
  if (!isRight(result)) await wait(STEP - ((performance.now() - began) % STEP));
  return result;
}
