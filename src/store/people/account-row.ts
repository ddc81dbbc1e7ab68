import type { Selectable } from 'kysely';
import type { Day } from '../../calendar/index.ts';
import type { AccountTable } from '../schema.ts';

/** Somebody who may come in, with what proves that it is they. */
export interface Account {
  /** A random UUID. */
  readonly id: string;
  readonly name: string;
  /** The email address they sign in with, in lower case. */
  readonly signIn: string;
  /** Who they are in the record. */
  readonly worker?: string;
  /** Made for a demonstration, without a password. */
  readonly invented: boolean;
  /** Argon2id, as PHC text. */
  readonly password?: string;
  /** The hash of a code that a new password can be chosen with, and until when. */
  readonly code?: { readonly hash: Buffer; readonly until: Temporal.Instant };
  /** The authenticator's secret as it was sealed, and the time step of the last code that was taken. */
  readonly factor?: { readonly sealed: Buffer; readonly lastStep: number };
  /** Whom the council's own sign-in says that they are. */
  readonly openId?: { readonly issuer: string; readonly subject: string };
  readonly lockedUntil?: Temporal.Instant;
  /** The first day on which they no longer work here. */
  readonly leftOn?: Day;
  /** Their own, in capitals without spaces. */
  readonly postcode?: string;
}

/** An account as it is read. */
export function accountFrom(row: Selectable<AccountTable>): Account {
  const { worker, password, code_hash, code_until, factor, factor_step, issuer, subject, locked_until, left_on } = row;
  return {
    id: row.account,
    name: row.name,
    signIn: row.sign_in,
    invented: row.invented,
    ...(worker !== null && { worker }),
    ...(password !== null && { password }),
    ...(code_hash !== null && code_until !== null && { code: { hash: code_hash, until: code_until } }),
    ...(factor !== null && { factor: { sealed: factor, lastStep: factor_step ?? 0 } }),
    ...(issuer !== null && subject !== null && { openId: { issuer, subject } }),
    ...(locked_until !== null && { lockedUntil: locked_until }),
    ...(left_on !== null && { leftOn: left_on }),
    ...(row.postcode !== null && { postcode: row.postcode }),
  };
}
