import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '../../record/types.ts';
import type { Reader, Writer } from '../schema.ts';

/** Something one person was told of another's opening a record. */
export interface Notice {
  readonly id: string;
  readonly toldAt: Temporal.Instant;
  readonly subject: string;
  /** Who opened it, by name. */
  readonly who: string;
  readonly reason: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** Tells everyone of these accounts, once each. */
export async function tellOfGlass(tx: Writer, authority: string, access: string, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return;
  await tx
    .insertInto('notice')
    .values(accounts.map((account) => ({ authority, notice: randomUUID(), account, kind: 'glass-broken' as const, access })))
    .execute();
}

/** What somebody was told and has not said they have seen, the latest first. */
export async function unseenNotices(db: Reader, authority: string, account: string): Promise<readonly Notice[]> {
  const { rows } = await sql<Notice>`
    select n.notice as id, n.told_at as "toldAt", a.subject, w.name as who, a.reason, a.from_at as "from", a.to_at as "to"
    from notice n join record_access a using (authority, access) join account w on w.authority = a.authority and w.account = a.account
    where n.authority = ${authority} and n.account = ${account} and n.seen_at is null order by n.told_at desc limit 50`.execute(db);
  return rows;
}

/** Says that it was seen. Only by whom it was told to. */
export async function noticeSeen(tx: Writer, authority: string, account: string, notice: string): Promise<void> {
  await sql`update notice set seen_at = now() where authority = ${authority} and account = ${account} and notice = ${notice}
    and seen_at is null`.execute(tx);
}

/** Who holds one of these roles on a day, in one of these teams where teams are named. */
export async function holdersOf(
  db: Reader,
  authority: string,
  { roles, teams, on }: { readonly roles: readonly Role[]; readonly teams?: readonly string[]; readonly on: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ account: string }>`
    select distinct r.account from account_role r join account a using (authority, account)
    where r.authority = ${authority} and r.role = any(${roles}) and ${teams === undefined ? sql`true` : sql`r.team = any(${teams})`}
      and r.from_day <= ${on}::date and (r.until_day is null or r.until_day > ${on}::date)
      and (a.left_on is null or a.left_on > ${on}::date) order by 1`.execute(db);
  return rows.map(({ account }) => account);
}
