import { sql } from 'kysely';
import type { Sensitivity } from '../../access/relations.ts';
import type { Reader, Writer } from '../schema.ts';

/** How sensitive a record was said to be, by whom and why. */
export interface SaidSensitive {
  readonly sensitivity: Sensitivity;
  readonly reason: string;
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** Says from now on how sensitive a record is. What was said before stays. */
export async function saySensitive(tx: Writer, authority: string, subject: string, said: Omit<SaidSensitive, 'at'>): Promise<void> {
  // Locked, so that two who say it at once are one after the other.
  await sql`select from subject where authority = ${authority} and subject = ${subject} for update`.execute(tx);
  await sql`
    insert into record_sensitivity (authority, subject, nth, sensitivity, reason, set_by)
    select ${authority}, ${subject}, 1 + count(*), ${said.sensitivity}, ${said.reason}, ${said.by}
    from record_sensitivity where authority = ${authority} and subject = ${subject}`.execute(tx);
}

/** Everything that was said, the last first; empty for a record that was always ordinary. */
export async function saidSensitive(db: Reader, authority: string, subject: string): Promise<readonly SaidSensitive[]> {
  const rows = await db
    .selectFrom('record_sensitivity')
    .select(['sensitivity', 'reason', 'set_by as by', 'set_at as at'])
    .where('authority', '=', authority)
    .where('subject', '=', subject)
    .orderBy('nth', 'desc')
    .execute();
  return rows;
}
