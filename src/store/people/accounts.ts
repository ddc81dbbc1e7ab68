import type { Reader, Writer } from '../schema.ts';
import { type Account, accountFrom } from './account-row.ts';

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly signIn: string;
  readonly worker?: string;
  readonly password?: string;
  readonly invented?: boolean;
}

/** Adds an account. False where somebody has that email address, or that worker has an account already. */
export async function addAccount(tx: Writer, authority: string, account: NewAccount): Promise<boolean> {
  const { id, name, signIn, worker, password, invented = false } = account;
  const made = await tx
    .insertInto('account')
    .values({
      authority,
      account: id,
      name,
      sign_in: signIn,
      invented,
      ...(worker !== undefined && { worker }),
      ...(password !== undefined && { password }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** The account with this id, or undefined. */
export async function accountById(db: Reader, authority: string, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('authority', '=', authority).where('account', '=', id).executeTakeFirst();
  return row && accountFrom(row);
}

/** The account that is signed in to with this email address in lower case, or undefined. */
export async function accountBySignIn(db: Reader, authority: string, signIn: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('authority', '=', authority)
    .where('sign_in', '=', signIn)
    .executeTakeFirst();
  return row && accountFrom(row);
}

/** The account tied to this person at the council's own sign-in, or undefined. */
export async function accountByOpenId(db: Reader, authority: string, issuer: string, subject: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('authority', '=', authority)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row && accountFrom(row);
}

/** Whether anybody may come in at all, but for those invented for a demonstration. */
export async function hasAccounts(db: Reader, authority: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('account')
    .where('authority', '=', authority)
    .where('invented', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes a password; whatever code was out for choosing one is used up, and waiting after wrong tries is over. */
export async function setPassword(tx: Writer, authority: string, id: string, password: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password, password_at: at.toString(), code_hash: null, code_until: null, failures: 0, locked_until: null })
    .where('authority', '=', authority)
    .where('account', '=', id)
    .execute();
}

/** Keeps the same password under a stronger hash. */
export async function strengthenPassword(tx: Writer, authority: string, id: string, password: string): Promise<void> {
  await tx.updateTable('account').set({ password }).where('authority', '=', authority).where('account', '=', id).execute();
}

/** Puts a code in place of the password: nothing but the code lets anyone choose another. */
export async function setCode(tx: Writer, authority: string, id: string, hash: Buffer, until: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password: null, code_hash: hash, code_until: until.toString(), failures: 0, locked_until: null })
    .where('authority', '=', authority)
    .where('account', '=', id)
    .execute();
}

/** Ties an account to somebody at the council's own sign-in, once. False where it was tied already. */
export async function tieToOpenId(tx: Writer, authority: string, id: string, issuer: string, subject: string): Promise<boolean> {
  const tied = await tx
    .updateTable('account')
    .set({ issuer, subject })
    .where('authority', '=', authority)
    .where('account', '=', id)
    .where('issuer', 'is', null)
    .executeTakeFirst();
  return tied.numUpdatedRows === 1n;
}

/** Notes the day from which somebody no longer works here. */
export async function setLeft(tx: Writer, authority: string, id: string, day: string): Promise<void> {
  await tx
    .updateTable('account')
    .set({ left_on: day, code_hash: null, code_until: null })
    .where('authority', '=', authority)
    .where('account', '=', id)
    .execute();
}

/** Says where somebody lives themselves, or no longer does. */
export async function setPostcode(tx: Writer, authority: string, id: string, postcode: string | undefined): Promise<void> {
  await tx
    .updateTable('account')
    .set({ postcode: postcode ?? null })
    .where('authority', '=', authority)
    .where('account', '=', id)
    .execute();
}
