/** Every core put to work: threads that judge by themselves, for a run of everyone or for records in files. */
export { runnersInThreads } from './runners-in-threads.ts';
export { startThreads, type Threads } from './threads.ts';
