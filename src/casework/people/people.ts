import type { Day } from '../../calendar/index.ts';
import { familySummaries, findSummary, subjectsByIds } from '../../store/index.ts';
import { isAllowed, mayAsWell } from '../access/allow.ts';
import { openedRecord, type OpenedRecord } from '../child/opened-record.ts';
import { personOf } from '../person-of.ts';
import type { Room } from '../room.ts';
import { linkedRecords } from '../siblings/linked-records.ts';
import { type KeptDrawing, type Network, PEOPLE_TYPES, type PeopleAnswer, type WrittenOfPeople } from './answers.ts';
import { networkOn } from './network.ts';
import { versionsOf } from './versions.ts';

/** Which day's people are asked for; the day that is judged where absent, and for any day after it. */
export interface PeopleAsked {
  readonly on?: Day;
  /** To say more of them: for those who may write in the record alone. */
  readonly toWrite?: boolean;
}

/** The people of a child's life on a day. Undefined where to whoever asks there is no such child. */
export async function people(room: Room, id: string, { on, toWrite = false }: PeopleAsked = {}): Promise<PeopleAnswer | undefined> {
  if (toWrite && !(await isAllowed(room, 'write-record', id))) return undefined;
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const { record, judging, head, asStood } = opened;
  const network = networkOn(record, Math.min(on ?? judging.asOf, judging.asOf), judging.asOf);
  const kept = (['genogram', 'ecomap'] as const).flatMap((type): KeptDrawing[] => {
    const last = asStood.entries.findLast((entry) => entry.type === type);
    return last === undefined ? [] : [{ type, on: last.occurred.day }];
  });
  return {
    head,
    may: { write: await mayAsWell(room, 'write-record', id) },
    asOf: judging.asOf,
    network,
    written: versionsOf(record.entries, judging.asOf).flatMap(({ id: first, entry }): WrittenOfPeople[] => {
      const type = PEOPLE_TYPES.find((one) => one === entry.type);
      return type === undefined ? [] : [{ id: first, latest: entry.id, type, fields: entry.fields }];
    }),
    ownRecords: await ownRecords(room, opened, network),
    kept,
  };
}

/**
 * Brothers and sisters whose own records whoever asks may read. It is found each time and never written down: an entry that named another
 * record would still name it on the day that record is closed to whoever reads this one.
 */
async function ownRecords(room: Room, opened: OpenedRecord, { people: known }: Network): Promise<PeopleAnswer['ownRecords']> {
  const linked = await linkedRecords(room, opened.record, opened.judging.asOf);
  const names =
    linked.length === 0
      ? []
      : await subjectsByIds(
          room.store.read,
          room.authority,
          linked.map(({ id }) => id),
        );
  const said = linked.flatMap(({ person, saidBy, id }) =>
    names.filter((one) => one.id === id).map((one) => ({ ...personOf(one), person, saidBy })),
  );
  const like = await recordedTogether(room, opened, known);
  return [...said, ...like.filter(({ id, person }) => !said.some((one) => one.id === id || one.person === person))];
}

/** Those recorded with the child, by what each is called. */
async function recordedTogether(
  room: Room,
  { judging, head }: OpenedRecord,
  known: Network['people'],
): Promise<PeopleAnswer['ownRecords']> {
  const pack = judging.loaded.pack.authority;
  const summary = await findSummary(room.store.read, room.authority, pack, head.child.id);
  if (summary?.family === undefined) return [];
  const family = await familySummaries(room.store.read, room.authority, pack, summary.family);
  const others = family.filter(({ subject, kind }) => subject !== head.child.id && kind === 'child');
  const readable: PeopleAnswer['ownRecords'][number][] = [];
  for (const { subject, name, born } of others) {
    if (!(await mayAsWell(room, 'read-record', subject))) continue;
    const person = known.find((one) => isSame(one, { name, ...(born !== undefined && { born }) }))?.id;
    readable.push({ id: subject, name, ...(born !== undefined && { born }), ...(person !== undefined && { person }) });
  }
  return readable;
}

/** By the same name to the letter, and no other birthday. */
function isSame(one: Network['people'][number], other: { readonly name: string; readonly born?: Day }): boolean {
  const sameDay = one.born === undefined || other.born === undefined || one.born === other.born;
  return sameDay && one.name?.trim().toLowerCase() === other.name.trim().toLowerCase();
}
