import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader, Writer } from '../schema.ts';

/** What can be done to an account. */
export type ChangeToAccount =
  | 'made'
  | 'role-given'
  | 'role-ended'
  | 'cover-given'
  | 'cover-ended'
  | 'postcode-given'
  | 'postcode-removed'
  | 'code-given'
  | 'password-chosen'
  | 'factor-set-up'
  | 'factor-withdrawn'
  | 'recovery-code-used'
  | 'tied-to-council'
  | 'locked'
  | 'signed-in'
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'left';

export interface AccountChange {
  readonly what: ChangeToAccount;
  /** The account of whoever did it; or in words, where nobody was signed in. */
  readonly by: string;
  readonly detail?: Readonly<Record<string, string>>;
}

/** Notes what was done to an account, for good. */
export async function noteChange(
  tx: Writer,
  authority: string,
  account: string,
  change: AccountChange,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('account_change')
    .values({
      authority,
      account,
      change: randomUUID(),
      what: change.what,
      by: change.by,
      detail: JSON.stringify(change.detail ?? {}),
      at: at.toString(),
    })
    .execute();
}

/** What was done to an account, the latest first; whoever did it by their name, where they have an account. */
export async function changesOf(db: Reader, authority: string, account: string, most: number) {
  return db
    .selectFrom('account_change as c')
    .leftJoin('account as a', (join) => join.onRef('a.authority', '=', 'c.authority').on(sql<boolean>`a.account::text = c.by`))
    .select(['c.what', 'c.detail', 'c.at', sql<string>`coalesce(a.name, c.by)`.as('by')])
    .where('c.authority', '=', authority)
    .where('c.account', '=', account)
    .orderBy('c.at', 'desc')
    .orderBy('c.change')
    .limit(most)
    .execute();
}
