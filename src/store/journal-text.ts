import { sql } from 'kysely';
import { dayOf } from '../calendar/index.ts';
import { canonicalJson } from './canonical-json.ts';
import { chainHash } from './chain.ts';
import { type EntryColumns, entryFrom, entryText } from './entry-row.ts';
import { instantOf, microseconds } from './microseconds.ts';
import type { Reader } from './schema.ts';

/**
 * A row of the journal as it stands, every value as text: what somebody put there need not be anything that Sightline could have
 * written, and must still be told of.
 */
export interface JournalText {
  readonly subject: string;
  readonly seq: string;
  readonly entry_id: string;
  readonly type: string;
  readonly occurred_day: string;
  readonly occurred_minute: string | null;
  readonly recorded_day: string | null;
  readonly recorded_minute: string | null;
  readonly author: string | null;
  readonly role: EntryColumns['role'];
  readonly subjects: string;
  readonly fields: string;
  readonly links: string;
  readonly supersedes: string | null;
  readonly strikes_out: string | null;
  readonly reason: string | null;
  readonly batch: string | null;
  /** Microseconds since 1970; absent where it is no moment at all. */
  readonly appended: string | null;
  readonly previous_hash: string | null;
  readonly hash: string;
}

/** The rows of these records, in order of subject and place. */
export async function journalText(db: Reader, authority: string, subjects: readonly string[]): Promise<readonly JournalText[]> {
  const { rows } = await sql<JournalText>`
    select subject, seq::text, entry_id, type, occurred_day::text, occurred_minute::text, recorded_day::text, recorded_minute::text, author, role,
      to_json(subjects)::text as subjects, fields::text, links::text, supersedes, strikes_out, reason, batch, ${microseconds('appended_at')} as appended,
      encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash
    from journal where authority = ${authority} and subject = any(${subjects}) order by journal.subject, journal.seq`.execute(db);
  return rows;
}

/** The hash that this row must have after the one before it; undefined where it holds what no entry can. */
export function hashOfText(authority: string, row: JournalText, previous: Buffer | null): Buffer | undefined {
  try {
    const columns = columnsFrom(row);
    if (row.appended === null || !isPlain(columns) || !areExact(row.fields) || !areExact(row.links)) return undefined;
    const place = { authority, subject: row.subject, seq: Number(row.seq), batch: row.batch };
    return chainHash({ ...place, appended: instantOf(row.appended), text: entryText(entryFrom(columns)) }, previous);
  } catch {
    return undefined;
  }
}

function columnsFrom(row: JournalText): EntryColumns {
  return {
    entry_id: row.entry_id,
    type: row.type,
    occurred_day: dayOf(row.occurred_day),
    occurred_minute: number(row.occurred_minute),
    recorded_day: row.recorded_day === null ? null : dayOf(row.recorded_day),
    recorded_minute: number(row.recorded_minute),
    author: row.author,
    role: row.role,
    subjects: JSON.parse(row.subjects),
    fields: JSON.parse(row.fields),
    links: JSON.parse(row.links),
    supersedes: row.supersedes,
    strikes_out: row.strikes_out,
    reason: row.reason,
  };
}

function number(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** Whether it holds nothing that the text of an entry passes over: a minute of no day, or a link with more in it than a link has. */
function isPlain({ recorded_day, recorded_minute, links }: EntryColumns): boolean {
  const known = links.map(({ rel, to }) => ({ rel, to }));
  return (
    (recorded_day !== null || recorded_minute === null) && links.every((link, n) => canonicalJson({ ...link }) === canonicalJson(known[n]))
  );
}

const STRING = /"(?:[^"\\]|\\.)*"/g;
const NUMBER = /-?\d[\d.]*/g;

/** Whether every number in it is one that was written here: digits that are lost on reading could otherwise be put in unnoticed. */
function areExact(json: string): boolean {
  return (json.replaceAll(STRING, '""').match(NUMBER) ?? []).every((digits) => {
    const read = String(Number(digits));
    return read === digits || read.includes('e');
  });
}
