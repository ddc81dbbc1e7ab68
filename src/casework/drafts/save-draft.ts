import { isDeepStrictEqual } from 'node:util';
import {
  countDrafts,
  familyMembers,
  findDraft,
  findRecording,
  holdDraft,
  putDraft,
  type StoredDraft,
  type Writer,
} from '../../store/index.ts';
import { mayAsWell } from '../access/allow.ts';
import { momentInEngland } from '../days.ts';
import { CaseworkError } from '../desk.ts';
import { persist } from '../importing/persist.ts';
import type { Room } from '../room.ts';
import type { Draft, DraftSaved, DraftWritten } from './answers.ts';
import { draftedAs } from './drafted-as.ts';
import { draftsFrom, isOwn } from './drafts.ts';
import { isKey } from './key.ts';

const MOST_OF_ONE_OWNER = 200;

/**
 * Keeps a form as it was typed, in place of what the same page kept before. What another page has kept since is never written over:
 * it is answered instead. Throws CaseworkError for what no form of ours sends.
 */
export async function saveDraft(room: Room, draft: DraftWritten): Promise<DraftSaved> {
  await refuseStrangeDraft(room, draft);
  const kept = await persist(() => room.store.transaction((tx) => keep(room, tx, draft)));
  if (!('other' in kept)) return kept;
  const [other] = await draftsFrom(room, [kept.other]);
  if (other === undefined) throw new CaseworkError('This draft can no longer be opened. Open the form again from the child’s page.');
  return { saved: false, because: 'other version', other };
}

/** What another page has kept of this form since, where that is not what stands here. Nothing is written. */
export async function otherVersion(room: Room, draft: DraftWritten): Promise<Draft | undefined> {
  const before = isKey(draft.key) ? await findDraft(room.store.read, room.authority, draft.key) : undefined;
  if (before === undefined || before.owner !== draft.owner || !isOther(before, draft)) return undefined;
  return (await draftsFrom(room, [before]))[0];
}

function isOther(before: StoredDraft, { sent, page, follows, since }: DraftWritten): boolean {
  return since < before.version && ![page, ...follows].includes(before.writtenOn) && !isDeepStrictEqual(before.sent, sent);
}

type Kept = Exclude<DraftSaved, { readonly because: 'other version' }> | { readonly other: StoredDraft };

async function keep({ authority }: Room, tx: Writer, draft: DraftWritten): Promise<Kept> {
  const { key, owner, type, children, sent, page, turn, since } = draft;
  await holdDraft(tx, authority, key);
  if ((await findRecording(tx, authority, key)) !== undefined) return { saved: false, because: 'recorded' };
  const before = await findDraft(tx, authority, key);
  if (before !== undefined && (before.owner !== owner || before.type !== type)) throw new CaseworkError(OF_ANOTHER);
  if (before === undefined && (await countDrafts(tx, authority, owner)) >= MOST_OF_ONE_OWNER)
    return { saved: false, because: 'too many', most: MOST_OF_ONE_OWNER };
  if (before !== undefined) {
    if (isOther(before, draft)) return { other: before };
    const isLate = before.writtenOn === page && turn < before.turn;
    if (isLate || isDeepStrictEqual(before.sent, sent))
      return { saved: true, version: before.version, savedAt: momentInEngland(before.savedAt) };
  }
  const version = Math.max(since, before?.version ?? 0) + 1;
  const savedAt = await putDraft(tx, authority, { key, owner, type, children, sent, version, writtenOn: page, turn });
  return { saved: true, version, savedAt: momentInEngland(savedAt) };
}

const OF_ANOTHER = 'This form cannot be told from another. Open it again from the child’s page.';

async function refuseStrangeDraft(room: Room, { key, page, type, children, owner }: DraftWritten): Promise<void> {
  if (!isKey(key) || !isKey(page) || !isOwn(room, owner)) throw new CaseworkError(OF_ANOTHER);
  if (draftedAs(type) === undefined) throw new CaseworkError(`There is no form for “${type}”.`);
  const [first] = children;
  const family = first === undefined ? [] : await familyMembers(room.whole.read, room.authority, first);
  const allowed = await Promise.all(children.map((id) => mayAsWell(room, 'write-record', id)));
  if (children.length === 0 || children.some((id) => !family.includes(id)) || allowed.includes(false))
    throw new CaseworkError('One of the children is not in the record, or not of this family. Open the form again from a child’s page.');
}
