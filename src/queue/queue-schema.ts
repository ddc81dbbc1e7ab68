/** The schema of the job queue's own tables, beside those of the record. */
export const QUEUE_SCHEMA = 'sightline_queue';

/** The queue's tables that whoever takes jobs must be able to use. */
export const QUEUE_TABLES = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'] as const;
