import { sql } from 'kysely';
import { type Day, isoOf } from '../../calendar/index.ts';
import type { Reader, Writer } from '../schema.ts';

/** Somebody sees to the children of a worker who is away. */
export interface Cover {
  readonly id: string;
  /** The worker who is away, by their id in the record. */
  readonly covers: string;
  readonly from: Day;
  /** The first day on which it is no longer so; open where absent. */
  readonly until?: Day;
  readonly reason: string;
  readonly givenBy: string;
}

/** A cover with the name of the worker who is away. */
export interface NamedCover extends Cover {
  readonly name: string;
}

/** Notes who covers whom. */
export async function addCover(tx: Writer, authority: string, account: string, cover: Cover): Promise<void> {
  await tx
    .insertInto('absence_cover')
    .values({
      authority,
      account,
      cover: cover.id,
      covers: cover.covers,
      from_day: isoOf(cover.from),
      reason: cover.reason,
      given_by: cover.givenBy,
      ...(cover.until !== undefined && { until_day: isoOf(cover.until) }),
    })
    .execute();
}

/** Ends a cover from this day on; one that has ended, or ends sooner, stays as it is. False where nothing changed. */
export async function endCover(tx: Writer, authority: string, account: string, id: string, day: Day, by: string): Promise<boolean> {
  const ended = await tx
    .updateTable('absence_cover')
    .set({ until_day: isoOf(day), ended_by: by })
    .where('authority', '=', authority)
    .where('account', '=', account)
    .where('cover', '=', id)
    .where((is) => is.or([is('until_day', 'is', null), is('until_day', '>', sql<Day>`${isoOf(day)}`)]))
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** Everyone whom somebody has covered, covers or will cover, the latest first. */
export async function coversOf(db: Reader, authority: string, account: string): Promise<readonly NamedCover[]> {
  const rows = await db
    .selectFrom('absence_cover as c')
    .innerJoin('subject as s', (join) => join.onRef('s.authority', '=', 'c.authority').onRef('s.subject', '=', 'c.covers'))
    .select(['c.cover', 'c.covers', 'c.from_day', 'c.until_day', 'c.reason', 'c.given_by', 's.name'])
    .where('c.authority', '=', authority)
    .where('c.account', '=', account)
    .orderBy('c.from_day', 'desc')
    .orderBy('c.cover')
    .execute();
  return rows.map(({ cover, covers, from_day, until_day, reason, given_by, name }) => ({
    id: cover,
    covers,
    name: name ?? covers,
    from: from_day,
    reason,
    givenBy: given_by,
    ...(until_day !== null && { until: until_day }),
  }));
}
