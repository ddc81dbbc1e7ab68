import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who was born on a day is looked for before a child is added, however many there are. */
export const childrenByBirth: Migration = {
  async up(db) {
    await sql`create index subject_by_birth on sightline.subject (authority, born) where kind = 'child'`.execute(db);
  },
};
