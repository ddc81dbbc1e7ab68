import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread, ToThread } from './fan-out.ts';

/** So many things may be said before the first has been heard; more would pile up in memory. */
const UNHEARD_AT_MOST = 4;

/** Says something of the share under way; what is transferred is gone from here. Wait for it, so that nothing piles up. */
export type Say<Said> = (said: Said, transfer?: readonly ArrayBuffer[]) => Promise<void>;

/** The thread's side of `fanOut`: made ready once with what all threads are given, then asked share by share. */
export function answerShares<Common, Share, Said>(ready: (common: Common) => (share: Share, say: Say<Said>) => Promise<void>): void {
  const port = parentPort;
  if (port === null) throw new Error('This file is begun as a thread, not by itself.');
  const tell = (message: FromThread<Said>, transfer: readonly ArrayBuffer[] = []): void => port.postMessage(message, [...transfer]);
  const unheard: PromiseWithResolvers<void>[] = [];
  const say: Say<Said> = async (said, transfer) => {
    const one = Promise.withResolvers<void>();
    unheard.push(one);
    tell({ tells: 'said', said }, transfer);
    if (unheard.length > UNHEARD_AT_MOST) await unheard[0]?.promise;
  };
  const answer = ready(workerData);
  port.on('message', (message: ToThread<Share>) => {
    if (message.tells === 'heard') return unheard.shift()?.resolve();
    return void answer(message.share, say).then(
      async () => {
        await Promise.all(unheard.map(({ promise }) => promise));
        tell({ tells: 'done' });
      },
      (error: unknown) => tell({ tells: 'failed', why: error instanceof Error ? error.message : String(error) }),
    );
  });
}
