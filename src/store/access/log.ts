import { sql } from 'kysely';
import type { AuditEvent } from '../../access/doors.ts';
import { rowSet } from '../row-set.ts';
import type { Reader, Writer } from '../schema.ts';

/** One line of who looked at what. */
export interface AccessLine {
  readonly account: string;
  /** One page, or one thing sent, whatever it touched. */
  readonly request: string;
  /** The way in, as it is declared: 'GET /children/:id'. */
  readonly door: string;
  readonly event: AuditEvent;
  /** Whose record; absent where it was nobody's. */
  readonly subject?: string;
  readonly outcome: 'allowed' | 'refused';
  /** Why it was refused. */
  readonly because?: string;
}

export interface LoggedLine extends AccessLine {
  readonly at: Temporal.Instant;
}

const COLUMNS = { account: 'text', request: 'text', door: 'text', event: 'text', subject: 'text', outcome: 'text', because: 'text' };

/** Adds to the log; nothing is shown to anyone before it stands there. */
export async function logAccess(db: Reader | Writer, authority: string, lines: readonly AccessLine[]): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    insert into access_log (authority, account, request, door, event, subject, outcome, because)
    select ${authority}, account, request, door, event, subject, outcome, because from ${rowSet('seen', COLUMNS, lines)}`.execute(db);
}

/** Who looked at a record, the last first, from before a moment on; at most `limit`. */
export async function whoLooked(
  db: Reader,
  authority: string,
  subject: string,
  { before, limit }: { readonly before?: Temporal.Instant; readonly limit: number },
): Promise<readonly LoggedLine[]> {
  const rows = await db
    .selectFrom('access_log')
    .select(['at', 'account', 'request', 'door', 'event', 'subject', 'outcome', 'because'])
    .where('authority', '=', authority)
    .where('subject', '=', subject)
    .$if(before !== undefined, (query) => query.where('at', '<', sql<Temporal.Instant>`${before?.toString()}::timestamptz`))
    .orderBy('at', 'desc')
    .orderBy('line', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ subject: about, because, ...line }) => ({
    ...line,
    ...(about !== null && { subject: about }),
    ...(because !== null && { because }),
  }));
}
