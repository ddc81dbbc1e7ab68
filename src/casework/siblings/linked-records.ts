import type { Day } from '../../calendar/index.ts';
import { formKeyOf } from '../../record/act-of.ts';
import { SIBLING_TIES } from '../../record/codes/network.ts';
import { chainOf } from '../../record/standing.ts';
import type { SubjectRecord } from '../../record/types.ts';
import { findRecording } from '../../store/index.ts';
import { mayAsWell } from '../access/allow.ts';
import { THE_CHILD } from '../people/answers.ts';
import { ofType, tiedTo, versionsOf } from '../people/versions.ts';
import type { Room } from '../room.ts';

/** Somebody of a network who has a record that whoever asks may read. */
export interface LinkedRecord {
  /** By the id of the first entry about them. */
  readonly person: string;
  readonly id: string;
  /** The entry to strike out where it is not so: the person, where they were written with the link, or how they are tied to the child. */
  readonly saidBy: string;
  /** The key of the form that linked them. */
  readonly form: string;
}

/**
 * Brothers and sisters who were linked with a record of their own. No record names the other: what both have in common is the form they were
 * written by, which is looked up each time; what is closed to whoever asks is not there.
 */
export async function linkedRecords(
  room: Room,
  { subject, entries }: Pick<SubjectRecord, 'subject' | 'entries'>,
  asOf: Day,
): Promise<readonly LinkedRecord[]> {
  const stand = versionsOf(entries, asOf);
  const people = new Map(ofType(stand, 'family-member').map(({ id, entry }) => [id, entry]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const found = new Map<string, LinkedRecord>();
  for (const { entry } of ofType(stand, 'relationship')) {
    const person = tiedTo(entry, 'of');
    const now = people.get(person);
    if (now === undefined || tiedTo(entry, 'for') !== THE_CHILD || !Object.hasOwn(SIBLING_TIES, String(entry.fields['kind']))) continue;
    // An amendment has an id of its own; the form is that of the first.
    const key = formKeyOf(chainOf(entry, byId)[0]?.id ?? entry.id);
    if (key === undefined) continue;
    const id = await otherRecordOf(room, key, subject.id);
    if (id === undefined || !(await mayAsWell(room, 'read-record', id))) continue;
    found.set(id, { person, id, saidBy: formKeyOf(person) === key ? now.id : entry.id, form: key });
  }
  return [...found.values()];
}

/** The other record that a form was written in; undefined for a form that wrote in one alone. */
async function otherRecordOf(room: Room, key: string, subject: string): Promise<string | undefined> {
  const recording = await findRecording(room.store.read, room.authority, key);
  return recording?.entries.map((one) => one.subject).find((one) => one !== subject);
}
