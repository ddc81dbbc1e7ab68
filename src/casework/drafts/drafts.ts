import { draftsOf, findDraft, holdDraft, removeDraft, removeDraftsOlderThan, type StoredDraft, subjectsByIds } from '../../store/index.ts';
import { mayAsWell } from '../access/allow.ts';
import { dayInEngland, momentInEngland } from '../days.ts';
import { personOf } from '../person-of.ts';
import { persist } from '../importing/persist.ts';
import type { Room } from '../room.ts';
import type { Draft } from './answers.ts';
import { draftedAs } from './drafted-as.ts';
import { isKey } from './key.ts';

/** Children's words do not lie about for ever in something nobody goes on with. */
const DAYS_KEPT = 30;
const WARNED_BEFORE = 7;

/** Everything this owner has begun and not saved, the latest first. */
export async function drafts(room: Room, owner: string): Promise<readonly Draft[]> {
  if (!isOwn(room, owner)) return [];
  return draftsFrom(room, await draftsOf(room.store.read, room.authority, owner));
}

/** Undefined where there is none with this key, or it is somebody else's. */
export async function draft(room: Room, owner: string, key: string): Promise<Draft | undefined> {
  const found = isKey(key) && isOwn(room, owner) ? await findDraft(room.store.read, room.authority, key) : undefined;
  if (found === undefined || found.owner !== owner) return undefined;
  return (await draftsFrom(room, [found]))[0];
}

/** Removes a draft of this owner, where there is one. */
export async function throwAwayDraft(room: Room, owner: string, key: string): Promise<void> {
  if (!isKey(key) || !isOwn(room, owner)) return;
  await persist(() =>
    room.store.transaction(async (tx) => {
      await holdDraft(tx, room.authority, key);
      const found = await findDraft(tx, room.authority, key);
      if (found?.owner === owner) await removeDraft(tx, room.authority, key);
    }),
  );
}

/** Whoever asks has drafts of their own alone. */
export function isOwn({ asking }: Room, owner: string): boolean {
  return asking === undefined || asking.person.account === owner;
}

/** Removes what nobody has gone on with for so long that its day has come. */
export async function clearOldDrafts({ store, authority }: Pick<Room, 'store' | 'authority'>): Promise<void> {
  await store.transaction((tx) => removeDraftsOlderThan(tx, authority, DAYS_KEPT));
}

/**
 * Those whose form is still there, with the names of whom they are about; what is past its day counts as cleared. A draft about a child whose
 * record is no longer for its owner waits unseen until it is again.
 */
export async function draftsFrom(room: Room, stored: readonly StoredDraft[]): Promise<readonly Draft[]> {
  const subjects = await subjectsByIds(room.store.read, room.authority, [...new Set(stored.flatMap(({ children }) => children))]);
  const known = new Map(subjects.map((subject) => [subject.id, personOf(subject)]));
  const closed = await closedTo(room, [...known.keys()]);
  const today = dayInEngland(Temporal.Now.instant());
  return stored.flatMap(({ key, type, children, sent, version, savedAt }) => {
    const of = draftedAs(type);
    const clearedOn = dayInEngland(savedAt) + DAYS_KEPT;
    if (of === undefined || clearedOn < today || children.some((id) => closed.has(id) || !known.has(id))) return [];
    return {
      key,
      type,
      of,
      children: children.flatMap((id) => known.get(id) ?? []),
      sent,
      version,
      savedAt: momentInEngland(savedAt),
      clearedOn,
      clearedSoon: clearedOn - today <= WARNED_BEFORE,
    };
  });
}

async function closedTo(room: Room, children: readonly string[]): Promise<ReadonlySet<string>> {
  const closed = new Set<string>();
  for (const child of children) if (!(await mayAsWell(room, 'write-record', child))) closed.add(child);
  return closed;
}
