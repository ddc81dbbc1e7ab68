/** Work that hands over what it makes and goes on, while what it handed over is being written. */
export interface WriteBehind<T> {
  /** Takes one more; waits only while the part before the last is still being written. */
  add(one: T): Promise<void>;
  /** Writes what is left and waits until all is written. */
  finished(): Promise<void>;
}

/** Parts of so many, written one after another in order: at most one part is being written and one being gathered. Rejects as `write` does. */
export function writeBehind<T>(size: number, write: (part: readonly T[]) => Promise<void>): WriteBehind<T> {
  let part: T[] = [];
  let writing = Promise.resolve();
  const handOver = async (): Promise<void> => {
    const full = part;
    part = [];
    await writing;
    writing = write(full);
    // A fault is met by whoever hands over next; until then it must not count as one that nobody handles.
    writing.catch(() => undefined);
  };
  return {
    add: async (one) => {
      part.push(one);
      if (part.length >= size) await handOver();
    },
    finished: async () => {
      if (part.length > 0) await handOver();
      await writing;
    },
  };
}
