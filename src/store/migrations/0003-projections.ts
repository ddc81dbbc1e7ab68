import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was judged, by whose pack: can be removed and made again from the journal at any time. */
export const projections: Migration = {
  async up(db) {
    await sql`
      create table sightline.expectation (
        authority         text not null,
        pack              text not null,
        subject           text not null,
        key               text not null,
        standard          text not null,
        version           date not null,
        owner             text not null,
        person            text,
        opened_day        date not null,
        opened_minute     smallint,
        opened_by         text,
        due_day           date,
        due_minute        smallint,
        agreed_due_day    date,
        agreed_due_minute smallint,
        warn_day          date,
        state             text not null check (state in ('upcoming', 'due-soon', 'overdue', 'met', 'met-late', 'varied', 'excused', 'lapsed', 'not-held')),
        met_by            text,
        met_day           date,
        met_minute        smallint,
        silent            boolean,
        ended_day         date,
        late              double precision,
        late_unit         text,
        row_clause        text,
        rejected          jsonb not null,
        primary key (authority, pack, subject, key)
      )`.execute(db);
    await sql`create index expectation_by_standard on sightline.expectation (authority, pack, standard, state, subject) include (late)`.execute(
      db,
    );

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
        open_episodes       text[] not null,
        plans               text[] not null,
        overdue             integer not null,
        due_soon            integer not null,
        upcoming            integer not null,
        not_held            integer not null,
        waiting             integer not null,
        urgency             smallint not null,
        next_due_day        date,
        next_key            text,
        sort_due            date not null generated always as (coalesce(next_due_day, '9999-12-31')) stored,
        sort_seen           date not null generated always as (coalesce(last_seen_day, '1000-01-01')) stored,
        changes_on          date,
        as_of               date not null,
        revision            integer not null,
        digest              text not null,
        primary key (authority, pack, subject)
      )`.execute(db);
    await sql`comment on column sightline.subject_summary.urgency is '0 an act overdue, 1 an act due soon, 2 a gap in what was written, 3 a gap due soon, 4 upcoming, 5 nothing open.'`.execute(
      db,
    );
    await sql`comment on column sightline.subject_summary.digest is 'SHA-256 of the expectations kept, so that an unchanged answer is not written again.'`.execute(
      db,
    );
    const owed = sql.raw('urgency, sort_due, subject');
    await sql`create index summary_by_need on sightline.subject_summary (authority, pack, kind, ${owed})`.execute(db);
    await sql`create index summary_by_worker on sightline.subject_summary (authority, pack, worker, ${owed})`.execute(db);
    await sql`create index summary_by_team on sightline.subject_summary (authority, pack, team, ${owed})`.execute(db);
    await sql`create index summary_by_family on sightline.subject_summary (authority, pack, family) where family is not null`.execute(db);
    await sql`create index summary_by_change on sightline.subject_summary (authority, pack, changes_on) where changes_on is not null`.execute(
      db,
    );
    await sql`create index summary_by_word on sightline.subject_summary using gin (array_to_tsvector(string_to_array(search, ' ')))`.execute(
      db,
    );
  },
};
