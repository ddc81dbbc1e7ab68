import type { Moment } from '../../calendar/index.ts';
import { checkEntry } from '../../record/check-entry.ts';
import { readName } from '../../record/check-text.ts';
import { ENTRY_FORMS, type EntryForm, type FormPart } from '../../record/entry-forms/index.ts';
import { MOST_ROWS } from '../../record/entry-rows.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { isHeld } from '../../record/holds.ts';
import { compareMoments } from '../../record/order.ts';
import type { Entry, Fields, Role, SubjectRecord } from '../../record/types.ts';
import { familyMembers, readRecords } from '../../store/index.ts';
import { allowedAmong } from '../access/allow.ts';
import type { Asking } from '../access/asking.ts';
import { inRepeatedHour } from '../days.ts';
import { CaseworkError, type Recording, type RowOfForm } from '../desk.ts';
import { isKey } from '../drafts/key.ts';
import { judgingOf } from '../judging/judging-now.ts';
import type { Room } from '../room.ts';
import type { RecordingFault } from './answers.ts';
import { withOwnPeople } from './named-people.ts';
import { isKnown, roleFrom, signingAs } from './people.ts';
import type { Author } from './write-once.ts';
import { entriesToMake, type EntryToMake } from './entries-to-make.ts';
import { faultsOfTies } from './ties.ts';

export type CheckedRecording =
  | {
      readonly ok: true;
      readonly author: Author;
      readonly entries: readonly Entry[];
      /** Whose record comes from files that do not speak for entries like this from its day on. */
      readonly notHeld: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly RecordingFault[] };

/** Checks one act for each child it is about, each becoming an entry of its own. Throws CaseworkError for what no form of ours sends. */
export async function checkRecording(room: Room, recording: Recording): Promise<CheckedRecording> {
  if (!isKey(recording.key)) throw new CaseworkError('This form cannot be told from another. Open it again from the child’s page.');
  refuseStrangeFields(recording);
  const [author, records] = await Promise.all([authorOf(room, recording), recordsOf(room, recording)]);
  const now = momentOfWriting(room.now(), recording.occurred);
  const faults: RecordingFault[] = compareMoments(now, recording.occurred) < 0 ? [{ path: 'occurred', message: NOT_YET }] : [];
  if ('message' in author) faults.push(author);
  if (faults.length > 0 || 'message' in author) return { ok: false, faults };
  const whole = recording.children.map(({ id, fields }) => {
    const record = records.find(({ subject }) => subject.id === id);
    const answered = { ...recording.together, ...fields };
    return record === undefined ? answered : withOwnPeople(answered, getEntryType(recording.type), record, records, now.day);
  });
  const known = { subjects: new Map(records.map(({ subject }) => [subject.id, subject])), today: now.day };
  const entries = entriesToMake(recording, whole).flatMap(({ made, ...where }, index) => {
    const checked = checkEntry(signed(recording, author, now, made, index), known);
    if (checked.ok) return [checked.entry];
    faults.push(...checked.faults.map((fault) => ({ ...fault, ...where })));
    return [];
  });
  faults.push(...faultsOfTies(recording, records));
  if (faults.length > 0) return { ok: false, faults };
  const day = Math.max(recording.occurred.day, now.day);
  const isAllHeld = (record: SubjectRecord): boolean =>
    entries.every(({ type, subjects }) => !subjects.includes(record.subject.id) || isHeld(record, type, day));
  return { ok: true, author, entries, notHeld: records.filter((record) => !isAllHeld(record)).map(({ subject }) => subject.id) };
}

const NOT_YET = 'That time has not come yet. Give the day and time it happened, or wait until it has.';

/** When clocks go back, what happened twenty minutes ago may read as later than now; it is written down as of its own minute. */
function momentOfWriting(now: Moment, occurred: Moment): Moment {
  return inRepeatedHour(now, occurred) && compareMoments(now, occurred) < 0 ? occurred : now;
}

function signed({ key, occurred }: Recording, author: Author, now: Moment, made: EntryToMake['made'], index: number): object {
  return { id: `${key}.${index + 1}`, occurred, recorded: now, by: author.id, role: author.role, ...made };
}

function refuseStrangeFields({ type, together, children, rows: ofAll = [] }: Recording): void {
  const form = ENTRY_FORMS.get(type);
  if (form === undefined) throw new CaseworkError(`There is no form for “${type}”.`);
  const strange = [
    ...strangers(together, form.together),
    ...children.flatMap(({ fields }) => strangers(fields, form.apart)),
    ...strangeRows(ofAll, form, true),
    ...children.flatMap(({ rows = [] }) => strangeRows(rows, form, false)),
  ];
  if (strange.length > 0) throw new CaseworkError(`This form does not ask for “${strange[0] ?? ''}”. Open it again from the child’s page.`);
}

function strangers(fields: Fields, parts: readonly FormPart[]): readonly string[] {
  const asked = new Set(parts.flatMap((part) => part.fields.map(({ name }) => name)));
  return Object.keys(fields).filter((name) => !asked.has(name));
}

function strangeRows(rows: readonly RowOfForm[], form: EntryForm, ofAll: boolean): readonly string[] {
  return rows.flatMap(({ type, fields }, place) => {
    const asked = form.rows?.find((one) => one.type === type && (one.together === true) === ofAll);
    if (asked === undefined || place >= MOST_ROWS * (form.rows?.length ?? 0)) return [type];
    return Object.keys(fields).filter((name) => !asked.fields.includes(name));
  });
}

async function recordsOf(room: Room, { children }: Recording): Promise<readonly SubjectRecord[]> {
  const ids = children.map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) throw new CaseworkError('Nobody was named whom this is about. Open the form from a child’s page.');
  const family = await familyMembers(room.whole.read, room.authority, first);
  const allowed = await allowedAmong(room, 'write-record', ids);
  const records = await readRecords(room.store.read, room.authority, [...allowed]);
  if (records.length < new Set(ids).size || new Set(ids).size < ids.length)
    throw new CaseworkError('One of the children is not in the record. Open the form again from a child’s page.');
  if (ids.some((id) => !family.includes(id)))
    throw new CaseworkError('These children are not of one family in this record. Record it for each from their own page.');
  return records;
}

async function authorOf(room: Room, { by, key }: Recording): Promise<Author | RecordingFault> {
  const role = roleFrom(by.role);
  if (role === undefined) return { path: 'by', message: 'Choose the role you did this in.' };
  if (room.asking !== undefined) return whoeverAsks(room.asking, role);
  if ('worker' in by) {
    return (await isKnown(room, await judgingOf(room), by.worker, role))
      ? { id: by.worker, role }
      : { path: 'by', message: 'Choose who you are from the list, or give your name and role below it.' };
  }
  const name = readName(by.name.trim());
  if ('wrong' in name) return { path: 'by', message: `Your name cannot be kept so. ${name.wrong}` };
  return { id: `worker-${key}`, role, name: name.value };
}

/** Nobody signs for anybody else: who is signed in did it, in a role they hold. */
function whoeverAsks({ person }: Asking, role: Role): Author | RecordingFault {
  if (!person.roles.includes(role)) return { path: 'by', message: 'Choose one of the roles you hold.' };
  return signingAs(person, role);
}
