import { randomUUID } from 'node:crypto';
import { isoOf } from '../../calendar/index.ts';
import { decide } from '../../access/policy.ts';
import type { Role } from '../../record/types.ts';
import {
  findSummary,
  holdersOf,
  letIn,
  type Notice,
  noticeSeen,
  recordsSeen,
  subjectsByIds,
  tellOfGlass,
  unseenNotices,
  type Writer,
} from '../../store/index.ts';
import { CaseworkError } from '../desk.ts';
import { judgingOf } from '../judging/judging-now.ts';
import type { Room } from '../room.ts';
import { isAllowed } from './allow.ts';
import type { Asking } from './asking.ts';

/** For how long glass can be broken, in hours. */
const GLASS_HOURS = [1, 4, 12, 24] as const;
const REASON = { shortest: 10, longest: 2000 };

export interface GlassAsked {
  readonly child: string;
  readonly reason: string;
  readonly hours: number;
}

/** What somebody is shown before they open a record they do not work with: whose it is, and no more. */
export interface GlassForm {
  readonly child: { readonly id: string; readonly name: string };
  readonly hours: readonly number[];
  /** They may read it as it is: there is nothing to break. */
  readonly open: boolean;
}

/** Undefined where to whoever asks there is no such record. */
export async function glassForm(room: Room, child: string): Promise<GlassForm | undefined> {
  if (!(await isAllowed(room, 'break-glass', child))) return undefined;
  const [subject] = await subjectsByIds(room.whole.read, room.authority, [child]);
  if (subject?.kind !== 'child') return undefined;
  return { child: { id: child, name: subject.name ?? child }, hours: GLASS_HOURS, open: await isOpen(room, child) };
}

async function isOpen({ whole, authority, asking }: Room, child: string): Promise<boolean> {
  if (asking === undefined) return true;
  const seen = (await recordsSeen(whole.read, authority, asking.person, [child])).get(child);
  return seen !== undefined && decide(asking.person, 'read-record', seen).allowed;
}

/**
 * Opens a record to whoever asks, for a reason and a time. Their managers, the child's, and who governs information are told in the same
 * transaction. False where there is no such record to them. Throws CaseworkError for a reason too short, or another time.
 */
export async function breakGlass(room: Room, { child, reason, hours }: GlassAsked): Promise<boolean> {
  const { asking } = room;
  if (asking === undefined) throw new CaseworkError('Only somebody who is signed in can open a record so.');
  const said = reason.trim();
  if (said.length < REASON.shortest || said.length > REASON.longest)
    throw new CaseworkError(`Say why you need to see this record, in ${REASON.shortest} to ${REASON.longest} characters.`);
  if (!GLASS_HOURS.some((one) => one === hours)) throw new CaseworkError(`Choose for how long: ${GLASS_HOURS.join(', ')} hours.`);
  if (!(await isAllowed(room, 'break-glass', child))) return false;
  const access = randomUUID();
  const to = Temporal.Now.instant().add({ hours });
  await room.whole.transaction(async (tx) => {
    const { account } = asking.person;
    await letIn(tx, room.authority, { id: access, subject: child, account, relation: 'glass', reason: said, by: account, to });
    await tellOfGlass(tx, room.authority, access, await whoIsTold(room, tx, asking, child));
  });
  return true;
}

const MANAGERS: readonly Role[] = ['team-manager', 'practice-manager'];
const GOVERNANCE: readonly Role[] = ['information-governance-lead'];
/** Told where nobody manages: somebody must be. */
const ABOVE: readonly Role[] = ['service-manager', 'head-of-service', 'director'];

async function whoIsTold(room: Room, tx: Writer, { person }: Asking, child: string): Promise<readonly string[]> {
  const on = isoOf(room.today());
  const { loaded } = await judgingOf(room);
  const summary = await findSummary(tx, room.authority, loaded.pack.authority, child);
  const teams = [...new Set([...person.teams, ...(summary?.teams ?? [])])];
  const managers = await holdersOf(tx, room.authority, { roles: MANAGERS, teams, on });
  const others = managers.filter((account) => account !== person.account);
  const instead = others.length > 0 ? [] : await holdersOf(tx, room.authority, { roles: ABOVE, on });
  const governing = await holdersOf(tx, room.authority, { roles: GOVERNANCE, on });
  return [...new Set([...others, ...instead, ...governing])].filter((account) => account !== person.account);
}

export interface NoticeLine extends Omit<Notice, 'subject'> {
  readonly child: { readonly id: string; readonly name: string };
}

/** What whoever asks was told of and has not said they have seen. */
export async function notices(room: Room): Promise<readonly NoticeLine[]> {
  const { asking, whole, authority } = room;
  if (asking === undefined) return [];
  const unseen = await unseenNotices(whole.read, authority, asking.person.account);
  // By name only as they may see it: a notice must not be a way round.
  const names = new Map(
    (
      await subjectsByIds(
        room.store.read,
        authority,
        unseen.map((one) => one.subject),
      )
    ).map((one) => [one.id, one.name]),
  );
  return unseen.map(({ subject, ...rest }) => ({ ...rest, child: { id: subject, name: names.get(subject) ?? 'a restricted record' } }));
}

/** Says that a notice was seen. */
export async function sayNoticeSeen(room: Room, notice: string): Promise<void> {
  const { asking, authority } = room;
  if (asking !== undefined) await room.whole.transaction((tx) => noticeSeen(tx, authority, asking.person.account, notice));
}
