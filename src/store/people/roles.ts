import { sql } from 'kysely';
import { type Day, isoOf } from '../../calendar/index.ts';
import type { Role } from '../../record/types.ts';
import type { Reader, Writer } from '../schema.ts';

/** A role that somebody holds from one day until another, in a team where it is of one. */
export interface RoleHeld {
  readonly id: string;
  readonly role: Role;
  readonly team?: string;
  readonly from: Day;
  /** The first day on which it is held no longer; open where absent. */
  readonly until?: Day;
  readonly givenBy: string;
}

/** Gives somebody a role. */
export async function giveRole(tx: Writer, authority: string, account: string, held: RoleHeld): Promise<void> {
  await tx
    .insertInto('account_role')
    .values({
      authority,
      account,
      given: held.id,
      role: held.role,
      from_day: isoOf(held.from),
      given_by: held.givenBy,
      ...(held.team !== undefined && { team: held.team }),
      ...(held.until !== undefined && { until_day: isoOf(held.until) }),
    })
    .execute();
}

/** Ends a role from this day on; one that has ended, or ends sooner, stays as it is. False where nothing changed. */
export async function endRole(tx: Writer, authority: string, account: string, id: string, day: Day, by: string): Promise<boolean> {
  const ended = await tx
    .updateTable('account_role')
    .set({ until_day: isoOf(day), ended_by: by })
    .where('authority', '=', authority)
    .where('account', '=', account)
    .where('given', '=', id)
    .where((is) => is.or([is('until_day', 'is', null), is('until_day', '>', sql<Day>`${isoOf(day)}`)]))
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** Every role somebody has held, holds or will hold, the latest first. */
export async function rolesOf(db: Reader, authority: string, account: string): Promise<readonly RoleHeld[]> {
  const rows = await db
    .selectFrom('account_role')
    .selectAll()
    .where('authority', '=', authority)
    .where('account', '=', account)
    .orderBy('from_day', 'desc')
    .orderBy('given_at', 'desc')
    .orderBy('given')
    .execute();
  return rows.map(({ given, role, team, from_day, until_day, given_by }) => ({
    id: given,
    role,
    from: from_day,
    givenBy: given_by,
    ...(team !== null && { team }),
    ...(until_day !== null && { until: until_day }),
  }));
}
