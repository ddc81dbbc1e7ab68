import { type RawBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/**
 * Who may see which record, said a second time in the database itself: every connection tells who asks, and rows of records that are not
 * for them are not there. What it rests on is kept beside: how sensitive a record is, who was let in, who looked, and who is to be told.
 */
export const whoMaySee: Migration = {
  async up(db) {
    // Everyone who works with a child is kept beside the one who leads; so everyone is judged again at the next start.
    await sql`delete from sightline.subject_summary`.execute(db);
    await sql`delete from sightline.expectation`.execute(db);
    await sql`delete from sightline.subject_standing`.execute(db);
    await sql`delete from sightline.standing_change`.execute(db);
    await sql`delete from sightline.caseload_change`.execute(db);
    await sql`update sightline.authority set judged_with = null`.execute(db);
    await sql`
      alter table sightline.subject_summary
        add column workers text[] not null, add column reviewers text[] not null, add column teams text[] not null`.execute(db);
    await sql`comment on column sightline.subject_summary.workers is 'Everyone allocated, but for those who review; teams are theirs.'`.execute(
      db,
    );
    await sql`create index summary_by_workers on sightline.subject_summary using gin (workers)`.execute(db);
    await sql`create index summary_by_reviewers on sightline.subject_summary using gin (reviewers)`.execute(db);
    await sql`create index summary_by_teams on sightline.subject_summary using gin (teams)`.execute(db);

    await sql`
      create table sightline.record_sensitivity (
        authority   text not null,
        subject     text not null,
        nth         integer not null check (nth > 0),
        sensitivity text not null check (sensitivity in ('ordinary', 'restricted', 'sealed')),
        reason      text not null check (length(reason) between 1 and 2000),
        set_by      text not null,
        set_at      timestamptz not null default now(),
        primary key (authority, subject, nth),
        foreign key (authority, subject) references sightline.subject
      )`.execute(db);
    await sql`comment on table sightline.record_sensitivity is 'How sensitive a record was said to be, each time it was said; the last holds. A record that is not here is ordinary.'`.execute(
      db,
    );
    await sql`
      create table sightline.record_access (
        authority text not null,
        access    uuid not null,
        subject   text not null,
        account   uuid not null,
        relation  text not null check (relation in ('named', 'auditing', 'glass', 'own-relative')),
        reason    text not null check (length(reason) between 1 and 2000),
        given_by  text not null,
        from_at   timestamptz not null default now(),
        to_at     timestamptz,
        ended_at  timestamptz,
        ended_by  text,
        primary key (authority, access),
        foreign key (authority, subject) references sightline.subject,
        check (relation <> 'glass' or to_at is not null),
        check ((ended_at is null) = (ended_by is null))
      )`.execute(db);
    await sql`create index record_access_by_account on sightline.record_access (authority, account)`.execute(db);
    await sql`create index record_access_by_subject on sightline.record_access (authority, subject)`.execute(db);
    await sql`
      create table sightline.access_log (
        authority text not null references sightline.authority,
        line      uuid not null default gen_random_uuid(),
        at        timestamptz not null default now(),
        account   text not null,
        request   text not null,
        door      text not null,
        event     text not null,
        subject   text,
        outcome   text not null check (outcome in ('allowed', 'refused')),
        because   text,
        primary key (authority, line)
      )`.execute(db);
    await sql`comment on table sightline.access_log is 'Who looked at, changed or was refused what, a line for each record.'`.execute(db);
    await sql`create index access_log_by_subject on sightline.access_log (authority, subject, at) where subject is not null`.execute(db);
    await sql`create index access_log_by_account on sightline.access_log (authority, account, at)`.execute(db);
    await sql`create index access_log_by_time on sightline.access_log (authority, at)`.execute(db);
    await sql`
      create table sightline.notice (
        authority text not null,
        notice    uuid not null,
        account   uuid not null,
        kind      text not null check (kind in ('glass-broken')),
        access    uuid not null,
        told_at   timestamptz not null default now(),
        seen_at   timestamptz,
        primary key (authority, notice),
        foreign key (authority, access) references sightline.record_access
      )`.execute(db);
    await sql`create index notice_unseen on sightline.notice (authority, account) where seen_at is null`.execute(db);
    for (const table of ['record_sensitivity', 'access_log']) {
      await refuseChangesTo(table).execute(db);
      await refuseTruncateOf(table).execute(db);
    }
    for (const table of ['record_access', 'notice']) await refuseTruncateOf(table).execute(db);

    for (const statement of [ASKER, REACHES_EVERYONE, LET_IN, WORKED_WITH, WITHIN_REACH, HIDDEN, MATCHING]) await statement.execute(db);
    for (const table of OF_RECORDS) await letSee(db, table, ofRecord);
    await letSee(db, 'subject', ofSubject);
    await letSee(db, 'draft', ofOwner);
  },
};

type Db = Parameters<NonNullable<Migration['up']>>[0];

/** What is in a record, or follows from it. */
const OF_RECORDS = ['journal', 'source', 'subject_details', 'expectation', 'subject_summary', 'subject_standing'];

const SYSTEM = sql`(select sightline.asker()) = 'system'`;
/** Somebody's work reaches every child, or this one is in reach; and it is not hidden from them. */
const ofRecord = sql`${SYSTEM} or (
  ((select sightline.reaches_everyone()) or subject in (select sightline.within_reach()))
  and subject not in (select sightline.hidden()))`;
/** That there is such a child, and the name, is for everyone who works here, unless it is hidden from them. */
const ofSubject = sql`${SYSTEM} or ((select sightline.asker()) <> '' and subject not in (select sightline.hidden()))`;

/** What somebody has begun and not saved is their own. */
const ofOwner = sql`${SYSTEM} or owner = (select sightline.asker())`;

async function letSee(db: Db, name: string, whom: RawBuilder<unknown>): Promise<void> {
  const table = sql.table(`sightline.${name}`);
  await sql`create policy for_who_asks on ${table} using (${whom}) with check (${whom})`.execute(db);
  // Not forced: the owner copies whole tables in a backup and a restore, which a policy would stand in the way of.
  await sql`alter table ${table} enable row level security`.execute(db);
}

const ASKER = sql`
  create function sightline.asker() returns text language sql stable as
  $$ select coalesce(current_setting('sightline.asker', true), '') $$`;

/** Seen as the owner sees: what somebody may see is worked out from more than they may see. */
const AS_OWNER = sql`stable security definer set search_path = sightline, pg_temp`;
const ACCOUNT = sql`(nullif(nullif(asked, ''), 'system'))::uuid`;

const TODAY = sql`(now() at time zone 'Europe/London')::date`;
const HELD_TODAY = sql`account = ${ACCOUNT} and from_day <= ${TODAY} and (until_day is null or until_day > ${TODAY})`;
/** Whoever has left sees nothing, whatever roles were left to them. */
const WORKS_HERE = sql`exists (select from account where account = ${ACCOUNT} and (left_on is null or left_on > ${TODAY}))`;

const REACHES_EVERYONE = sql`
  create function sightline.reaches_everyone(asked text default sightline.asker()) returns boolean language sql ${AS_OWNER} as $$
    select ${WORKS_HERE} and exists (
      select from account_role where ${HELD_TODAY} and role in (
        'emergency-duty-worker', 'service-manager', 'head-of-service', 'director', 'principal-social-worker', 'quality-assurance-lead',
        'information-governance-lead'))
  $$`;

const LET_IN = sql`
  create function sightline.let_in(asked text, as_what text[]) returns setof text language sql ${AS_OWNER} as $$
    select subject from record_access
    where account = ${ACCOUNT} and relation = any(as_what) and ended_at is null and from_at <= now() and (to_at is null or to_at > now())
  $$`;

/** Those allocated to somebody, and to whom they cover. */
const WORKED_WITH = sql`
  create function sightline.worked_with(asked text) returns setof text language sql ${AS_OWNER} rows 100 as $$
    with own as materialized (
      select array(
        select worker from account where account = ${ACCOUNT} and worker is not null
        union select covers from absence_cover where ${HELD_TODAY}) as workers
    )
    select s.subject from subject_summary s, own where s.workers && own.workers or s.reviewers && own.workers
  $$`;

const WITHIN_REACH = sql`
  create function sightline.within_reach(asked text default sightline.asker()) returns setof text language sql ${AS_OWNER} rows 500 as $$
    select found.subject from (
      select sightline.worked_with(asked) as subject
      union
      select subject from subject_summary where teams && array(select team from account_role where ${HELD_TODAY} and team is not null)
      union
      select sightline.let_in(asked, '{named,auditing,glass}')
    ) found where ${WORKS_HERE}
  $$`;

/** What is restricted, but for those who work with the child or were let in; what is sealed, but for those named; and, of both, their own family. */
const HIDDEN = sql`
  create function sightline.hidden(asked text default sightline.asker()) returns setof text language sql ${AS_OWNER} rows 100 as $$
    with latest as materialized (
      select distinct on (authority, subject) subject, sensitivity from record_sensitivity order by authority, subject, nth desc
    )
    (select subject from latest where sensitivity = 'restricted'
      and not exists (select from account_role where ${HELD_TODAY} and role = 'information-governance-lead')
      except (select sightline.worked_with(asked) union select sightline.let_in(asked, '{named,auditing,glass}')))
    union
    (select subject from latest where sensitivity = 'sealed' except select sightline.let_in(asked, '{named}'))
    union
    (select subject from latest where sensitivity <> 'ordinary' intersect select sightline.let_in(asked, '{own-relative}'))
  $$`;

/** Whose name or number has words that begin so. An index cannot be used for this behind a policy; what is found is looked at behind it. */
const MATCHING = sql`
  create function sightline.matching(council text, words tsquery) returns setof text language sql ${AS_OWNER} rows 100 as $$
    select subject from subject where authority = council and array_to_tsvector(string_to_array(search, ' ')) @@ words
  $$`;
