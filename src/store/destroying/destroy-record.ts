import { sql } from 'kysely';
import { type Day, isoOf } from '../../calendar/index.ts';
import { StoreError } from '../errors.ts';
import { familiesFrom } from '../families.ts';
import { instantOf, microseconds } from '../microseconds.ts';
import { rowSet } from '../row-set.ts';
import type { Writer } from '../schema.ts';
import { inTurnWithSigning, type Signer } from '../signed-heads/sign-heads.ts';
import { searchText } from '../words.ts';
import { keepOfSignedDays, ofSignedDays } from './leaves-to-keep.ts';
import { type Agreement, agreementOn } from './may-be-destroyed.ts';
import { refuseAltered, refuseOtherKey, refuseUnlessItHolds } from './still-holds.ts';
import { leavesSum, type Tombstone, tombstoneText } from './tombstone.ts';

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
  'record_sensitivity',
  'record_access',
  'search_name',
  'source',
  'subject_details',
  'journal',
] as const;

interface Noted {
  readonly kind: string;
  readonly family: string | null;
  readonly last_seq: number;
  readonly last_hash: Buffer | null;
}

/**
 * Destroys one record for good, by the owner of the tables: what stays is that there was one, where its chain ended, who agreed, and what the
 * signed days hold of it, signed. Throws StoreError, and destroys nothing, under a hold, without both agreements, before the days aside are
 * over, where anything was written since it was reviewed, and where the record or the day signed last is not as it was.
 */
export async function destroyRecord(tx: Writer, authority: string, subject: string, today: Day, signer: Signer): Promise<Destroyed> {
  await inTurnWithSigning(tx, authority);
  const noted = await held(tx, authority, subject);
  const agreement = await agreementOn(tx, authority, subject, today);
  await refuseOtherKey(tx, authority, signer);
  await refuseAltered(tx, authority, subject);
  await writeDown(tx, authority, subject, noted, agreement, signer);
  await erase(tx, authority, subject);
  await refuseUnlessItHolds(tx, authority);
  const family = noted.family === null ? [] : await familiesAnew(tx, authority, noted.family);
  const { review, agreed } = agreement;
  const { rule, due, entries = 0 } = review;
  return { subject, family, rule, due, entries, reviewedBy: review.by.name, agreedBy: agreed.by.name };
}

/** What is noted of it; until the transaction ends nobody else writes in it. */
async function held(tx: Writer, authority: string, subject: string): Promise<Noted> {
  const row = await tx
    .selectFrom('subject')
    .select(['kind', 'family', 'last_seq', 'last_hash'])
    .where('authority', '=', authority)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new StoreError(`There is no record of ${subject}.`);
  return row;
}

/** That it is destroyed, signed at once: what guards the rows lets them go for this, and nobody without the key can make it up. */
async function writeDown(
  tx: Writer,
  authority: string,
  subject: string,
  { kind, last_seq, last_hash }: Noted,
  { review, agreed }: Agreement,
  signer: Signer,
): Promise<void> {
  const ofDays = await ofSignedDays(tx, authority, subject);
  const leaves = leavesSum(ofDays.leaves);
  const now = await moments(tx);
  const tombstone: Tombstone = {
    subject,
    kind,
    rule: review.rule,
    due: isoOf(review.due),
    lastSeq: String(last_seq),
    lastHash: last_hash?.toString('hex') ?? null,
    reviewedBy: review.by.name,
    reviewedOn: isoOf(review.on),
    agreedBy: agreed.by.name,
    agreedOn: isoOf(agreed.on),
    ...now,
    signedTo: ofDays.signedTo,
    leaves: leaves.toString('hex'),
    key: signer.publicKey.toString('hex'),
  };
  const { rule, due, reviewedBy, reviewedOn, agreedBy, agreedOn, signedTo } = tombstone;
  await sql`
    insert into destroyed_record (authority, subject, kind, rule, due, last_seq, last_hash, reviewed_by, reviewed_on, agreed_by, agreed_on,
      destroyed_at, written_at, signed_to, leaves, public_key, signature)
    values (${authority}, ${subject}, ${kind}, ${rule}, ${due}, ${last_seq}, ${last_hash}, ${reviewedBy}, ${reviewedOn}, ${agreedBy}, ${agreedOn},
      ${instantOf(now.destroyedAt).toString()}, ${instantOf(now.writtenAt).toString()}, ${signedTo}, ${leaves}, ${signer.publicKey},
      ${signer.sign(tombstoneText(authority, tombstone))})`.execute(tx);
  await keepOfSignedDays(tx, authority, subject, last_seq, ofDays);
}

/** When this transaction began, which is when the record goes; and the same after the last signed moment, should a clock have been set back. */
async function moments(tx: Writer): Promise<{ readonly destroyedAt: string; readonly writtenAt: string }> {
  const { rows } = await sql<{ destroyedAt: string; writtenAt: string }>`
    select ${microseconds('began')} as "destroyedAt", ${microseconds('written')} as "writtenAt"
    from (select transaction_timestamp() as began, written_now() as written) now`.execute(tx);
  const [now] = rows;
  if (now === undefined) throw new StoreError('The database does not tell the time.');
  return now;
}

async function erase(tx: Writer, authority: string, subject: string): Promise<void> {
  await sql`delete from draft where authority = ${authority} and ${subject} = any(children)`.execute(tx);
  await sql`delete from notice where authority = ${authority}
    and access in (select access from record_access where authority = ${authority} and subject = ${subject})`.execute(tx);
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
