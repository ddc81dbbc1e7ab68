/** Every core put to work: threads that judge by themselves, for a run of everyone or for records in files. */
export { answerShares, type Say } from './answer-shares.ts';
export { exportInThreads } from './export.ts';
export { fanOut, ShareError } from './fan-out.ts';
export { judgeOrNothing } from './judge-or-nothing.ts';
export { runnersInThreads } from './runners-in-threads.ts';
export { openShareReader, type Share } from './share.ts';
export { type Tally, tallyInThreads } from './tally.ts';
export { askedOfThread, type ThreadAsk } from './thread-ask.ts';
export { startThreads, type Threads } from './threads.ts';
