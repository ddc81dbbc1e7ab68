import { type SignedHeads, type Signer, signHeads } from '../store/index.ts';
import type { Room } from './room.ts';

/** How each day is signed. */
export interface SigningDays {
  readonly signer: Signer;
  /** Told of each day that was signed, to be kept where the database is not. */
  signed(day: SignedHeads): Promise<void>;
}

/** Signs where every record ends, once a day, whichever day it has become. Answers whether there was nothing to wait for. */
export async function signToday(room: Pick<Room, 'store' | 'authority' | 'today'>, signing: SigningDays | undefined): Promise<boolean> {
  if (signing === undefined) return true;
  const signed = await signHeads(room.store, room.authority, room.today(), signing.signer);
  if (signed.came === 'signed') await signing.signed(signed.day);
  return signed.came !== 'again';
}
