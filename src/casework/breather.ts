/** No longer than this without letting the server answer someone. */
const MILLISECONDS_AT_A_TIME = 15;

/** Lets whatever else waits have its turn, once enough time has gone by. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < MILLISECONDS_AT_A_TIME) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
