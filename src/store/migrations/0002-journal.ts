import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/** Everything written, in the order it was written, each entry chained to the one before it in the same record. */
export const journal: Migration = {
  async up(db) {
    await sql`
      create table sightline.batch (
        authority   text not null references sightline.authority,
        batch       text not null check (length(batch) between 1 and 100),
        fingerprint text not null,
        name        text not null,
        kind        text not null,
        preview     jsonb not null,
        source      jsonb not null,
        state       text not null check (state in ('waiting', 'taken')),
        prepared_at timestamptz not null default now(),
        counts      jsonb,
        taken_by    text,
        taken_at    timestamptz,
        primary key (authority, batch),
        check (state = 'waiting' or (counts is not null and taken_by is not null and taken_at is not null))
      )`.execute(db);
    await sql`create unique index batch_taken_once on sightline.batch (authority, fingerprint) where state = 'taken'`.execute(db);
    await sql`create trigger refuse_change before update or delete on sightline.batch
      for each row when (old.state = 'taken') execute function sightline.refuse_change()`.execute(db);
    await refuseTruncateOf('batch').execute(db);

    await sql`
      create table sightline.holding (
        authority text not null references sightline.authority,
        holding   text not null,
        holds     jsonb not null,
        primary key (authority, holding)
      )`.execute(db);
    await sql`comment on table sightline.holding is 'What kinds of source could hold, each kept once and named by the SHA-256 of its text.'`.execute(
      db,
    );
    await refuseChangesTo('holding').execute(db);
    await refuseTruncateOf('holding').execute(db);

    await sql`
      create table sightline.source (
        authority   text not null,
        subject     text not null,
        position    integer not null,
        name        text not null,
        holding     text not null,
        from_day    date,
        to_day      date,
        batch       text,
        appended_at timestamptz not null default now(),
        primary key (authority, subject, position),
        foreign key (authority, subject) references sightline.subject,
        foreign key (authority, holding) references sightline.holding
      )`.execute(db);
    await sql`comment on table sightline.source is 'What each source of a record could hold, so that silence is not read as neglect.'`.execute(
      db,
    );
    await refuseChangesTo('source').execute(db);
    await refuseTruncateOf('source').execute(db);

    await sql`
      create table sightline.journal (
        authority       text not null,
        subject         text not null,
        seq             integer not null check (seq > 0),
        entry_id        text not null check (length(entry_id) between 1 and 300),
        type            text not null,
        occurred_day    date not null,
        occurred_minute smallint check (occurred_minute between 0 and 1439),
        recorded_day    date,
        recorded_minute smallint check (recorded_minute between 0 and 1439),
        author          text,
        role            text,
        subjects        text[] not null,
        fields          jsonb not null,
        links           jsonb not null,
        supersedes      text,
        strikes_out     text,
        reason          text,
        batch           text,
        appended_at     timestamptz not null,
        previous_hash   bytea,
        hash            bytea not null,
        primary key (authority, subject, seq),
        unique (authority, subject, entry_id),
        foreign key (authority, subject) references sightline.subject,
        check ((seq = 1) = (previous_hash is null)),
        check (recorded_minute is null or recorded_day is not null)
      )`.execute(db);
    await sql`comment on column sightline.journal.seq is 'From 1 in each record, without a gap.'`.execute(db);
    await sql`comment on column sightline.journal.hash is 'SHA-256 over this entry and the hash before it; see src/store/chain.ts.'`.execute(
      db,
    );
    await refuseChangesTo('journal').execute(db);
    await refuseTruncateOf('journal').execute(db);
  },
};
