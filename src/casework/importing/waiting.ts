/** Files sent and looked at, kept aside until they are taken or forgotten: so many and no more, and nothing of them left lying about. */
import { rm } from 'node:fs/promises';
import type { NamedFile, Preview } from '../../exchange/index.ts';
import type { ImportPreview } from './answers.ts';
import { CaseworkError } from '../desk.ts';

export interface Waiting {
  readonly folder: string;
  readonly bytes: number;
  readonly files: readonly NamedFile[];
  readonly read: Preview;
  readonly preview: ImportPreview;
}

export interface Batches {
  find(batch: string): Waiting | undefined;
  /** Keeps it; those that have waited longest are forgotten, with their files, where there are then too many. */
  keep(batch: string, waiting: Waiting): Promise<void>;
  /** Forgets it, and removes its files. */
  forget(batch: string): Promise<void>;
  /** Does the work of taking it into the record: its files stay meanwhile, however many others arrive. */
  taking(batch: string, work: () => Promise<void>): Promise<void>;
  /** Does the work of receiving one upload. Throws CaseworkError where so many are on their way already. */
  receiving<T>(work: () => Promise<T>): Promise<T>;
}

export const MOST_WAITING = 10;
export const MOST_BYTES_WAITING = 4 * 1024 ** 3;
export const MOST_AT_ONCE = 3;

/** No files yet. */
export function noBatches(): Batches {
  const waiting = new Map<string, Waiting>();
  const beingTaken = new Set<string>();
  let receiving = 0;
  const bytes = (): number => waiting.values().reduce((sum, one) => sum + one.bytes, 0);
  const forget = async (batch: string): Promise<void> => {
    const folder = waiting.get(batch)?.folder;
    waiting.delete(batch);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
  return {
    find: (batch) => waiting.get(batch),
    forget,
    async keep(batch, one) {
      waiting.set(batch, one);
      for (const oldest of waiting.keys()) {
        if (oldest === batch || (waiting.size <= MOST_WAITING && bytes() <= MOST_BYTES_WAITING)) return;
        if (!beingTaken.has(oldest)) await forget(oldest);
      }
    },
    async taking(batch, work) {
      beingTaken.add(batch);
      try {
        await work();
      } finally {
        beingTaken.delete(batch);
      }
    },
    async receiving(work) {
      if (receiving >= MOST_AT_ONCE)
        throw new CaseworkError(
          'Others are sending files just now, and only so many are read at once. Wait a minute, then send them again.',
        );
      receiving += 1;
      try {
        return await work();
      } finally {
        receiving -= 1;
      }
    },
  };
}
