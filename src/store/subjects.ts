import { sql } from 'kysely';
import type { Subject } from '../record/types.ts';
import { StoreError } from './errors.ts';
import { dateColumn } from './moment-columns.ts';
import { columnList, inParts, rowSet } from './row-set.ts';
import type { Writer } from './schema.ts';
import { searchText } from './words.ts';

const STATED = { subject: 'text', kind: 'text', name: 'text', born: 'date', expected: 'date', search: 'text' };
const SUBJECTS_IN_A_STATEMENT = 2000;

/**
 * Adds whom records are about. What is stated of someone known already replaces what was known (and is kept in
 * `subject_details` as well); what is left unsaid stays as it was. Answers the ids of those who are new or changed.
 * Throws StoreError where an id is already that of another kind of subject.
 */
export async function saveSubjects(
  tx: Writer,
  authority: string,
  subjects: readonly Subject[],
  batch?: string,
): Promise<readonly string[]> {
  const changed: string[] = [];
  const once = new Map(subjects.map((subject) => [subject.id, subject]));
  for (const part of inParts([...once.values()], SUBJECTS_IN_A_STATEMENT)) changed.push(...(await savePart(tx, authority, part, batch)));
  return changed;
}

/** From here to the end of the transaction nobody else writes in this record. */
export async function holdRecord(tx: Writer, authority: string, subject: string): Promise<void> {
  await sql`select from subject where authority = ${authority} and subject = ${subject} for update`.execute(tx);
}

async function savePart(
  tx: Writer,
  authority: string,
  subjects: readonly Subject[],
  batch: string | undefined,
): Promise<readonly string[]> {
  const stated = rowSet(
    'stated',
    STATED,
    subjects.map((subject) => ({
      ...subject,
      subject: subject.id,
      born: dateColumn(subject.born),
      expected: dateColumn(subject.expected),
      search: searchText(subject.id, subject.name),
    })),
  );
  await refuseOtherKinds(tx, authority, subjects);
  const saved = await sql<{ subject: string }>`
    with changed as (
      insert into subject as known (authority, ${columnList(STATED)})
      select ${authority}, ${columnList(STATED)} from ${stated} order by subject
      on conflict (authority, subject) do update set
        name = coalesce(excluded.name, known.name),
        born = coalesce(excluded.born, known.born),
        expected = case when coalesce(excluded.born, known.born) is null then coalesce(excluded.expected, known.expected) end,
        search = case when excluded.name is null then known.search else excluded.search end,
        revision = known.revision + 1
      where coalesce(excluded.name, known.name) is distinct from known.name
         or coalesce(excluded.born, known.born) is distinct from known.born
         or (known.born is null and excluded.born is null and coalesce(excluded.expected, known.expected) is distinct from known.expected)
      returning subject, kind, name, born, expected, revision
    )
    insert into subject_details (authority, subject, stated, kind, name, born, expected, batch)
    select ${authority}, subject, revision, kind, name, born, expected, ${batch ?? null} from changed
    returning subject`.execute(tx);
  return saved.rows.map(({ subject }) => subject);
}

async function refuseOtherKinds(tx: Writer, authority: string, subjects: readonly Subject[]): Promise<void> {
  const ids = subjects.map(({ id }) => id);
  const known = await tx
    .selectFrom('subject')
    .select(['subject', 'kind'])
    .where('authority', '=', authority)
    .where('subject', '=', sql<string>`any(${ids})`)
    .execute();
  const kinds = new Map(known.map(({ subject, kind }) => [subject, kind]));
  const other = subjects.find(({ id, kind }) => (kinds.get(id) ?? kind) !== kind);
  if (other)
    throw new StoreError(
      `${other.id} is already the record of a ${kinds.get(other.id)} and cannot be that of a ${other.kind}. Give one of them another id.`,
    );
}
