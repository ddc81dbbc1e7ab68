/** No longer than this between two looks: a machine that slept, or whose clock was set, is found out soon. */
const LOOK_AT_LEAST_EVERY = 10 * 60 * 1000;
/** Just after it, so that no clock a little behind is asked what day it is too soon. */
const AFTER_MIDNIGHT = 1000;

/** Calls `look` just after every midnight in England, and at least every ten minutes, until stopped; a look that fails is told of and tried again. */
export function lookAtTheClock(look: () => Promise<void>, notice: (error: unknown) => void): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const wait = (): void => {
    if (stopped) return;
    const soon = Math.min(LOOK_AT_LEAST_EVERY, untilMidnight(Temporal.Now.instant()) + AFTER_MIDNIGHT);
    timer = setTimeout(() => void look().catch(notice).then(wait), soon).unref();
  };
  wait();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Milliseconds from an instant to the next midnight in England: 23 hours lie between two on the day the clocks go forward, and 25 when they go back. */
export function untilMidnight(now: Temporal.Instant): number {
  const here = now.toZonedDateTimeISO('Europe/London');
  return here.add({ days: 1 }).startOfDay().epochMilliseconds - now.epochMilliseconds;
}
