import { filesOf, removeUnnamed, type Signer } from '../../../store/index.ts';
import { type Destroyed, destroyRecord, sweepAfterDestroying } from '../../../store/rights-of-people/index.ts';
import { judgeAnew } from '../../judging/judging.ts';
import type { Room } from '../../room.ts';

/** What was destroyed, and how many files its entries named. */
export interface DestroyedWithFiles extends Destroyed {
  readonly files: number;
}

class OnlyAsked extends Error {
  readonly destroyed: DestroyedWithFiles;

  constructor(destroyed: DestroyedWithFiles) {
    super('It was only asked whether the record could be destroyed.');
    this.destroyed = destroyed;
  }
}

/**
 * Destroys one record that two people agreed on, and takes what was judged of it off the lists, all or nothing; the store must be open as
 * the owner of the tables, and the signer be who signs the days. Its files go with it. Unless `really`, everything is undone at the end and only what would have
 * come of it is answered. Throws StoreError where it may not be destroyed.
 */
export async function destroyAgreed(
  room: Pick<Room, 'store' | 'packs' | 'authority' | 'today' | 'files'>,
  subject: string,
  signer: Signer,
  really: boolean,
): Promise<DestroyedWithFiles> {
  try {
    const files = await filesOf(room.store.read, room.authority, subject);
    // Should all end once the record is gone and before they are, they are swept away later.
    if (really) await room.files.mayBeUnnamed(files);
    const done = await room.store.transaction(async (tx) => {
      const destroyed = await destroyRecord(tx, room.authority, subject, room.today(), signer);
      await judgeAnew(room, tx, [...new Set([subject, ...destroyed.family])]);
      const all = { ...destroyed, files: files.length };
      if (!really) throw new OnlyAsked(all);
      return all;
    });
    await sweepAfterDestroying(room.store);
    // Once it is certain that the record is gone; what another record names as well stays.
    await removeUnnamed(room.store.read, room.files, files);
    return done;
  } catch (error) {
    if (error instanceof OnlyAsked) return error.destroyed;
    throw error;
  }
}
