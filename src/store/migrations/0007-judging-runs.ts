import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A judging of everyone and the parts it is done in, so that any number of processes can share it and none is missed. */
export const judgingRuns: Migration = {
  async up(db) {
    await sql`
      create table sightline.judging_run (
        authority    text not null references sightline.authority,
        run          text not null check (length(run) between 1 and 100),
        pack         text not null,
        as_of        date not null,
        as_if_always boolean not null,
        digest       text not null,
        state        text not null default 'under-way' check (state in ('under-way', 'finished', 'superseded', 'failed')),
        problem      text,
        started_at   timestamptz not null default now(),
        ended_at     timestamptz,
        primary key (authority, run),
        check ((state = 'under-way') = (ended_at is null))
      )`.execute(db);
    await sql`comment on column sightline.judging_run.digest is 'What everyone is judged with, as authority.judged_with has it once every part is done.'`.execute(
      db,
    );
    await sql`create unique index judging_run_under_way on sightline.judging_run (authority) where state = 'under-way'`.execute(db);

    await sql`
      create table sightline.judging_part (
        authority     text not null,
        run           text not null,
        part          integer not null check (part > 0),
        after_subject text not null,
        up_to_subject text,
        subjects      integer not null,
        done_at       timestamptz,
        primary key (authority, run, part),
        foreign key (authority, run) references sightline.judging_run on delete cascade
      )`.execute(db);
    await sql`comment on table sightline.judging_part is 'Whose records one job judges: the subjects after one id, up to another and with it; to the end where there is none.'`.execute(
      db,
    );

    // Workers are few among all whom records are about, and whoever records is offered them all.
    await sql`create index subject_other_than_child on sightline.subject (authority, kind, subject) where kind <> 'child'`.execute(db);
  },
};
