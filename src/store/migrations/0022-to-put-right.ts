import { type RawBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is overdue and still to be done is told apart from what of the record is to be put right. Everyone is judged again at the next start. */
export const toPutRight: Migration = {
  async up(db) {
    await sql`delete from sightline.expectation`.execute(db);
    await sql`delete from sightline.subject_summary`.execute(db);
    await sql`delete from sightline.subject_standing`.execute(db);
    await sql`delete from sightline.standing_change`.execute(db);
    await sql`delete from sightline.caseload_change`.execute(db);
    await sql`update sightline.authority set judged_with = null`.execute(db);

    await sql`alter table sightline.expectation drop constraint expectation_state_check`.execute(db);
    await sql`alter table sightline.expectation add check (state in ('upcoming', 'due-soon', 'overdue', 'to-put-right', 'not-held'))`.execute(
      db,
    );
    await sql`comment on column sightline.expectation.state is 'Overdue as it was judged is to-put-right here, where nobody can do it in time any more and only the record can be put right.'`.execute(
      db,
    );
    for (const table of ['subject_summary', 'caseload_change'])
      await sql`alter table ${sql.id('sightline', table)} add column to_put_right integer not null`.execute(db);
    // It stands in the indexes beside the other counts, so that how many there are is still told without going to the rows.
    const counts = 'overdue, to_put_right, due_soon, upcoming, not_held, waiting';
    await sql`alter table sightline.subject_summary drop constraint subject_summary_pkey`.execute(db);
    await sql`alter table sightline.subject_summary add primary key (authority, pack, subject)
      include (kind, worker, team, family, open, urgency, sort_due, sort_seen, ${sql.raw(counts)})`.execute(db);
    const include = sql.raw(`include (family, open, ${counts})`);
    const owed = sql`urgency, sort_due, subject) ${include}`;
    const again = async (name: string, columns: RawBuilder<unknown>): Promise<void> => {
      await sql`drop index if exists ${sql.id('sightline', name)}`.execute(db);
      await sql`create index ${sql.id(name)} on sightline.subject_summary (authority, pack, kind, ${columns}`.execute(db);
    };
    await again('summary_by_need', owed);
    await again('summary_by_seen', sql`sort_seen, subject) ${include}`);
    await again('summary_by_worker', sql`worker, ${owed}`);
    await again('summary_by_team', sql`team, ${owed}`);
    for (const need of ['to_put_right', 'due_soon', 'not_held', 'waiting'])
      await again(`summary_${need}`, sql`${owed} where ${sql.id(need)} > 0`);
  },
};
