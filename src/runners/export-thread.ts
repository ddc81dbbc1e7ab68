/** A thread that writes partitions: it reads a share, judges it and writes its tables. */
import { type AboutPartition, writePartition } from '../parquet/index.ts';
import { answerShares } from './answer-shares.ts';
import type { ExportAsk, PartitionShare } from './export.ts';
import { judgeOrNothing } from './judge-or-nothing.ts';
import { openShareReader } from './share.ts';
import { askedOfThread } from './thread-ask.ts';

answerShares<ExportAsk, PartitionShare, AboutPartition>((asked) => {
  const { loaded, ask } = askedOfThread(asked);
  const reader = openShareReader(loaded);
  const judge = judgeOrNothing(loaded.judged, ask);
  return async ({ name, share }, say) =>
    say(await writePartition({ folder: asked.into, name, asOf: ask.asOf, judge }, reader.records(share)));
});
