import { findRecording, readRecords, subjectsByIds, type StoredRecord } from '../../store/index.ts';
import { mayAsWell } from '../access/allow.ts';
import type { Action } from '../../access/actions.ts';
import { formKeyOf } from '../../record/act-of.ts';
import { OWN_ROWS } from '../../record/entry-rows.ts';
import type { Entry } from '../../record/types.ts';
import type { Room } from '../room.ts';
import type { SameAct } from './answers.ts';
import { type Versions, versionsOf } from './versions.ts';

/** Written with an act, and of one child alone. */
const OWN: ReadonlySet<string> = new Set([...OWN_ROWS, 'file-attached']);

/** One act is an entry for each child: the others that were saved with this one, in the records that whoever asks may do this to. */
export async function sameActElsewhere(room: Room, action: Action, subject: string, { all }: Versions): Promise<readonly SameAct[]> {
  const form = formKeyOf(all[0]?.id ?? '');
  const recording = form === undefined ? undefined : await findRecording(room.store.read, room.authority, form);
  const [first] = all;
  const others = first === undefined || OWN.has(first.type) ? [] : sameInOthers(recording?.entries ?? [], subject, first.id);
  const theirs: { readonly subject: string; readonly entry: string }[] = [];
  for (const other of others) if (await mayAsWell(room, action, other.subject)) theirs.push(other);
  const names = new Map((await namesOf(room, theirs)).map(({ id, name }) => [id, name ?? id]));
  return theirs.map((one) => ({ subject: { id: one.subject, name: names.get(one.subject) ?? one.subject }, entry: one.entry }));
}

/** Of a form that became several entries of each child, the one that stands in the same place among theirs. */
function sameInOthers<R extends { readonly subject: string; readonly entry: string }>(
  written: readonly R[],
  subject: string,
  entry: string,
): readonly R[] {
  const place = written.filter((one) => one.subject === subject).findIndex((one) => one.entry === entry);
  return [...Map.groupBy(written, (one) => one.subject)].flatMap(([whose, theirs]) => (whose === subject ? [] : (theirs[place] ?? [])));
}

async function namesOf(room: Room, some: readonly { readonly subject: string }[]) {
  return some.length === 0
    ? []
    : subjectsByIds(
        room.store.read,
        room.authority,
        some.map(({ subject }) => subject),
      );
}

/** The same as they stand now: what stands in place of each, and nothing of those struck out. */
export async function standingElsewhere(
  room: Room,
  acts: readonly SameAct[],
): Promise<readonly { readonly act: SameAct; readonly record: StoredRecord; readonly entry: Entry; readonly versions: Versions }[]> {
  if (acts.length === 0) return [];
  const records = await readRecords(
    room.store.read,
    room.authority,
    acts.map(({ subject }) => subject.id),
  );
  return acts.flatMap((act) => {
    const record = records.find(({ subject }) => subject.id === act.subject.id);
    const first = record?.entries.find(({ id }) => id === act.entry);
    if (record === undefined || first === undefined) return [];
    const versions = versionsOf(first, record.entries);
    if (versions.struckOut !== undefined || isOfOneRecord(versions)) return [];
    return [{ act: { ...act, entry: versions.last.id }, record, entry: versions.last, versions }];
  });
}

/** What one record says of a brother or sister, and how they are tied, is never taken over into theirs, though one form linked the two. */
function isOfOneRecord({ all }: Versions): boolean {
  return all.some(({ type, fields }) => type === 'relationship' || (type === 'family-member' && fields['record-linked'] === true));
}
