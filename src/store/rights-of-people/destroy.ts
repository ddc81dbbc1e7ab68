import { sql } from 'kysely';
import { type Day, isoOf } from '../../calendar/index.ts';
import { StoreError } from '../errors.ts';
import { familiesFrom } from '../families.ts';
import { rowSet } from '../row-set.ts';
import type { Reader, Writer } from '../schema.ts';
import { searchText } from '../words.ts';
import { listRequests } from './access-requests.ts';
import { readHolds, readRetentionSteps } from './keeping.ts';

/** For so many days after both agreed, a record lies aside: nobody but the information governance lead reads it, and it can be brought back. */
export const DAYS_ASIDE = 30;

/** That a record was destroyed: by which rule, and who agreed. */
export interface Destroyed {
  readonly subject: string;
  readonly rule: string;
  readonly due: Day;
  /** How many entries there were. */
  readonly entries: number;
  readonly reviewedBy: string;
  readonly agreedBy: string;
  /** Those who were of one family with them, as far as the record shows: what is shown of them may change. */
  readonly family: readonly string[];
}

/** The steps after which a request is no longer open. */
const ENDS: readonly string[] = ['released', 'refused', 'withdrawn'];

/** The tables with rows of one record, each before those it refers to. */
const ROWS_OF_A_RECORD = [
  'redaction',
  'access_request_step',
  'access_request',
  'correction_answer',
  'correction_asked',
  'legal_hold',
  'retention_step',
  'retention_date',
  'source',
  'subject_details',
  'journal',
] as const;

/**
 * Destroys one record for good, by the owner of the tables: what stays is that there was one, where its chain ended, and who agreed.
 * Throws StoreError, and destroys nothing, under a hold, without both agreements, before the days aside are over, or where anything was
 * written since it was reviewed.
 */
export async function destroyRecord(tx: Writer, authority: string, subject: string, today: Day): Promise<Destroyed> {
  const row = await tx
    .selectFrom('subject')
    .select(['kind', 'family', 'last_seq', 'last_hash'])
    .where('authority', '=', authority)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new StoreError(`There is no record of ${subject}.`);
  const steps = (await readRetentionSteps(tx, authority, [subject])).get(subject) ?? [];
  const [review, agreed] = [steps.at(-2), steps.at(-1)];
  if (review?.kind !== 'destroy' || agreed?.kind !== 'agreed' || review.rule === undefined || review.due === undefined)
    throw new StoreError(
      `Nobody agreed that the record of ${subject} is destroyed. A reviewer and the information governance lead must both agree first.`,
    );
  const held = (await readHolds(tx, authority, [subject])).find(({ lifted }) => lifted === undefined);
  if (held !== undefined)
    throw new StoreError(`The record of ${subject} is held since ${isoOf(held.from)}. It cannot be destroyed before the hold is lifted.`);
  if (today < agreed.on + DAYS_ASIDE)
    throw new StoreError(
      `The record of ${subject} lies aside until ${isoOf(agreed.on + DAYS_ASIDE)}. It can be destroyed from that day on.`,
    );
  if ((await listRequests(tx, authority, subject)).some(({ steps: taken }) => !taken.some(({ kind }) => ENDS.includes(kind))))
    throw new StoreError(`Somebody has asked for the record of ${subject} and is not answered yet. Answer them first.`);
  await refuseWhereSigned(tx, authority, subject);
  const entries = await entriesOf(tx, authority, subject);
  if (entries !== review.entries)
    throw new StoreError(
      `Something was written in the record of ${subject} since it was reviewed. Withdraw the agreement and review it again.`,
    );
  await tx
    .insertInto('destroyed_record')
    .values({
      authority,
      subject,
      kind: row.kind,
      rule: review.rule,
      due: isoOf(review.due),
      last_seq: row.last_seq,
      last_hash: row.last_hash,
      reviewed_by: review.by.name,
      reviewed_on: isoOf(review.on),
      agreed_by: agreed.by.name,
      agreed_on: isoOf(agreed.on),
    })
    .execute();
  for (const table of ROWS_OF_A_RECORD)
    await sql`delete from ${sql.table(table)} where authority = ${authority} and subject = ${subject}`.execute(tx);
  await tx
    .updateTable('subject')
    .set((eb) => ({
      name: null,
      born: null,
      expected: null,
      search: searchText(subject, undefined),
      revision: eb('revision', '+', 1),
    }))
    .where('authority', '=', authority)
    .where('subject', '=', subject)
    .execute();
  const family = row.family === null ? [] : await familiesAnew(tx, authority, row.family);
  return { subject, family, rule: review.rule, due: review.due, entries, reviewedBy: review.by.name, agreedBy: agreed.by.name };
}

/** What is left of a family in the records that are left. Answers everyone who was in it. */
async function familiesAnew(tx: Writer, authority: string, family: string): Promise<readonly string[]> {
  const members = await tx
    .selectFrom('subject')
    .select('subject')
    .where('authority', '=', authority)
    .where('family', '=', family)
    .execute();
  const ids = members.map(({ subject }) => subject);
  const { rows } = await sql<{ subjects: string[] }>`
    select distinct subjects from journal where authority = ${authority} and subject = any(${ids}) and cardinality(subjects) > 1`.execute(
    tx,
  );
  const { familyOf } = familiesFrom(
    rows.map(({ subjects }) => subjects.filter((one) => ids.includes(one))).filter((those) => those.length > 1),
  );
  const now = rowSet(
    'now',
    { subject: 'text', family: 'text' },
    ids.map((subject) => ({ subject, family: familyOf(subject) ?? null })),
  );
  await sql`update subject set family = now.family, revision = revision + 1 from ${now}
    where subject.authority = ${authority} and subject.subject = now.subject and subject.family is distinct from now.family`.execute(tx);
  return ids;
}

/**
 * A day's signature is over every record as it stood then. Until what was signed of a record is kept when the record is not, destroying it
 * would make each such day look tampered with, for good.
 */
async function refuseWhereSigned(tx: Writer, authority: string, subject: string): Promise<void> {
  const { rows } = await sql<{ signed: boolean }>`
    select exists (
      select from journal j join signed_heads s on s.authority = j.authority and s.moment >= j.appended_at
      where j.authority = ${authority} and j.subject = ${subject}
    ) as signed`.execute(tx);
  if (rows[0]?.signed === true)
    throw new StoreError(
      `The record of ${subject} is part of days that have been signed, and their signatures would no longer hold without it. It stays aside, shut to everybody but the information governance lead.`,
    );
}

async function entriesOf(tx: Writer, authority: string, subject: string): Promise<number> {
  const { n } = await tx
    .selectFrom('journal')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('authority', '=', authority)
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  return n;
}

/** Where the chains of destroyed records ended, by subject. */
export async function destroyedEnds(
  db: Reader,
  authority: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, { readonly seq: number; readonly hash: Buffer | null }>> {
  if (subjects.length === 0) return new Map();
  const rows = await db
    .selectFrom('destroyed_record')
    .select(['subject', 'last_seq', 'last_hash'])
    .where('authority', '=', authority)
    .where('subject', 'in', subjects)
    .orderBy('last_seq')
    .execute();
  return new Map(rows.map(({ subject, last_seq, last_hash }) => [subject, { seq: last_seq, hash: last_hash }]));
}
