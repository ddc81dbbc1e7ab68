import { type Selectable, sql } from 'kysely';
import type { Subject, SubjectRecord } from '../record/types.ts';
import { ENTRY_COLUMNS, type EntryColumns, entryFrom } from './entry-row.ts';
import type { Reader, SubjectTable } from './schema.ts';
import { type Holdings, readSources } from './sources.ts';

/** A record as it stood when it was read. */
export interface StoredRecord extends SubjectRecord {
  /** Grows by each change; hand it back with what was judged, so that an answer about an older record is not kept. */
  readonly revision: number;
  /** The same for brothers and sisters: the first of those who were ever recorded together. */
  readonly family?: string;
}

const SUBJECT_COLUMNS = ['subject', 'kind', 'name', 'born', 'expected', 'revision', 'family'] as const;
type SubjectColumns = Pick<Selectable<SubjectTable>, (typeof SUBJECT_COLUMNS)[number]>;

/** All that is known about one subject, entries in the order they were written; undefined where there is no such subject. */
export async function readRecord(db: Reader, authority: string, subject: string): Promise<StoredRecord | undefined> {
  const [record] = await readRecords(db, authority, [subject]);
  return record;
}

/** The records of several subjects at once, in order of their ids; those that are not known are left out. */
export async function readRecords(db: Reader, authority: string, subjects: readonly string[]): Promise<readonly StoredRecord[]> {
  const rows = await db
    .selectFrom('subject')
    .select(SUBJECT_COLUMNS)
    .where('authority', '=', authority)
    .where('subject', '=', sql<string>`any(${subjects})`)
    .orderBy('subject')
    .execute();
  return completeRecords(db, authority, rows, new Map());
}

/** A run of subject ids: after one, up to another and with it; to the last of all where that is absent. */
export interface Between {
  readonly after: string;
  readonly upTo?: string;
}

/** Everyone of a council in runs of so many subjects; the last has no end, so that whoever comes meanwhile is in it. */
export async function rangesOfSubjects(db: Reader, authority: string, size: number): Promise<readonly Between[]> {
  const { rows } = await sql<{ last: string }>`
    select max(subject) as last
    from (select subject, row_number() over (order by subject) as n from subject where authority = ${authority}) numbered
    group by (n - 1) / ${size}::int order by 1`.execute(db);
  return rows.map(({ last }, n) => ({ after: rows[n - 1]?.last ?? '', ...(n < rows.length - 1 && { upTo: last }) }));
}

/** The first so many records of a run of subjects, in order of their ids. */
export async function recordsBetween(
  db: Reader,
  authority: string,
  { after, upTo }: Between,
  most: number,
  holdings: Holdings = new Map(),
): Promise<readonly StoredRecord[]> {
  const rows = await db
    .selectFrom('subject')
    .select(SUBJECT_COLUMNS)
    .where('authority', '=', authority)
    .where('subject', '>', after)
    .$if(upTo !== undefined, (query) => query.where('subject', '<=', upTo ?? ''))
    .orderBy('subject')
    .limit(most)
    .execute();
  return completeRecords(db, authority, rows, holdings);
}

/**
 * The records of everyone, in order of their ids, as they all stood when it began. However many there are, only a page of them is
 * held, and the next one read meanwhile.
 */
export async function* streamRecords(db: Reader, authority: string, pageSize = 200): AsyncGenerator<StoredRecord> {
  const snapshot = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  const holdings: Holdings = new Map();
  const pageAfter = (after: string) => recordsBetween(snapshot, authority, { after }, pageSize, holdings);
  let next = pageAfter('');
  try {
    for (let page = await next; page.length > 0; page = await next) {
      const last = page.at(-1)?.subject.id ?? '';
      next = page.length < pageSize ? Promise.resolve([]) : pageAfter(last);
      // Awaited only when this page has been used: a fault meanwhile must not count as one that nobody handles.
      next.catch(() => undefined);
      yield* page;
    }
  } finally {
    await next.catch(() => undefined);
    await snapshot.rollback().execute();
  }
}

// Subjects were read before their entries: an entry written in between makes the revision too old, never too new.
async function completeRecords(
  db: Reader,
  authority: string,
  rows: readonly SubjectColumns[],
  holdings: Holdings,
): Promise<readonly StoredRecord[]> {
  const ids = rows.map(({ subject }) => subject);
  const written: readonly (EntryColumns & { subject: string })[] = await db
    .selectFrom('journal')
    .select(['subject', ...ENTRY_COLUMNS])
    .where('authority', '=', authority)
    .where('subject', '=', sql<string>`any(${ids})`)
    .orderBy('subject')
    .orderBy('seq')
    .execute();
  const sources = await readSources(db, authority, ids, holdings);
  const entries = Map.groupBy(written, ({ subject }) => subject);
  return rows.map((row) => ({
    subject: subjectFrom(row),
    entries: (entries.get(row.subject) ?? []).map(entryFrom),
    sources: sources.get(row.subject) ?? [],
    revision: row.revision,
    ...(row.family !== null && { family: row.family }),
  }));
}

/** A subject from its columns. */
export function subjectFrom(row: Omit<SubjectColumns, 'revision' | 'family'>): Subject {
  return {
    id: row.subject,
    kind: row.kind,
    ...(row.name !== null && { name: row.name }),
    ...(row.born !== null && { born: row.born }),
    ...(row.expected !== null && { expected: row.expected }),
  };
}
