import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is in a record, or follows from it. */
const OF_RECORDS = ['journal', 'source', 'subject_details', 'expectation', 'subject_summary', 'subject_standing'];

/** The record of a child of somebody's own family is shut to them in the database too, by whatever way it would be in their reach. */
export const ownFamilyShut: Migration = {
  async up(db) {
    const whom = sql`(select sightline.asker()) = 'system' or (
      ((select sightline.reaches_everyone()) or subject in (select sightline.within_reach()))
      and subject not in (select sightline.hidden())
      and subject not in (select sightline.let_in((select sightline.asker()), '{own-relative}')))`;
    for (const name of OF_RECORDS) {
      const table = sql.table(`sightline.${name}`);
      await sql`alter policy for_who_asks on ${table} using (${whom}) with check (${whom})`.execute(db);
    }
  },
};
