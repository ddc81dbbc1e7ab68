import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/** A council's own templates of documents: every version stays, and the latest counts. */
export const documentTemplates: Migration = {
  async up(db) {
    await sql`
      create table sightline.document_template (
        authority  text not null references sightline.authority,
        name       text not null check (length(name) between 1 and 100),
        version    integer not null check (version > 0),
        template   text check (length(template) between 1 and 60000),
        reason     text not null check (length(reason) between 1 and 2000),
        written_by text not null,
        written_at timestamptz not null default sightline.written_now(),
        primary key (authority, name, version)
      )`.execute(db);
    await sql`comment on column sightline.document_template.template is 'None where the council went back to the template that comes with Sightline.'`.execute(
      db,
    );
    await refuseChangesTo('document_template').execute(db);
    await refuseTruncateOf('document_template').execute(db);
  },
};
