import { untilMidnight } from './clock.ts';

const EVERY = 10 * 60 * 1000;
/** Just after it, so that no clock a little behind is asked what day it is too soon. */
const AFTER_MIDNIGHT = 1000;
const SOON = 1000;
const LONGEST_WHILE_AWAY = 30 * 1000;

/** Looks from time to time whether there is something to do. */
export interface Looking {
  /** Something was broken off: looks soon. */
  lookAgain(): void;
  stop(): void;
}

/**
 * Looks every ten minutes, and as soon as a day has begun in England. After something was broken off it looks after a second, and after twice as long each further time until
 * there is nothing left to do: what a lost database broke off is done as soon as it is back, and what fails for good is not tried
 * without end. `look` answers whether there was nothing to do.
 */
export function keepLooking(look: () => Promise<boolean>, notice: (error: unknown) => void): Looking {
  let pause = SOON;
  let stopped = false;
  let timer = after(untilNextLook());
  return {
    lookAgain: () => lookAfter(pause),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };

  function after(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => void lookNow(), milliseconds).unref();
  }

  function lookAfter(milliseconds: number): void {
    if (stopped) return;
    clearTimeout(timer);
    timer = after(milliseconds);
    pause = Math.min(pause * 2, EVERY);
  }

  async function lookNow(): Promise<void> {
    timer = after(untilNextLook());
    try {
      if (await look()) pause = SOON;
    } catch (error) {
      if (!stopped) notice(error);
      lookAfter(Math.min(pause, LONGEST_WHILE_AWAY));
    }
  }
}

function untilNextLook(): number {
  return Math.min(EVERY, untilMidnight(Temporal.Now.instant()) + AFTER_MIDNIGHT);
}
