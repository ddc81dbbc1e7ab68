import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where somebody who works here lives themselves, as far as it is told: so that looking at a neighbour's record is noticed. */
export const ownPostcode: Migration = {
  async up(db) {
    await sql`alter table sightline.account add column postcode text check (postcode ~ '^[A-Z0-9]{5,8}$')`.execute(db);
    await sql`comment on column sightline.account.postcode is 'Their own, in capitals without spaces; used for nothing but to notice who looks at neighbours.'`.execute(
      db,
    );
  },
};
