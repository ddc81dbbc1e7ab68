import { sql } from 'kysely';
import type { Entry } from '../record/types.ts';
import { chainHash } from './chain.ts';
import { columnsOf, ENTRY_COLUMNS, type EntryColumns, entryFrom, entryText } from './entry-row.ts';
import { StoreError } from './errors.ts';
import { joinFamilies, type Relative } from './families.ts';
import { columnList, inParts, rowSet } from './row-set.ts';
import type { Writer } from './schema.ts';

export interface Appended {
  /** Entries added, counted once in each record they were added to. */
  readonly added: number;
  /** Entries that were there already, the same to the letter. */
  readonly alreadyThere: number;
  /** Whose records changed. */
  readonly subjects: readonly string[];
}

/** One record's end in the journal, moving as entries are added. */
interface Head extends Relative {
  seq: number;
  hash: Buffer | null;
}

const ROW = {
  subject: 'text',
  seq: 'integer',
  entry_id: 'text',
  type: 'text',
  occurred_day: 'date',
  occurred_minute: 'smallint',
  recorded_day: 'date',
  recorded_minute: 'smallint',
  author: 'text',
  role: 'text',
  subjects: 'text[]',
  fields: 'jsonb',
  links: 'jsonb',
  supersedes: 'text',
  strikes_out: 'text',
  reason: 'text',
  previous_hash: 'bytea',
  hash: 'bytea',
};
const ROWS_IN_A_STATEMENT = 5000;

/**
 * Writes entries at the end of the record of each subject they are about, in the order given. Entries that are there already
 * are left alone, so handing in the same twice changes nothing. Two writers to one record wait for each other.
 * Throws StoreError where a subject is not known, or an id is already that of an entry that says something else.
 */
export async function appendEntries(tx: Writer, authority: string, entries: readonly Entry[], batch?: string): Promise<Appended> {
  const texts = textsOf(entries);
  const subjects = [...new Set(entries.flatMap((entry) => entry.subjects))].sort();
  const heads = await lockHeads(tx, authority, subjects);
  const present = await textsPresent(tx, authority, entries, (subject) => (heads.get(subject)?.seq ?? 0) > 0);
  const appended = await writtenNow(tx);
  const rows: object[] = [];
  const changed = new Set<string>();
  let alreadyThere = 0;
  for (const entry of new Map(entries.map((one) => [one.id, one])).values()) {
    const text = texts.get(entry.id) ?? '';
    for (const subject of new Set(entry.subjects)) {
      const held = present.get(placeOf(subject, entry.id));
      if (held !== undefined && held !== text) throw clash(entry.id, subject);
      if (held !== undefined) alreadyThere += 1;
      else {
        rows.push(link(heads, subject, entry, text));
        changed.add(subject);
      }
    }
  }
  await insertRows(tx, authority, rows, appended, batch);
  await moveHeads(tx, authority, heads, [...changed]);
  await joinFamilies(tx, authority, entries, heads);
  return { added: rows.length, alreadyThere, subjects: [...changed] };

  function link(all: ReadonlyMap<string, Head>, subject: string, entry: Entry, text: string): object {
    const head = all.get(subject);
    if (head === undefined) throw unknownSubjects([subject]);
    const previous = head.hash;
    head.seq += 1;
    head.hash = chainHash({ authority, subject, seq: head.seq, appended, batch: batch ?? null, text }, previous);
    return { ...columnsOf(entry), subject, seq: head.seq, previous_hash: previous && bytes(previous), hash: bytes(head.hash) };
  }
}

/** The ids of entries that are written already and say something else. */
export async function sayingOtherwise(tx: Writer, authority: string, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const present = await textsPresent(tx, authority, entries, () => true);
  return new Set(
    entries
      .filter((entry) =>
        entry.subjects.some((subject) => {
          const held = present.get(placeOf(subject, entry.id));
          return held !== undefined && held !== entryText(entry);
        }),
      )
      .map((entry) => entry.id),
  );
}

function textsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const entry of entries) {
    const text = entryText(entry);
    if (entry.subjects.length === 0) throw new StoreError(`Entry ${entry.id} is about nobody. Say whose record it belongs to.`);
    if ((texts.get(entry.id) ?? text) !== text) throw clash(entry.id, entry.subjects.join(' and '));
    texts.set(entry.id, text);
  }
  return texts;
}

// Locked in one order by everyone, so that two writers wait for each other and never for ever.
async function lockHeads(tx: Writer, authority: string, subjects: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const rows = await tx
    .selectFrom('subject')
    .select(['subject', 'kind', 'family', 'last_seq', 'last_hash'])
    .where('authority', '=', authority)
    .where('subject', '=', sql<string>`any(${subjects})`)
    .orderBy('subject')
    .forUpdate()
    .execute();
  const heads = new Map(rows.map((row) => [row.subject, { kind: row.kind, family: row.family, seq: row.last_seq, hash: row.last_hash }]));
  const unknown = subjects.filter((subject) => !heads.has(subject));
  if (unknown.length > 0) throw unknownSubjects(unknown);
  return heads;
}

async function textsPresent(
  tx: Writer,
  authority: string,
  entries: readonly Entry[],
  hasBegun: (subject: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const pairs = entries.flatMap((entry) => entry.subjects.filter(hasBegun).map((subject) => ({ subject, entry_id: entry.id })));
  const present = new Map<string, string>();
  for (const part of inParts(pairs, ROWS_IN_A_STATEMENT)) {
    const asked = rowSet('asked', { subject: 'text', entry_id: 'text' }, part);
    const { rows } = await sql<EntryColumns & { subject: string }>`
      select ${sql.join(['subject', ...ENTRY_COLUMNS].map((column) => sql.ref(`journal.${column}`)))}
      from ${asked} join journal on journal.authority = ${authority} and journal.subject = asked.subject and journal.entry_id = asked.entry_id
        and journal.subject = any(${[...new Set(part.map(({ subject }) => subject))]})`.execute(tx);
    for (const row of rows) present.set(placeOf(row.subject, row.entry_id), entryText(entryFrom(row)));
  }
  return present;
}

function placeOf(subject: string, id: string): string {
  return `${subject}\n${id}`;
}

async function writtenNow(tx: Writer): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Temporal.Instant }>`select written_now() as now`.execute(tx);
  const now = rows[0]?.now;
  if (now === undefined) throw new StoreError('The database did not say what time it is.');
  return now;
}

async function insertRows(
  tx: Writer,
  authority: string,
  rows: readonly object[],
  appended: Temporal.Instant,
  batch: string | undefined,
): Promise<void> {
  for (const part of inParts(rows, ROWS_IN_A_STATEMENT)) {
    await sql`insert into journal (authority, ${columnList(ROW)}, batch, appended_at)
      select ${authority}, ${columnList(ROW)}, ${batch ?? null}, ${appended.toString()}::timestamptz from ${rowSet('written', ROW, part)}`.execute(
      tx,
    );
  }
}

async function moveHeads(tx: Writer, authority: string, heads: ReadonlyMap<string, Head>, changed: readonly string[]): Promise<void> {
  const columns = { subject: 'text', last_seq: 'integer', last_hash: 'bytea' };
  for (const part of inParts(changed, ROWS_IN_A_STATEMENT)) {
    const rows = part.map((subject) => ({
      subject,
      last_seq: heads.get(subject)?.seq,
      last_hash: bytes(heads.get(subject)?.hash ?? Buffer.alloc(0)),
    }));
    await sql`update subject set last_seq = head.last_seq, last_hash = head.last_hash, revision = revision + 1
      from ${rowSet('head', columns, rows)} where subject.authority = ${authority} and subject.subject = head.subject
        and subject.subject = any(${part})`.execute(tx);
  }
}

function bytes(hash: Buffer): string {
  return `\\x${hash.toString('hex')}`;
}

function clash(id: string, subject: string): StoreError {
  return new StoreError(
    `Entry ${id} of ${subject} is already written and says something else. What is written is never changed: add an entry that supersedes it.`,
  );
}

function unknownSubjects(subjects: readonly string[]): StoreError {
  const shown = subjects.slice(0, 5).join(', ');
  return new StoreError(
    `There is no record of ${shown}${subjects.length > 5 ? ` and ${subjects.length - 5} others` : ''}. Add them before writing about them.`,
  );
}
