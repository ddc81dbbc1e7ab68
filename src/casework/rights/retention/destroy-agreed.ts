import type { Signer } from '../../../store/index.ts';
import { type Destroyed, destroyRecord, sweepAfterDestroying } from '../../../store/rights-of-people/index.ts';
import { judgeAnew } from '../../judging.ts';
import type { Room } from '../../room.ts';

class OnlyAsked extends Error {
  readonly destroyed: Destroyed;

  constructor(destroyed: Destroyed) {
    super('It was only asked whether the record could be destroyed.');
    this.destroyed = destroyed;
  }
}

/**
 * Destroys one record that two people agreed on, and takes what was judged of it off the lists, all or nothing; the store must be open as
 * the owner of the tables, and the signer be who signs the days. Unless `really`, everything is undone at the end and only what would have
 * come of it is answered. Throws StoreError where it may not be destroyed.
 */
export async function destroyAgreed(
  room: Pick<Room, 'store' | 'packs' | 'authority' | 'today'>,
  subject: string,
  signer: Signer,
  really: boolean,
): Promise<Destroyed> {
  try {
    const done = await room.store.transaction(async (tx) => {
      const destroyed = await destroyRecord(tx, room.authority, subject, room.today(), signer);
      await judgeAnew(room, tx, [...new Set([subject, ...destroyed.family])]);
      if (!really) throw new OnlyAsked(destroyed);
      return destroyed;
    });
    await sweepAfterDestroying(room.store);
    return done;
  } catch (error) {
    if (error instanceof OnlyAsked) return error.destroyed;
    throw error;
  }
}
