import type { AboutPartition } from '../parquet/index.ts';
import { fanOut } from './fan-out.ts';
import type { Share } from './share.ts';
import type { ThreadAsk } from './thread-ask.ts';

/** A partition to be written, and whose records it holds. */
export interface PartitionShare {
  readonly name: string;
  readonly share: Share;
}

export interface ExportAsk extends ThreadAsk {
  /** The folder to write into. */
  readonly into: string;
}

/** Writes partitions in so many threads, each read, judged and written by one; answers what each holds, in order of their names. */
export async function exportInThreads(
  asked: ExportAsk,
  threads: number,
  partitions: Iterable<PartitionShare>,
  written: (partition: AboutPartition) => void,
): Promise<readonly AboutPartition[]> {
  const all: AboutPartition[] = [];
  await fanOut<PartitionShare, AboutPartition>({
    entry: new URL('./export-thread.ts', import.meta.url),
    threads,
    common: asked,
    shares: partitions,
    heard: (partition) => {
      all.push(partition);
      written(partition);
    },
  });
  return all.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
