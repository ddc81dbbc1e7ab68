import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Forms that are not yet saved, as they were typed: not the record, and nobody's but their owner's. */
export const drafts: Migration = {
  async up(db) {
    await sql`
      create table sightline.draft (
        authority  text not null references sightline.authority,
        draft      uuid not null,
        owner      text not null check (length(owner) between 1 and 200),
        type       text not null check (length(type) between 1 and 80),
        children   text[] not null check (cardinality(children) between 1 and 30),
        sent       jsonb not null,
        saved_at   timestamptz not null default now(),
        version    integer not null default 1 check (version > 0),
        written_on uuid not null,
        turn       integer not null check (turn >= 0),
        primary key (authority, draft)
      )`.execute(db);
    await sql`comment on column sightline.draft.draft is 'The key of the form, which becomes that of the recording.'`.execute(db);
    await sql`comment on column sightline.draft.written_on is 'The open page that sent it last, and turn how often that page had sent: what comes late from one page, or from two at once, is told apart.'`.execute(
      db,
    );
    await sql`create index draft_of_owner on sightline.draft (authority, owner, saved_at desc)`.execute(db);
    await sql`create index draft_by_age on sightline.draft (authority, saved_at)`.execute(db);
  },
};
