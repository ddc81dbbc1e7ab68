import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/** Where every record ended on each day, signed; and a clock for what is written that never falls behind what was signed. */
export const signedHeads: Migration = {
  async up(db) {
    await sql`
      create table sightline.signed_heads (
        authority  text not null references sightline.authority,
        day        date not null,
        moment     timestamptz not null,
        records    bigint not null,
        entries    bigint not null,
        root       bytea not null,
        previous   bytea,
        public_key bytea not null,
        signature  bytea not null,
        primary key (authority, day)
      )`.execute(db);
    await sql`comment on column sightline.signed_heads.moment is 'What was written up to it is what was signed.'`.execute(db);
    await sql`comment on column sightline.signed_heads.root is 'The root of a tree over every record as it stood; see src/store/signed-heads.'`.execute(
      db,
    );
    await sql`comment on column sightline.signed_heads.previous is 'The mark of the day signed before, so that a day taken out shows.'`.execute(
      db,
    );
    await sql`create index signed_heads_by_moment on sightline.signed_heads (moment)`.execute(db);
    // The order must be the same in every database, whatever its language: a signature holds after a restore elsewhere.
    await sql`create index subject_in_order on sightline.subject (authority, subject collate "C")`.execute(db);
    await sql`create index recording_in_order on sightline.recording (authority, appended_at, recording collate "C")`.execute(db);
    await refuseChangesTo('signed_heads').execute(db);
    await refuseTruncateOf('signed_heads').execute(db);

    // A clock that was set back would have new entries look as if they had been there when a day was signed.
    await sql`
      create function sightline.written_now() returns timestamptz language sql stable as $$
        select greatest(now(), (select max(moment) from sightline.signed_heads) + interval '1 microsecond')
      $$`.execute(db);
    for (const [table, column] of TIMES)
      await sql`alter table ${sql.id('sightline', table)} alter column ${sql.id(column)} set default sightline.written_now()`.execute(db);
  },
};

/** When a row was written, in each table that is signed and has that from a default. */
const TIMES = [
  ['subject_details', 'appended_at'],
  ['source', 'appended_at'],
  ['recording', 'appended_at'],
  ['access_log', 'at'],
  ['record_sensitivity', 'set_at'],
  ['account_change', 'at'],
] as const;
