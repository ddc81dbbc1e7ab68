import type { Moment } from '../../calendar/index.ts';
import { mayEver } from '../../access/policy.ts';
import { checkEntry } from '../../record/check-entry.ts';
import type { Fault } from '../../record/fault.ts';
import { isHeld } from '../../record/holds.ts';
import { compareMoments } from '../../record/order.ts';
import type { Entry, Fields, Link, SubjectRecord } from '../../record/types.ts';
import { holdDraft, holdRecord, readRecords, removeDraft } from '../../store/index.ts';
import { isAllowed } from '../access/allow.ts';
import { CaseworkError } from '../desk.ts';
import { isKey } from '../drafts/key.ts';
import { persist } from '../importing/persist.ts';
import type { Room } from '../room.ts';
import { roleFrom, signingAs } from './people.ts';
import { fingerprintOf } from './record.ts';
import { type Author, isNews, writeOnce } from './write-once.ts';

/** One entry that a page of its own asks to be written. */
export interface EntryAsked {
  readonly type: string;
  readonly subject: string;
  /** Whom else it is about, where one entry stands in several records. */
  readonly alsoAbout?: readonly string[];
  /** When it happened; now where absent. */
  readonly occurred?: Moment;
  readonly fields: Fields;
  readonly links?: readonly Link[];
  readonly supersedes?: string;
  readonly strikesOut?: string;
  readonly reason?: string;
}

/** What a page of its own asks to be written, all of it or nothing. */
export interface EntriesAsked {
  /** Given with the form: sent twice, it is written once. */
  readonly key: string;
  /** In which of their roles whoever is signed in does it; the first that writes in records where absent. */
  readonly role?: string;
  /** Entry n gets the id `${key}.${n + 1}`, so that one may be linked to another of the same form. */
  readonly entries: readonly EntryAsked[];
}

export type EntriesWritten =
  | { readonly saved: true; readonly before: boolean }
  | { readonly saved: false; readonly why: 'other answers' }
  /** Which entry of those asked each fault is in. */
  | { readonly saved: false; readonly faults: readonly (Fault & { readonly entry: number })[] };

/**
 * Writes entries as whoever is signed in and judges their records anew, in one transaction. `lookAgain` is told the records as they stand once
 * nobody else can write in them, before anything is written; what it throws undoes everything. Undefined where to whoever asks there is
 * no such record; throws NotAllowedError where they may know of it and not write in it, CaseworkError for what no page of ours sends.
 */
export async function writeEntries(
  room: Room,
  asked: EntriesAsked,
  lookAgain: (records: readonly SubjectRecord[]) => void = () => undefined,
): Promise<EntriesWritten | undefined> {
  const subjects = [...new Set(asked.entries.flatMap(({ subject, alsoAbout = [] }) => [subject, ...alsoAbout]))].toSorted();
  if (subjects.length === 0) throw new CaseworkError('There is nothing to write. Open the form again from the child’s page.');
  for (const subject of subjects) if (!(await isAllowed(room, 'write-record', subject))) return undefined;
  // Whoever may not write here is told that first, whatever they sent.
  if (!isKey(asked.key)) throw new CaseworkError('This form cannot be told from another. Open it again from the child’s page.');
  return persist(() => writeOneTime(room, asked, subjects, lookAgain));
}

async function writeOneTime(
  room: Room,
  asked: EntriesAsked,
  subjects: readonly string[],
  lookAgain: (records: readonly SubjectRecord[]) => void,
): Promise<EntriesWritten | undefined> {
  const records = await readRecords(room.store.read, room.authority, subjects);
  if (records.length < subjects.length) return undefined;
  const author = authorFrom(room, asked.role);
  const faults: (Fault & { readonly entry: number })[] = [];
  const entries = asked.entries.flatMap((one, place) => {
    const checked = checkOne(room, asked.key, author, one, place, records);
    if (checked.ok) return [checked.entry];
    faults.push(...checked.faults.map((fault) => ({ ...fault, entry: place })));
    return [];
  });
  if (faults.length > 0) return { saved: false, faults };
  const fingerprint = fingerprintOf(asked);
  const type = entries[0]?.type ?? '';
  const notHeld = records.filter((record) => entries.some((entry) => isAmong(record, entry) && !isHeldBy(record, entry)));
  const writing = { key: asked.key, fingerprint, type, author, entries, notHeld: notHeld.map(({ subject }) => subject.id) };
  return room.store.transaction(async (tx) => {
    const before = await writeOnce(room, tx, writing, async () => {
      for (const subject of subjects) await holdRecord(tx, room.authority, subject);
      lookAgain(await readRecords(tx, room.authority, subjects));
    });
    if (before !== undefined && before.fingerprint !== fingerprint) return { saved: false, why: 'other answers' };
    // Held, so that what an open page sends of it meanwhile finds it in the record.
    await holdDraft(tx, room.authority, asked.key);
    await removeDraft(tx, room.authority, asked.key);
    return { saved: true, before: before !== undefined };
  });
}

function checkOne(room: Room, key: string, author: Author, asked: EntryAsked, place: number, records: readonly SubjectRecord[]) {
  const now = room.now();
  const { subject, alsoAbout = [], occurred = now, ...rest } = asked;
  if (compareMoments(now, occurred) < 0)
    return { ok: false as const, faults: [{ path: 'occurred', message: 'That day has not come yet. Give the day it happened.' }] };
  const given = {
    ...rest,
    id: `${key}.${place + 1}`,
    subjects: [subject, ...alsoAbout],
    occurred,
    recorded: now,
    by: author.id,
    role: author.role,
  };
  return checkEntry(given, { subjects: new Map(records.map((one) => [one.subject.id, one.subject])), today: now.day });
}

function isAmong({ subject }: SubjectRecord, entry: Entry): boolean {
  return isNews(entry) && entry.subjects.includes(subject.id);
}

function isHeldBy(record: SubjectRecord, { type, occurred, recorded }: Entry): boolean {
  return isHeld(record, type, Math.max(occurred.day, (recorded ?? occurred).day));
}

/** Whoever is signed in, in the role they say, or the first of theirs in which people write in records. */
function authorFrom({ asking }: Room, said: string | undefined): Author {
  if (asking === undefined) throw new CaseworkError('Only somebody who is signed in can write in a record.');
  const { person } = asking;
  const mine = person.roles.filter((role) => mayEver({ roles: [role] }, 'write-record'));
  const role = said === undefined ? mine[0] : mine.find((one) => one === roleFrom(said));
  if (role === undefined) throw new CaseworkError('Choose one of the roles you hold.');
  return signingAs(person, role);
}
