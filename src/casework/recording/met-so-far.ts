/** What a form would meet as far as it is filled in: judged as though it had been saved, and kept nowhere. */
import type { Day } from '../../calendar/index.ts';
import { judgment } from '../../engine/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, SubjectRecord } from '../../record/types.ts';
import { readRecords } from '../../store/index.ts';
import { mayAsWell } from '../access/allow.ts';
import type { Recording } from '../desk.ts';
import { rowsWhere, sameIn } from '../judging/judged-rows.ts';
import { askOf, judgingOf } from '../judging/judging-now.ts';
import type { Judging, Room } from '../room.ts';
import type { MetSoFar } from './answers.ts';
import { withOwnPeople } from './named-people.ts';
import { roleFrom } from './people.ts';
import { linksOf } from './ties.ts';

const SO_FAR = 'written so far';

/** For each child it is about, and who is in the record. */
export async function metSoFar(room: Room, recording: Recording): Promise<readonly MetSoFar[]> {
  const judging = await judgingOf(room);
  const ids: string[] = [];
  for (const { id } of recording.children) if (await mayAsWell(room, 'write-record', id)) ids.push(id);
  const records = ids.length === 0 ? [] : await readRecords(room.store.read, room.authority, ids);
  return records.map((record) => ({ child: record.subject.id, met: metIn(record, recording, records, judging) }));
}

function metIn(record: SubjectRecord, recording: Recording, records: readonly SubjectRecord[], judging: Judging): readonly string[] {
  const pack = judging.loaded.judged;
  const rowBefore = sameIn(judgment(record, pack, askOf(judging)).answers);
  const written = { ...record, entries: [...record.entries, entryOf(recording, record, records, judging.asOf)] };
  const { answers, answered } = judgment(written, pack, askOf(judging));
  return rowsWhere(answers, (row) => answers.metBy[row]?.id === SO_FAR).map((row) => {
    const { key, standard } = answered(row);
    return rowBefore(answers, row) === undefined ? standard : key;
  });
}

function entryOf(recording: Recording, record: SubjectRecord, records: readonly SubjectRecord[], on: Day): Entry {
  const { type, occurred, by, together, children } = recording;
  const role = roleFrom(by.role);
  const child = record.subject.id;
  const answered = { ...together, ...children.find(({ id }) => id === child)?.fields };
  return {
    id: SO_FAR,
    type,
    subjects: [child],
    occurred,
    ...(role !== undefined && { role }),
    fields: withOwnPeople(answered, getEntryType(type), record, records, on),
    ...linksOf(recording, child),
  };
}
