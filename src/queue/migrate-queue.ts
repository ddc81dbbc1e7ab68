import { runMigrations } from 'graphile-worker';
import { QUEUE_SCHEMA } from './queue-schema.ts';
import { quietLogger } from './quiet-logger.ts';

/** Brings the queue's tables up to date, as the role of this address; whoever does so must take turns with others. */
export async function migrateQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url, maxPoolSize: 1, schema: QUEUE_SCHEMA, logger: quietLogger(() => undefined) });
}
