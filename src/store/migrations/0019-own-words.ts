import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/** A council's own list of words that are better said otherwise: what was added and what was ended, by whom and when. Never altered. */
export const ownWords: Migration = {
  async up(db) {
    await sql`
      create table sightline.council_word (
        authority text not null references sightline.authority,
        nth       integer not null check (nth > 0),
        act       text not null check (act in ('add', 'end')),
        word      text not null check (length(word) between 2 and 80),
        kind      text not null check (kind in ('blame', 'jargon', 'short')),
        instead   text[] not null check (cardinality(instead) <= 10),
        because   text check (length(because) between 1 and 500),
        said_by   text not null,
        said_at   timestamptz not null default sightline.written_now(),
        primary key (authority, nth),
        check ((act = 'add') = (cardinality(instead) > 0))
      )`.execute(db);
    await sql`comment on table sightline.council_word is 'What a council said of the words it advises on, in the order it was said; what comes with Sightline can be ended too.'`.execute(
      db,
    );
    await refuseChangesTo('council_word').execute(db);
    await refuseTruncateOf('council_word').execute(db);
  },
};
