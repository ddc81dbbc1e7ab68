import { sql } from 'kysely';
import type { ChainFault } from './chain-fault.ts';
import { checkRecord, type Link, type NotedEnd } from './check-record.ts';
import { journalText } from './journal-text.ts';
import { destroyedEnds } from './destroying/destroyed-ends.ts';
import type { Reader } from './schema.ts';

export interface ChainCheck {
  readonly records: number;
  readonly entries: number;
  /** The first fault in order of subject and place; absent where every entry is as it was written. */
  readonly fault?: ChainFault;
}

/** A record whose every entry follows from the one before it. */
export interface ChainedRecord {
  readonly subject: string;
  readonly links: readonly Link[];
}

const RECORDS_AT_A_TIME = 200;

/**
 * Works out the chain of one record, or of every record, anew and compares. Only some records are held at a time. It stops at the first
 * fault. An entry that was changed, taken out, put in, moved or cut off from the end shows.
 */
export async function verifyChain(db: Reader, authority: string, subject?: string): Promise<ChainCheck> {
  return asOfOneMoment(db, (snapshot) => walkChains(snapshot, authority, subject, async () => undefined));
}

/** Reads as though nobody wrote meanwhile. */
export async function asOfOneMoment<T>(db: Reader, work: (snapshot: Reader) => Promise<T>): Promise<T> {
  const snapshot = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  try {
    return await work(snapshot);
  } finally {
    await snapshot.rollback().execute();
  }
}

/** The same within a transaction, handing on the records, some at a time and in order, as they are found to be whole. */
export async function walkChains(
  db: Reader,
  authority: string,
  subject: string | undefined,
  whole: (records: readonly ChainedRecord[]) => Promise<ChainFault | undefined | void>,
): Promise<ChainCheck> {
  const done = { records: 0, entries: 0 };
  let ends = await nextEnds(db, authority, '', subject);
  while (ends.length > 0) {
    const subjects = ends.map((end) => end.subject);
    const rows = Map.groupBy(await journalText(db, authority, subjects), (row) => row.subject);
    const destroyed = await destroyedEnds(db, authority, subjects);
    const records: ChainedRecord[] = [];
    for (const end of ends) {
      const checked = checkRecord(authority, end, rows.get(end.subject) ?? [], destroyed.get(end.subject));
      if ('fault' in checked) return { ...done, fault: await lookedFor(db, checked.fault, checked.wanted) };
      done.records += 1;
      done.entries += checked.links.length;
      records.push({ subject: end.subject, links: checked.links });
    }
    const fault = await whole(records);
    if (fault !== undefined) return { ...done, fault };
    ends = subject === undefined ? await nextEnds(db, authority, subjects.at(-1) ?? '', undefined) : [];
  }
  const stray = subject === undefined ? await entryOfNoRecord(db, authority) : undefined;
  return stray === undefined ? done : { ...done, fault: stray };
}

function nextEnds(db: Reader, authority: string, after: string, only: string | undefined): Promise<readonly NotedEnd[]> {
  return db
    .selectFrom('subject')
    .select(['subject', 'last_seq', 'last_hash'])
    .where('authority', '=', authority)
    .$if(only !== undefined, (query) => query.where('subject', '=', only ?? ''))
    .$if(only === undefined, (query) => query.where(sql`subject collate "C"`, '>', after))
    .orderBy(sql`subject collate "C"`)
    .limit(RECORDS_AT_A_TIME)
    .execute();
}

/** A missing entry may have been put somewhere else: its hash names it wherever it is. */
async function lookedFor(db: Reader, fault: ChainFault, wanted: string | undefined): Promise<ChainFault> {
  if (wanted === undefined) return fault;
  const found = await db
    .selectFrom('journal')
    .select(['entry_id', 'authority', 'subject', 'seq'])
    .where('hash', '=', Buffer.from(wanted, 'hex'))
    .limit(1)
    .executeTakeFirst();
  if (found === undefined) return fault;
  const { entry_id: entry, ...at } = found;
  return { ...fault, entry, why: 'moved', at };
}

async function entryOfNoRecord(db: Reader, authority: string): Promise<ChainFault | undefined> {
  const found = await db
    .selectFrom('journal')
    .select(['subject', 'seq', 'entry_id'])
    .where('authority', '=', authority)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('subject')
            .select('subject.subject')
            .whereRef('subject.authority', '=', 'journal.authority')
            .whereRef('subject.subject', '=', 'journal.subject'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return found && { subject: found.subject, seq: found.seq, entry: found.entry_id, why: 'unexpected' };
}
