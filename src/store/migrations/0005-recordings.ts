import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/** Each form that was saved here, once, with the entries it became: so that one sent twice is one. */
export const recordings: Migration = {
  async up(db) {
    await sql`
      create table sightline.recording (
        authority   text not null references sightline.authority,
        recording   text not null check (length(recording) between 1 and 100),
        fingerprint text not null,
        type        text not null,
        author      text not null,
        role        text not null,
        entries     jsonb not null,
        appended_at timestamptz not null default now(),
        primary key (authority, recording)
      )`.execute(db);
    await sql`comment on column sightline.recording.entries is 'Whose record each entry went into, and its id, in the order of the form.'`.execute(
      db,
    );
    await refuseChangesTo('recording').execute(db);
    await refuseTruncateOf('recording').execute(db);
  },
};
