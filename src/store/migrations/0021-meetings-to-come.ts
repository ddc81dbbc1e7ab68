import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which records say of a meeting on or after a day, found without reading every entry. */
export const meetingsToCome: Migration = {
  async up(db) {
    await sql`create index journal_meetings_by_day on sightline.journal (authority, (fields->>'date')) where type = 'meeting-arranged'`.execute(
      db,
    );
    // An index cannot be used for this behind a policy; what is found is looked at behind it.
    await sql`
      create function sightline.meetings_from(council text, first_day text) returns table (subject text, soonest text)
      language sql stable security definer set search_path = sightline, pg_temp rows 1000 as $$
        select subject, min(fields->>'date') from journal
        where authority = council and type = 'meeting-arranged' and fields->>'date' >= first_day group by subject
      $$`.execute(db);
  },
};
