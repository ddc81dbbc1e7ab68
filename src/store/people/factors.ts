import { sql } from 'kysely';
import type { Writer } from '../schema.ts';

/** Keeps the sealed secret of an authenticator and the hashes of its recovery codes, in place of whatever was there. */
export async function setFactor(
  tx: Writer,
  authority: string,
  account: string,
  factor: { readonly sealed: Buffer; readonly step: number; readonly codes: readonly Buffer[] },
  at: Temporal.Instant,
): Promise<void> {
  await withdrawFactor(tx, authority, account, at);
  await tx
    .updateTable('account')
    .set({ factor: factor.sealed, factor_at: at.toString(), factor_step: factor.step })
    .where('authority', '=', authority)
    .where('account', '=', account)
    .execute();
  await tx
    .insertInto('recovery_code')
    .values(factor.codes.map((code_hash) => ({ authority, account, code_hash, made_at: at.toString() })))
    .execute();
}

/** Takes away an authenticator and its recovery codes. */
export async function withdrawFactor(tx: Writer, authority: string, account: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('account')
    .set({ factor: null, factor_at: null, factor_step: null })
    .where('authority', '=', authority)
    .where('account', '=', account)
    .execute();
  await tx
    .updateTable('recovery_code')
    .set({ withdrawn_at: at.toString() })
    .where('authority', '=', authority)
    .where('account', '=', account)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Takes the code of one time step, once: false where that or a later one was taken before. */
export async function takeStep(tx: Writer, authority: string, account: string, step: number): Promise<boolean> {
  const taken = await tx
    .updateTable('account')
    .set({ factor_step: step })
    .where('authority', '=', authority)
    .where('account', '=', account)
    .where(sql<boolean>`factor_step < ${step}`)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

/** Takes a recovery code, once. */
export async function takeRecoveryCode(
  tx: Writer,
  authority: string,
  account: string,
  hash: Buffer,
  at: Temporal.Instant,
): Promise<boolean> {
  const taken = await tx
    .updateTable('recovery_code')
    .set({ used_at: at.toString() })
    .where('authority', '=', authority)
    .where('account', '=', account)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}
