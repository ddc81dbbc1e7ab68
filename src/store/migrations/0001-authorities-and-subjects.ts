import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Councils, whom they keep records about, and what is told to anyone who tries to change what may only be added to. */
export const authoritiesAndSubjects: Migration = {
  async up(db) {
    await sql`
      create table sightline.authority (
        authority     text primary key check (length(authority) between 1 and 100),
        name          text not null,
        pack          text not null,
        as_if_always  boolean not null default false,
        as_of         date,
        demonstration boolean not null default false,
        created_at    timestamptz not null default now()
      )`.execute(db);
    await sql`comment on column sightline.authority.as_of is 'The day the record is judged for; none means today, moving with the days.'`.execute(
      db,
    );

    await sql`
      create table sightline.subject (
        authority text not null references sightline.authority,
        subject   text not null check (length(subject) between 1 and 200),
        kind      text not null check (kind in ('child', 'carer-household', 'prospective-carer', 'worker', 'contact-arrangement')),
        name      text,
        born      date,
        expected  date,
        search    text not null,
        last_seq  integer not null default 0,
        last_hash bytea,
        revision  integer not null default 1,
        primary key (authority, subject)
      )`.execute(db);
    await sql`comment on column sightline.subject.last_hash is 'The head of the chain of this record in the journal, so that entries missing from its end show.'`.execute(
      db,
    );
    await sql`create index subject_by_word on sightline.subject using gin (array_to_tsvector(string_to_array(search, ' ')))`.execute(db);

    await sql`
      create table sightline.subject_details (
        authority   text not null,
        subject     text not null,
        stated      integer not null,
        kind        text not null,
        name        text,
        born        date,
        expected    date,
        batch       text,
        appended_at timestamptz not null default now(),
        primary key (authority, subject, stated),
        foreign key (authority, subject) references sightline.subject
      )`.execute(db);
    await sql`comment on table sightline.subject_details is 'Each name and date of birth that was ever stated, in order; subject holds the latest.'`.execute(
      db,
    );

    await sql`
      create function sightline.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% on %: what has been written is never changed or removed. Add an entry that supersedes it or strikes it out.', tg_op, tg_table_name
          using errcode = 'insufficient_privilege';
      end $$`.execute(db);
    await refuseChangesTo('subject_details').execute(db);
    await refuseTruncateOf('subject_details').execute(db);
  },
};

/** The trigger that holds for every role, the owner's too, besides what is granted. */
export function refuseChangesTo(table: string) {
  return sql`create trigger refuse_change before update or delete on ${sql.table(`sightline.${table}`)}
    for each row execute function sightline.refuse_change()`;
}

export function refuseTruncateOf(table: string) {
  return sql`create trigger refuse_truncate before truncate on ${sql.table(`sightline.${table}`)}
    for each statement execute function sightline.refuse_change()`;
}
