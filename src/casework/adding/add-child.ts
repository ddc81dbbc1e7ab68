import { randomUUID } from 'node:crypto';
import { checkEntry } from '../../record/check-entry.ts';
import { readName } from '../../record/check-text.ts';
import type { Fault } from '../../record/fault.ts';
import type { Entry, Subject } from '../../record/types.ts';
import { childrenBornOn, findChildren, letIn, saveSubjects } from '../../store/index.ts';
import { allow, isAllowed } from '../access/allow.ts';
import { CaseworkError } from '../desk.ts';
import { isKey } from '../drafts/key.ts';
import { persist } from '../importing/persist.ts';
import { personOf } from '../person-of.ts';
import { signerOf } from '../recording/people.ts';
import { fingerprintOf } from '../recording/record.ts';
import { writeOnce } from '../recording/write-once.ts';
import type { Room } from '../room.ts';
import type { ChildAdded, ChildToAdd } from './answers.ts';

/** Whoever adds a child goes on writing in the record until somebody is allocated. */
const LET_IN_FOR = Temporal.Duration.from({ hours: 14 * 24 });
const WHY_LET_IN = 'Added this child to the record.';
const MOST_ALIKE = 10;
const EARLIEST_EXPECTED_BEFORE = 60;
const LATEST_EXPECTED_AFTER = 300;

/**
 * Adds a child whom the record does not know, and lets whoever adds them in. Where somebody there has a like name or the same birthday, they
 * are shown first: two records of one child are worse than none. Sent twice, it is done once.
 */
export async function addChild(room: Room, asked: ChildToAdd): Promise<ChildAdded> {
  await allow(room, 'add-child');
  if (!isKey(asked.key)) throw new CaseworkError('This form cannot be told from another. Open it again from the list of children.');
  const faults = faultsIn(room, asked);
  if (faults.length > 0) return { added: false, faults };
  const id = `child-${asked.key}`;
  const alike = asked.isAnother ? [] : await thoseAlike(room, asked, id);
  if (alike.length > 0) return { added: false, alike };
  const withOther = asked.livesWith !== undefined && (await isAllowed(room, 'write-record', asked.livesWith)) ? [asked.livesWith] : [];
  return persist(() => addOnce(room, asked, id, withOther));
}

async function addOnce(room: Room, asked: ChildToAdd, id: string, withOther: readonly string[]): Promise<ChildAdded> {
  const { asking } = room;
  if (asking === undefined) throw new CaseworkError('Only somebody who is signed in can add a child.');
  const child = subjectFrom(asked, id);
  const author = signerOf(asking.person);
  const checked = entriesFor(room, asked, child, withOther).map((entry) =>
    checkEntry({ ...entry, by: author.id, role: author.role }, { subjects: new Map([[id, child]]), today: room.today() }),
  );
  const faults = checked.flatMap((one) => (one.ok ? [] : one.faults));
  if (faults.length > 0) return { added: false, faults };
  const entries: readonly Entry[] = checked.flatMap((one) => (one.ok ? [one.entry] : []));
  const writing = { key: asked.key, fingerprint: fingerprintOf(asked), type: 'child-details', author, entries, notHeld: [] };
  // A record that is not there yet is within nobody's reach: that it may be begun was decided above.
  await room.whole.transaction((tx) =>
    writeOnce(room, tx, writing, async () => {
      await saveSubjects(tx, room.authority, [child]);
      const { account } = asking.person;
      const to = Temporal.Now.instant().add(LET_IN_FOR);
      await letIn(tx, room.authority, { id: randomUUID(), subject: id, account, relation: 'named', reason: WHY_LET_IN, by: account, to });
    }),
  );
  return { added: true, id };
}

function subjectFrom({ name, born, expected }: ChildToAdd, id: string): Subject {
  return { id, kind: 'child', name: name.trim(), ...(born !== undefined ? { born } : { ...(expected !== undefined && { expected }) }) };
}

/** What is known of them on the first day: a home they share with a brother or sister makes one family of them. */
function entriesFor(
  room: Room,
  { key, sex, address, postcode }: ChildToAdd,
  { id }: Subject,
  withOther: readonly string[],
): readonly object[] {
  const now = room.now();
  const entry = (nth: number, type: string, subjects: readonly string[], fields: object): object => ({
    id: `${key}.${nth}`,
    type,
    subjects,
    occurred: now,
    recorded: now,
    fields,
  });
  const home = { ...(address !== undefined && { address }), ...(postcode !== undefined && { postcode }) };
  const isTold = Object.keys(home).length > 0 || withOther.length > 0;
  return [entry(1, 'child-details', [id], { sex }), ...(isTold ? [entry(2, 'address', [id, ...withOther], home)] : [])];
}

function faultsIn(room: Room, { name, born, expected }: ChildToAdd): readonly Fault[] {
  const faults: Fault[] = [];
  const read = readName(name.trim());
  if ('wrong' in read) faults.push({ path: 'name', message: `Give a name, as the family says it. ${read.wrong}` });
  const today = room.today();
  if (born === undefined && expected === undefined)
    faults.push({
      path: 'born',
      message: 'Give the date of birth, or the day the baby is expected. Where it is not known, give the nearest you can',
    });
  if (born !== undefined && born > today)
    faults.push({ path: 'born', message: 'That day has not come yet. For a baby not born, give the day it is expected' });
  if (
    expected !== undefined &&
    born === undefined &&
    (expected < today - EARLIEST_EXPECTED_BEFORE || expected > today + LATEST_EXPECTED_AFTER)
  )
    faults.push({ path: 'expected', message: 'A baby is expected within the next ten months. Look at the date' });
  return faults;
}

/** Those in the record whom this child might be: as whoever asks may know of them. */
async function thoseAlike({ store, authority }: Room, { name, born }: ChildToAdd, id: string) {
  const named = await findChildren(store.read, authority, name, MOST_ALIKE);
  const sameDay = born === undefined ? [] : await childrenBornOn(store.read, authority, born, MOST_ALIKE);
  const last = lastWord(name);
  const close = sameDay.filter(
    (one) => one.name !== undefined && (lastWord(one.name) === last || firstLetter(one.name) === firstLetter(name)),
  );
  const alike = new Map([...named, ...close].map((one) => [one.id, personOf(one)]));
  alike.delete(id);
  return [...alike.values()];
}

function lastWord(name: string): string {
  return name.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
}

function firstLetter(name: string): string {
  return name.trim().toLowerCase().charAt(0);
}
