import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/**
 * A council's own scheme of delegation: lines that are said once and never altered, and what was said to each since. And whoever covers for a
 * manager who is away works with that manager's teams meanwhile.
 */
export const whoMayDecide: Migration = {
  async up(db) {
    await sql`
      create table sightline.delegation (
        authority       text not null references sightline.authority,
        line            uuid not null,
        decision        text not null check (length(decision) between 1 and 200),
        by_roles        text[] not null check (cardinality(by_roles) between 1 and 50),
        absent_roles    text[] not null,
        absent_accounts uuid[] not null,
        teams           text[] check (cardinality(teams) between 1 and 100),
        up_to           text[] check (cardinality(up_to) between 1 and 50),
        from_day        date not null,
        until_day       date check (until_day > from_day),
        reason          text not null check (length(reason) between 1 and 2000),
        proposed_by     text not null,
        proposed_at     timestamptz not null default sightline.written_now(),
        primary key (authority, line)
      )`.execute(db);
    await sql`comment on table sightline.delegation is 'Lines of the scheme of delegation as they were proposed; in force once another person has agreed.'`.execute(
      db,
    );
    await sql`comment on column sightline.delegation.decision is 'A standard by its id, or a type of entry.'`.execute(db);
    await sql`
      create table sightline.delegation_change (
        authority text not null,
        line      uuid not null,
        nth       integer not null check (nth > 0),
        what      text not null check (what in ('agreed', 'refused', 'end-proposed', 'end-agreed', 'end-refused')),
        ends_on   date,
        reason    text not null check (length(reason) between 1 and 2000),
        said_by   text not null,
        said_at   timestamptz not null default sightline.written_now(),
        primary key (authority, line, nth),
        foreign key (authority, line) references sightline.delegation,
        check ((what = 'end-proposed') = (ends_on is not null))
      )`.execute(db);
    await sql`comment on column sightline.delegation_change.ends_on is 'The first day on which the line would be no longer so.'`.execute(
      db,
    );
    for (const table of ['delegation', 'delegation_change']) {
      await refuseChangesTo(table).execute(db);
      await refuseTruncateOf(table).execute(db);
    }
    for (const statement of [REFUSE_OWN, COVERED_TEAMS, WITHIN_REACH]) await statement.execute(db);
    await sql`create trigger refuse_own before insert on sightline.delegation_change
      for each row when (new.what in ('agreed', 'end-agreed')) execute function sightline.refuse_own_change()`.execute(db);
  },
};

/** Whatever asks: nobody agrees to what they proposed themselves. */
const REFUSE_OWN = sql`
  create function sightline.refuse_own_change() returns trigger language plpgsql as $$
  begin
    if new.said_by = (
      select case new.what
        when 'agreed' then (select proposed_by from sightline.delegation d where d.authority = new.authority and d.line = new.line)
        else (select c.said_by from sightline.delegation_change c
          where c.authority = new.authority and c.line = new.line and c.what = 'end-proposed' order by c.nth desc limit 1)
        end)
    then
      raise exception 'Nobody agrees to their own change to the scheme of delegation. Another leader must.' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$`;

const AS_OWNER = sql`stable security definer set search_path = sightline, pg_temp`;
const ACCOUNT = sql`(nullif(nullif(asked, ''), 'system'))::uuid`;
const TODAY = sql`(now() at time zone 'Europe/London')::date`;
const HELD_TODAY = sql`account = ${ACCOUNT} and from_day <= ${TODAY} and (until_day is null or until_day > ${TODAY})`;
const WORKS_HERE = sql`exists (select from account where account = ${ACCOUNT} and (left_on is null or left_on > ${TODAY}))`;

/** The teams of managers who are away and for whom somebody covers. */
const COVERED_TEAMS = sql`
  create function sightline.covered_teams(asked text) returns setof text language sql ${AS_OWNER} rows 5 as $$
    select r.team from absence_cover c
    join account a on a.authority = c.authority and a.worker = c.covers and (a.left_on is null or a.left_on > ${TODAY})
    join account_role r on r.authority = a.authority and r.account = a.account
    where c.account = ${ACCOUNT} and c.from_day <= ${TODAY} and (c.until_day is null or c.until_day > ${TODAY})
      and r.team is not null and r.role in ('team-manager', 'practice-manager')
      and r.from_day <= ${TODAY} and (r.until_day is null or r.until_day > ${TODAY})
  $$`;

const WITHIN_REACH = sql`
  create or replace function sightline.within_reach(asked text default sightline.asker()) returns setof text language sql ${AS_OWNER} rows 500 as $$
    select found.subject from (
      select sightline.worked_with(asked) as subject
      union
      select subject from subject_summary where teams && array(
        select team from account_role where ${HELD_TODAY} and team is not null union select sightline.covered_teams(asked))
      union
      select sightline.let_in(asked, '{named,auditing,glass}')
    ) found where ${WORKS_HERE}
  $$`;
