import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/**
 * A record is destroyed and the days that were signed still hold: what each of them holds of it is kept. That it was destroyed is signed at
 * once. And while a record is set aside it is shut in the database too.
 */
export const destroyedLeaves: Migration = {
  async up(db) {
    await signedTombstones(db);
    await keptLeaves(db);
    await erasedRows(db);
    await shutWhileAside(db);
  },
};

async function signedTombstones(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sightline.destroyed_record
      add column written_at timestamptz not null default sightline.written_now(),
      add column signed_to date,
      add column leaves bytea,
      add column public_key bytea,
      add column signature bytea,
      add constraint destroyed_record_is_signed
        check (leaves is not null and public_key is not null and signature is not null) not valid`.execute(db);
  await sql`comment on column sightline.destroyed_record.signed_to is 'The last day that had been signed when it was destroyed.'`.execute(
    db,
  );
  await sql`comment on column sightline.destroyed_record.leaves is 'SHA-256 over what is kept in destroyed_leaf.'`.execute(db);
}

async function keptLeaves(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sightline.destroyed_leaf (
      authority text not null,
      subject   text not null,
      day       date not null,
      last_seq  integer not null,
      leaf      bytea not null check (length(leaf) = 32),
      places    integer not null check (places >= 0),
      primary key (authority, subject, day),
      foreign key (authority, subject, last_seq) references sightline.destroyed_record
    )`.execute(db);
  await sql`comment on table sightline.destroyed_leaf is 'What the signed days hold of a record that was destroyed, from the first day on which it was that until the next; see src/store/signed-heads.'`.execute(
    db,
  );
  await sql`comment on column sightline.destroyed_leaf.places is 'How many places the record had then.'`.execute(db);
  await onlyAddedTo(db, 'destroyed_leaf');
}

/** What was said of how sensitive a record is, is signed beside the records, in one sum for all of them. */
async function erasedRows(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sightline.erased_row (
      authority text not null references sightline.authority,
      of_table  text not null,
      at        timestamptz not null,
      key       text not null,
      subject   text not null,
      before    text not null,
      after     text not null,
      primary key (authority, of_table, at, key)
    )`.execute(db);
  await sql`comment on table sightline.erased_row is 'What a day’s sum over a table came to before and after a row that went with the record it was about.'`.execute(
    db,
  );
  await onlyAddedTo(db, 'erased_row');
  await sql`drop trigger refuse_change on sightline.record_sensitivity`.execute(db);
  await sql`create trigger refuse_change before update or delete on sightline.record_sensitivity
    for each row execute function sightline.refuse_change_unless_destroying()`.execute(db);
}

/** Only ever added to, and seen as the record itself is. The owner copies whole tables, and is not kept out. */
async function onlyAddedTo(db: Kysely<unknown>, name: string): Promise<void> {
  const table = sql.table(`sightline.${name}`);
  await refuseChangesTo(name).execute(db);
  await refuseTruncateOf(name).execute(db);
  const whom = sql`(select sightline.asker()) = 'system' or (
    ((select sightline.reaches_everyone()) or subject in (select sightline.within_reach()))
    and subject not in (select sightline.hidden()))`;
  await sql`create policy for_who_asks on ${table} using (${whom}) with check (${whom})`.execute(db);
  await sql`alter table ${table} enable row level security`.execute(db);
}

const AS_OWNER = sql`stable security definer set search_path = sightline, pg_temp`;
const ACCOUNT = sql`(nullif(nullif(asked, ''), 'system'))::uuid`;
const TODAY = sql`(now() at time zone 'Europe/London')::date`;
const HELD_TODAY = sql`account = ${ACCOUNT} and from_day <= ${TODAY} and (until_day is null or until_day > ${TODAY})`;
const GOVERNS = sql`exists (select from account_role where ${HELD_TODAY} and role = 'information-governance-lead')`;

async function shutWhileAside(db: Kysely<unknown>): Promise<void> {
  await sql`create index retention_step_agreed on sightline.retention_step (authority, subject, nth) where kind = 'agreed'`.execute(db);
  // Those whose record it was last decided to destroy.
  await sql`
    create function sightline.set_aside() returns setof text language sql ${AS_OWNER} rows 50 as $$
      select subject from retention_step agreed where kind = 'agreed' and not exists (
        select from retention_step later
        where later.authority = agreed.authority and later.subject = agreed.subject and later.nth > agreed.nth)
    $$`.execute(db);
  await sql`
    create or replace function sightline.hidden(asked text default sightline.asker()) returns setof text language sql ${AS_OWNER} rows 100 as $$
      with latest as materialized (
        select distinct on (authority, subject) subject, sensitivity from record_sensitivity order by authority, subject, nth desc
      )
      (select subject from latest where sensitivity = 'restricted' and not ${GOVERNS}
        except (select sightline.worked_with(asked) union select sightline.let_in(asked, '{named,auditing,glass}')))
      union
      (select subject from latest where sensitivity = 'sealed' except select sightline.let_in(asked, '{named}'))
      union
      (select subject from latest where sensitivity <> 'ordinary' intersect select sightline.let_in(asked, '{own-relative}'))
      union
      (select aside from sightline.set_aside() aside where not ${GOVERNS})
    $$`.execute(db);
}
