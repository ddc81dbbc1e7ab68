import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/** Tables about one record that may only be added to, and lose their rows when that record is destroyed and in no other way. */
const OF_ONE_RECORD = [
  'access_request',
  'access_request_step',
  'redaction',
  'correction_asked',
  'correction_answer',
  'legal_hold',
  'retention_step',
];
/** What a record itself is made of, guarded from the first release on. */
const THE_RECORD = ['journal', 'source', 'subject_details'];

/** What the people whom records are about may ask of them, how long records are kept, and how one is destroyed. */
export const rightsOfPeople: Migration = {
  async up(db) {
    await accessRequests(db);
    await corrections(db);
    await keeping(db);
    await destroying(db);
    for (const table of [...OF_ONE_RECORD, 'retention_date', 'destroyed_record']) await letSee(db, table);
  },
};

/** Seen like the record itself: by whom it is in reach, and from whom it is not hidden. The owner copies whole tables, and is not kept out. */
async function letSee(db: Kysely<unknown>, name: string): Promise<void> {
  const table = sql.table(`sightline.${name}`);
  const whom = sql`(select sightline.asker()) = 'system' or (
    ((select sightline.reaches_everyone()) or subject in (select sightline.within_reach()))
    and subject not in (select sightline.hidden()))`;
  await sql`create policy for_who_asks on ${table} using (${whom}) with check (${whom})`.execute(db);
  await sql`alter table ${table} enable row level security`.execute(db);
}

async function accessRequests(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sightline.access_request (
      authority        text not null,
      request          uuid not null,
      subject          text not null,
      kind             text not null check (kind in ('own-record', 'care-leaver', 'for-a-child', 'for-somebody-else')),
      asked_by         text not null check (length(asked_by) between 1 and 200),
      asked_as         text not null check (length(asked_as) between 1 and 1000),
      received_on      date not null,
      by_account       text not null,
      by_name          text not null,
      written_at       timestamptz not null default now(),
      primary key (authority, request),
      foreign key (authority, subject) references sightline.subject
    )`.execute(db);
  await sql`create index access_request_of_subject on sightline.access_request (authority, subject)`.execute(db);
  await sql`
    create table sightline.access_request_step (
      authority  text not null,
      request    uuid not null,
      nth        integer not null check (nth between 1 and 1000),
      subject    text not null,
      kind       text not null check (kind in ('identity-checked', 'extended', 'prepared', 'sent-back', 'checked', 'released', 'refused', 'withdrawn')),
      on_day     date not null,
      because    text check (length(because) between 1 and 5000),
      pack       jsonb,
      by_account text not null,
      by_name    text not null,
      written_at timestamptz not null default now(),
      primary key (authority, request, nth),
      foreign key (authority, request) references sightline.access_request,
      check ((pack is not null) = (kind = 'prepared'))
    )`.execute(db);
  await sql`comment on column sightline.access_request_step.pack is 'How far the record, its notes and the redactions went when the answer was prepared, the names it was prepared with, and its SHA-256.'`.execute(
    db,
  );
  await sql`
    create table sightline.redaction (
      authority  text not null,
      request    uuid not null,
      nth        integer not null check (nth between 1 and 100000),
      subject    text not null,
      entry_id   text not null,
      part       text not null check (length(part) between 1 and 200),
      from_char  integer not null check (from_char >= 0),
      to_char    integer not null check (to_char > from_char),
      decision   text not null check (decision in ('hide', 'show')),
      reason     text,
      because    text check (length(because) between 1 and 1000),
      suggested  boolean not null,
      by_account text not null,
      by_name    text not null,
      written_at timestamptz not null default now(),
      primary key (authority, request, nth),
      foreign key (authority, request) references sightline.access_request,
      check ((decision = 'hide') = (reason is not null))
    )`.execute(db);
  await sql`comment on table sightline.redaction is 'What somebody decided to hide from an answer, or to show; of two about the same words the later holds.'`.execute(
    db,
  );
}

async function corrections(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sightline.correction_asked (
      authority  text not null,
      correction uuid not null,
      subject    text not null,
      entry_id   text not null,
      says       text not null check (length(says) between 1 and 5000),
      said_by    text not null check (length(said_by) between 1 and 200),
      said_on    date not null,
      by_account text not null,
      by_name    text not null,
      written_at timestamptz not null default now(),
      primary key (authority, correction),
      foreign key (authority, subject) references sightline.subject
    )`.execute(db);
  await sql`create index correction_asked_of_subject on sightline.correction_asked (authority, subject)`.execute(db);
  await sql`
    create table sightline.correction_answer (
      authority  text not null,
      correction uuid not null,
      nth        integer not null check (nth between 1 and 100),
      subject    text not null,
      decision   text not null check (decision in ('amended', 'not-amended', 'stands-beside')),
      because    text not null check (length(because) between 1 and 5000),
      on_day     date not null,
      by_account text not null,
      by_name    text not null,
      written_at timestamptz not null default now(),
      primary key (authority, correction, nth),
      foreign key (authority, correction) references sightline.correction_asked
    )`.execute(db);
}

async function keeping(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sightline.legal_hold (
      authority  text not null,
      hold       uuid not null,
      step       text not null check (step in ('placed', 'lifted')),
      subject    text not null,
      reason     text not null check (reason in ('public-inquiry', 'court', 'complaint', 'request', 'other')),
      because    text not null check (length(because) between 1 and 5000),
      on_day     date not null,
      by_account text not null,
      by_name    text not null,
      written_at timestamptz not null default now(),
      primary key (authority, hold, step),
      foreign key (authority, subject) references sightline.subject
    )`.execute(db);
  await sql`create index legal_hold_of_subject on sightline.legal_hold (authority, subject)`.execute(db);
  await sql`
    create table sightline.retention_step (
      authority  text not null,
      subject    text not null,
      nth        integer not null check (nth between 1 and 10000),
      kind       text not null check (kind in ('keep', 'destroy', 'agreed', 'refused', 'withdrawn')),
      because    text not null check (length(because) between 1 and 5000),
      keep_until date,
      rule       text,
      due        date,
      entries    integer,
      on_day     date not null,
      by_account text not null,
      by_name    text not null,
      written_at timestamptz not null default now(),
      primary key (authority, subject, nth),
      foreign key (authority, subject) references sightline.subject,
      check ((kind = 'keep') = (keep_until is not null)),
      check ((kind = 'destroy') = (rule is not null and due is not null and entries is not null))
    )`.execute(db);
  await sql`comment on table sightline.retention_step is 'What was decided about keeping or destroying a record once its date had come: a reviewer first, then the information governance lead.'`.execute(
    db,
  );
  await sql`
    create table sightline.retention_date (
      authority text not null,
      subject   text not null,
      kept_to   date not null,
      rule      text not null,
      primary key (authority, subject),
      foreign key (authority, subject) references sightline.subject
    )`.execute(db);
  await sql`create index retention_date_in_order on sightline.retention_date (authority, kept_to, subject)`.execute(db);
  for (const table of OF_ONE_RECORD) await refuseTruncateOf(table).execute(db);
}

/**
 * A record is destroyed by the owner of the tables alone, one at a time, and only where in the same transaction it was written down
 * that it is: what guards it then lets the rows of that record go, and of no other.
 */
async function destroying(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sightline.destroyed_record (
      authority    text not null references sightline.authority,
      subject      text not null,
      kind         text not null,
      rule         text not null,
      due          date not null,
      last_seq     integer not null,
      last_hash    bytea,
      reviewed_by  text not null,
      reviewed_on  date not null,
      agreed_by    text not null,
      agreed_on    date not null,
      destroyed_at timestamptz not null default now(),
      primary key (authority, subject, last_seq),
      foreign key (authority, subject) references sightline.subject
    )`.execute(db);
  await sql`comment on table sightline.destroyed_record is 'That there was a record, where its chain ended, by what rule it was destroyed and who agreed: so that the gap explains itself.'`.execute(
    db,
  );
  await refuseChangesTo('destroyed_record').execute(db);
  await refuseTruncateOf('destroyed_record').execute(db);
  await sql`
    create function sightline.refuse_change_unless_destroying() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and exists (
        select from sightline.destroyed_record
        where authority = old.authority and subject = old.subject and destroyed_at = transaction_timestamp()
      ) then return old;
      end if;
      raise exception '% on %: what has been written is never changed or removed. Add an entry that supersedes it or strikes it out.', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $$`.execute(db);
  for (const table of THE_RECORD) await sql`drop trigger refuse_change on ${sql.table(`sightline.${table}`)}`.execute(db);
  for (const table of [...THE_RECORD, ...OF_ONE_RECORD]) {
    await sql`create trigger refuse_change before update or delete on ${sql.table(`sightline.${table}`)}
      for each row execute function sightline.refuse_change_unless_destroying()`.execute(db);
  }
}
