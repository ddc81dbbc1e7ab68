/** Work that outlives whoever began it: one queue of jobs in the database, taken by threads, processes and machines alike. */
export { migrateQueue } from './migrate-queue.ts';
export { QUEUE_SCHEMA, QUEUE_TABLES } from './queue-schema.ts';
export { openRunner, type Runner, type Task } from './runner.ts';
export { type QueueAddress } from './queue-pool.ts';
