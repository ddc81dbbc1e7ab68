import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What everyone was last judged with, so that standards changed on disk are noticed at the next start. */
export const judgedWith: Migration = {
  async up(db) {
    await sql`alter table sightline.authority add column judged_with text`.execute(db);
    await sql`comment on column sightline.authority.judged_with is 'SHA-256 of the standards, the calendar and the way of reading them that every record was last judged with; none where that was not finished.'`.execute(
      db,
    );
  },
};
