import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/**
 * Of what was judged, only what is open stays a row; the rest is counted, by subject and by council. What was kept before is
 * forgotten: everyone is judged again at the next start. Families, once worked out from everybody's entries, are kept as they grow.
 */
export const openRowsAndTallies: Migration = {
  async up(db) {
    await sql`drop table sightline.expectation, sightline.subject_summary`.execute(db);

    await sql`alter table sightline.authority add column judged_for date`.execute(db);
    await sql`comment on column sightline.authority.judged_for is 'The day for which every answer that is kept holds. Said once, so that midnight need not touch every subject.'`.execute(
      db,
    );
    await sql`update sightline.authority set judged_with = null`.execute(db);

    await sql`alter table sightline.subject add column family text`.execute(db);
    await sql`comment on column sightline.subject.family is 'The first of the children who were ever recorded together with this one; none for a child recorded alone.'`.execute(
      db,
    );
    await sql`create index subject_by_family on sightline.subject (authority, family) where family is not null`.execute(db);
    await joinFamilies.execute(db);

    await sql`
      create table sightline.expectation (
        authority         text not null,
        pack              text not null,
        subject           text not null,
        standard          text not null,
        opened_day        date not null,
        nth               smallint not null,
        state             text not null check (state in ('upcoming', 'due-soon', 'overdue', 'not-held')),
        version           date not null,
        owner             text not null,
        person            text,
        opened_minute     smallint,
        due_day           date,
        due_minute        smallint,
        agreed_due_day    date,
        agreed_due_minute smallint,
        warn_day          date,
        late_unit         text,
        row_clause        text,
        primary key (authority, pack, subject, standard, opened_day, nth)
      )`.execute(db);
    await sql`comment on table sightline.expectation is 'What is open or not held, and nothing that is settled: that is counted in subject_standing.'`.execute(
      db,
    );
    await sql`comment on column sightline.expectation.nth is 'From 1, where several of one standard opened on one day.'`.execute(db);
    await sql`create index expectation_by_standard on sightline.expectation (authority, pack, standard, state, subject)`.execute(db);

    await sql`
      create table sightline.subject_summary (
        authority           text not null,
        pack                text not null,
        subject             text not null,
        kind                text not null,
        name                text not null,
        born                date,
        expected            date,
        search              text not null,
        worker              text,
        team                text,
        family              text,
        seen_held           boolean not null,
        last_seen_day       date,
        seen_alone_held     boolean not null,
        last_seen_alone_day date,
        role                text,
        open                boolean not null,
        plans               text[] not null,
        overdue             integer not null,
        due_soon            integer not null,
        upcoming            integer not null,
        not_held            integer not null,
        waiting             integer not null,
        urgency             smallint not null,
        next_due_day        date,
        next_standard       text,
        next_opened_day     date,
        next_nth            smallint,
        sort_due            date not null generated always as (coalesce(next_due_day, '9999-12-31')) stored,
        sort_seen           date not null generated always as (coalesce(last_seen_day, '1000-01-01')) stored,
        changes_on          date,
        revision            integer not null,
        digest              text not null,
        primary key (authority, pack, subject)
          include (kind, worker, team, family, open, urgency, sort_due, sort_seen, overdue, due_soon, upcoming, not_held, waiting)
      )`.execute(db);
    await sql`comment on column sightline.subject_summary.urgency is '0 an act overdue, 1 an act due soon, 2 a gap in what was written, 3 a gap due soon, 4 upcoming, 5 nothing open.'`.execute(
      db,
    );
    await sql`comment on column sightline.subject_summary.role is 'What a worker was employed as; none for other subjects.'`.execute(db);
    await sql`comment on column sightline.subject_summary.open is 'Whether an episode is open.'`.execute(db);
    await sql`comment on column sightline.subject_summary.changes_on is 'The first day on which the answer may differ though nothing is written; none where it never will.'`.execute(
      db,
    );
    await sql`comment on column sightline.subject_summary.digest is 'Over what is kept of the expectations, so that an unchanged answer is not written again.'`.execute(
      db,
    );
    // What a list is narrowed by stands in the index too, so that how many there are is told without going to the rows.
    const beside = 'include (family, open, overdue, due_soon, upcoming, not_held, waiting)';
    const owed = sql.raw(`urgency, sort_due, subject) ${beside}`);
    await sql`create index summary_by_need on sightline.subject_summary (authority, pack, kind, ${owed}`.execute(db);
    await sql`create index summary_by_seen on sightline.subject_summary (authority, pack, kind, sort_seen, subject) ${sql.raw(beside)}`.execute(
      db,
    );
    // Each of these few among many: without an index of their own the whole list would be gone through to find them.
    for (const need of ['due_soon', 'not_held', 'waiting']) {
      await sql`create index ${sql.id(`summary_${need}`)} on sightline.subject_summary (authority, pack, kind, ${owed} where ${sql.id(need)} > 0`.execute(
        db,
      );
    }
    await sql`create index summary_by_worker on sightline.subject_summary (authority, pack, kind, worker, ${owed}`.execute(db);
    await sql`create index summary_by_team on sightline.subject_summary (authority, pack, kind, team, ${owed}`.execute(db);
    await sql`create index summary_by_family on sightline.subject_summary (authority, pack, family) where family is not null`.execute(db);
    await sql`create index summary_by_change on sightline.subject_summary (authority, pack, changes_on, subject) where changes_on is not null`.execute(
      db,
    );
    await sql`create index summary_by_word on sightline.subject_summary using gin (array_to_tsvector(string_to_array(search, ' ')))`.execute(
      db,
    );

    await sql`
      create table sightline.subject_standing (
        authority text not null,
        pack      text not null,
        subject   text not null,
        standing  json not null,
        primary key (authority, pack, subject)
      )`.execute(db);
    await sql`comment on column sightline.subject_standing.standing is 'A list of [standard, state, how many, how many of them late], for every state.'`.execute(
      db,
    );

    await sql`
      create table sightline.standing_change (
        authority    text not null,
        pack         text not null,
        standard     text not null,
        state        text not null,
        expectations integer not null,
        late         integer not null
      )`.execute(db);
    await sql`comment on table sightline.standing_change is 'What each answer added to how a council stands; the sum is exact at every moment, and is folded into one line a standard and state.'`.execute(
      db,
    );
    await sql`create index standing_change_by_standard on sightline.standing_change (authority, pack, standard)`.execute(db);

    await sql`
      create table sightline.caseload_change (
        authority text not null,
        pack      text not null,
        kind      text not null,
        worker    text,
        team      text,
        open      boolean not null,
        subjects  integer not null,
        overdue   integer not null,
        due_soon  integer not null,
        not_held  integer not null,
        waiting   integer not null
      )`.execute(db);
    await sql`comment on table sightline.caseload_change is 'What each answer added to how many subjects each worker and team has, and how many of them need what; summed and folded like standing_change.'`.execute(
      db,
    );
    await sql`create index caseload_change_by_worker on sightline.caseload_change (authority, pack, kind, worker)`.execute(db);
    await sql`
      create table sightline.author (
        authority text not null,
        author    text not null,
        role      text not null,
        primary key (authority, author, role)
      )`.execute(db);
    await sql`comment on table sightline.author is 'Everyone who has recorded here, with each role they did it in: said once, however many recordings there are.'`.execute(
      db,
    );
    await sql`insert into sightline.author select distinct authority, author, role from sightline.recording`.execute(db);
    await refuseChangesTo('author').execute(db);
    await refuseTruncateOf('author').execute(db);
    await sql`create index caseload_change_by_team on sightline.caseload_change (authority, pack, kind, team)`.execute(db);

    // Much of these is read from indexes alone, which holds as long as the database has taken stock of what was changed.
    for (const table of ['expectation', 'subject_summary', 'subject_standing', 'standing_change', 'caseload_change']) {
      await sql`alter table ${sql.id('sightline', table)} set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05,
        autovacuum_analyze_scale_factor = 0.05)`.execute(db);
    }
  },
};

/** Those recorded together take the least of the names their families have, over and over until nothing changes. */
const joinFamilies = sql`
  do $$
  begin
    create temporary table together on commit drop as
      select j.authority, j.n, s.subject as child, s.subject collate "C" as family
      from (select authority, subjects, row_number() over () as n from sightline.journal where cardinality(subjects) > 1 group by authority, subjects) j
      cross join lateral unnest(j.subjects) as named(subject)
      join sightline.subject s on s.authority = j.authority and s.subject = named.subject and s.kind = 'child';
    delete from together t where (select count(*) from together o where o.n = t.n) < 2;
    loop
      update together t set family = least.family
      from (
        select authority, child, min(family) over (partition by n) as family from together
        union select authority, child, min(family) over (partition by authority, child) from together
      ) least
      where t.authority = least.authority and t.child = least.child and least.family < t.family;
      exit when not found;
    end loop;
    update sightline.subject s set family = t.family from together t where s.authority = t.authority and s.subject = t.child;
  end $$`;
