import { createHash } from 'node:crypto';
import {
  appendEntries,
  goOnAsSystem,
  holdDraft,
  holdJudging,
  keepRecording,
  removeDraft,
  saveSources,
  saveSubjects,
  type Writer,
} from '../../store/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Source } from '../../record/types.ts';
import type { Recording } from '../desk.ts';
import { judgeAnew } from '../judging.ts';
import { persist } from '../persist.ts';
import type { Room } from '../room.ts';
import type { Recorded } from './answers.ts';
import { checkRecording, type CheckedRecording } from './check-recording.ts';

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
  const fingerprint = fingerprintOf(recording);
  return room.store.transaction(async (tx) => {
    // Before any record is locked, in the order that midnight takes them: otherwise each could wait for the other.
    await holdJudging(tx, room.authority);
    const before = await keepRecording(tx, room.authority, {
      key: recording.key,
      fingerprint,
      type: recording.type,
      author: checked.author.id,
      role: checked.author.role,
      entries: checked.entries.map(({ id, subjects }) => ({ subject: subjects[0] ?? '', entry: id })),
    });
    if (before !== undefined && before.fingerprint !== fingerprint) return { saved: false, before: 'other answers' };
    const by = { worker: before?.author ?? checked.author.id, role: before?.role ?? checked.author.role };
    if (before === undefined) await write(room, tx, recording, checked);
    // Held, so that what an open page sends of it meanwhile finds it recorded.
    await holdDraft(tx, room.authority, recording.key);
    await removeDraft(tx, room.authority, recording.key);
    return { saved: true, before: before !== undefined, by };
  });
}

type Sound = CheckedRecording & { readonly ok: true };

async function write(room: Room, tx: Writer, recording: Recording, { author, entries, notHeld }: Sound): Promise<void> {
  const subjects = entries.flatMap((entry) => entry.subjects);
  const { id, name } = author;
  await appendEntries(tx, room.authority, entries);
  // What was written is theirs; what follows from it reaches further than they may see.
  await goOnAsSystem(tx);
  if (name !== undefined) await saveSubjects(tx, room.authority, [{ id, kind: 'worker', name }]);
  await saveSources(
    tx,
    room.authority,
    notHeld.map((subject) => ({ subject, source: sourceFrom(recording) })),
  );
  await judgeAnew(room, tx, name === undefined ? subjects : [...subjects, id]);
}

/** From the first entry of a type written here, this is where entries of that type are looked for. */
function sourceFrom({ type, occurred }: Recording): Source {
  const fields = Object.keys(getEntryType(type).fields);
  return { name: 'Recorded in Sightline', holds: { [type]: [...fields, 'recorded', 'by', 'time'] }, from: occurred.day };
}

function fingerprintOf({ key: _key, ...answers }: Recording): string {
  return createHash('sha256').update(JSON.stringify(answers)).digest('hex');
}
