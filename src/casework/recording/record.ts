import { createHash } from 'node:crypto';
import { holdDraft, removeDraft } from '../../store/index.ts';
import type { Recording } from '../desk.ts';
import { persist } from '../importing/persist.ts';
import type { Room } from '../room.ts';
import type { Recorded } from './answers.ts';
import { checkRecording } from './check-recording.ts';
import { writeOnce } from './write-once.ts';

/**
 * Writes one entry into the record of each child and judges those records anew, in one transaction: all of it is there
 * afterwards, or none. A form that was saved before changes nothing, however often and from however many windows it is sent: so
 * where the database is lost meanwhile it is sent again from here, for as long as one of our own takes to come back.
 */
export function record(room: Room, recording: Recording): Promise<Recorded> {
  return persist(() => recordOnce(room, recording));
}

async function recordOnce(room: Room, recording: Recording): Promise<Recorded> {
  const checked = await checkRecording(room, recording);
  if (!checked.ok) return { saved: false, faults: checked.faults };
  const { key, type } = recording;
  const { author, entries, notHeld } = checked;
  const fingerprint = fingerprintOf(recording);
  const came = await room.store.transaction(async (tx): Promise<Recorded> => {
    const before = await writeOnce(room, tx, { key, fingerprint, type, author, entries, notHeld });
    if (before !== undefined && before.fingerprint !== fingerprint) return { saved: false, before: 'other answers' };
    // Held, so that what an open page sends of it meanwhile finds it recorded.
    await holdDraft(tx, room.authority, key);
    await removeDraft(tx, room.authority, key);
    const by = { worker: before?.author ?? author.id, role: before?.role ?? author.role };
    return { saved: true, before: before !== undefined, by };
  });
  if (came.saved) for (const { sha256 } of recording.children.flatMap(({ files = [] }) => files)) await room.files.named(sha256);
  return came;
}

/** The same for the same answers, whatever the key of the form. */
export function fingerprintOf({ key: _key, ...answers }: { readonly key: string }): string {
  return createHash('sha256').update(JSON.stringify(answers)).digest('hex');
}
