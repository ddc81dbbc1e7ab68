import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What a child is found by, made again from its record: a row of what anyone may know who may know of the child, and, where its entries say more,
 * one of that and the rest, for those who may read them. And which files entries name, found without reading every entry.
 */
export const findingAndFiles: Migration = {
  async up(db) {
    await sql`
      create table sightline.search_name (
        authority text not null,
        subject   text not null,
        part      text not null check (part in ('child', 'record')),
        told      jsonb not null,
        keys      text[] not null,
        primary key (authority, subject, part),
        foreign key (authority, subject) references sightline.subject
      )`.execute(db);
    await sql`comment on table sightline.search_name is 'What children are found by: part child is the name, the number and the day of birth, part record what entries say as well.'`.execute(
      db,
    );
    await sql`create index search_name_by_key on sightline.search_name using gin (array_to_tsvector(keys))`.execute(db);
    // An index cannot be used for this behind a policy; what is found is looked at behind it.
    await sql`
      create function sightline.found_by(council text, keys_asked tsquery) returns setof text
      language sql stable security definer set search_path = sightline, pg_temp rows 100 as $$
        select distinct subject from search_name where authority = council and array_to_tsvector(keys) @@ keys_asked
      $$`.execute(db);
    const mayKnow = sql`part = 'child' and (select sightline.asker()) <> ''`;
    const mayRead = sql`((select sightline.reaches_everyone()) or subject in (select sightline.within_reach()))
      and subject not in (select sightline.let_in((select sightline.asker()), '{own-relative}'))`;
    const whom = sql`(select sightline.asker()) = 'system' or (
      subject not in (select sightline.hidden()) and (${mayKnow} or (${mayRead})))`;
    await sql`create policy for_who_asks on sightline.search_name using (${whom}) with check (${whom})`.execute(db);
    await sql`alter table sightline.search_name enable row level security`.execute(db);
    await sql`create index journal_naming_files on sightline.journal (authority, subject, (fields->>'sha256')) where type = 'file-attached'`.execute(
      db,
    );
    // So that everyone is judged again at the next start, which fills it.
    await sql`update sightline.authority set judged_with = null`.execute(db);
  },
};
