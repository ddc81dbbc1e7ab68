/** A thread of `judge`: it reads a share, judges it and puts it in words. */
import { answerShares, askedOfThread, openShareReader, type Share, type ThreadAsk } from '../runners/index.ts';
import { type JudgedText, judgedText, type Printing } from './judged-text.ts';

answerShares<ThreadAsk & Printing, Share, JudgedText>((asked) => {
  const { loaded, ask } = askedOfThread(asked);
  const reader = openShareReader(loaded);
  return async (share, say) => {
    for await (const part of judgedText(reader.records(share), loaded, ask, asked)) await say(part);
  };
});
