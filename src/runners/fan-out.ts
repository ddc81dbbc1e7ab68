import { Worker } from 'node:worker_threads';

/** Work shared out among threads. */
export interface FanOut<Share, Said> {
  /** The file each thread runs; it answers shares with `answerShares`. */
  readonly entry: URL;
  readonly threads: number;
  /** What every thread is given once. */
  readonly common: unknown;
  /** Asked for one at a time, as threads become free: however many there are, only those under way are held. */
  readonly shares: Iterable<Share> | AsyncIterable<Share>;
  /**
   * Hears what threads say, one thing at a time: of one share in order, between shares in whatever order they come. A thread that has
   * said much waits until it has been heard.
   */
  readonly heard: (said: Said, share: Share) => void | Promise<void>;
}

export type ToThread<Share> = { readonly tells: 'share'; readonly share: Share } | { readonly tells: 'heard' };
export type FromThread<Said> =
  | { readonly tells: 'said'; readonly said: Said }
  | { readonly tells: 'done' }
  | { readonly tells: 'failed'; readonly why: string };

/** A share that could not be done; the message is what its thread said of it. */
export class ShareError extends Error {
  override readonly name = 'ShareError';
}

/** Shares the work out and waits until all of it is done. Throws ShareError, once the others have been stopped, where a share cannot be done. */
export async function fanOut<Share, Said>(work: FanOut<Share, Said>): Promise<void> {
  const shares = takenInTurn(work.shares);
  const hearing = inTurn();
  const threads = Array.from({ length: work.threads }, () => new Worker(work.entry, { workerData: work.common }));
  try {
    await Promise.all(
      threads.map((thread) => keepBusy<Share, Said>(thread, shares, (said, share) => hearing(() => work.heard(said, share)))),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function keepBusy<Share, Said>(
  thread: Worker,
  shares: () => Promise<IteratorResult<Share>>,
  heard: (said: Said, share: Share) => Promise<void>,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let current: Share;
  const send = (message: ToThread<Share>): void => thread.postMessage(message, []);
  const next = async (): Promise<void> => {
    const taken = await shares();
    if (taken.done === true) return void resolve();
    current = taken.value;
    send({ tells: 'share', share: current });
  };
  thread.on('message', (message: FromThread<Said>) => {
    if (message.tells === 'said') heard(message.said, current).then(() => send({ tells: 'heard' }), reject);
    else if (message.tells === 'failed') reject(new ShareError(message.why));
    else next().catch(reject);
  });
  thread.on('error', reject);
  thread.on('exit', (code) =>
    reject(new ShareError(`A thread ended by itself with code ${code}, and what it had begun is not done. Try again.`)),
  );
  next().catch(reject);
  return promise;
}

/** The next share for whoever asks first. */
function takenInTurn<Share>(shares: Iterable<Share> | AsyncIterable<Share>): () => Promise<IteratorResult<Share>> {
  const each = Symbol.asyncIterator in shares ? shares[Symbol.asyncIterator]() : shares[Symbol.iterator]();
  const turn = inTurn();
  return () => turn(async () => each.next());
}

/** Lets one thing happen at a time, in the order it was asked for. */
function inTurn(): <T>(work: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
