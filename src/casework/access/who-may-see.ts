import { randomUUID } from 'node:crypto';
import { isoOf } from '../../calendar/index.ts';
import type { Sensitivity } from '../../access/relations.ts';
import {
  accountNames,
  endAccess,
  everLetIn,
  everyoneHere,
  type GivenRelation,
  letIn,
  type LetIn,
  type LoggedLine,
  saidSensitive,
  type SaidSensitive,
  saySensitive,
  subjectsByIds,
  whoLooked,
} from '../../store/index.ts';
import { CaseworkError } from '../desk.ts';
import type { Room } from '../room.ts';
import { isAllowed, mayAsWell } from './allow.ts';

const LINES_A_PAGE = 100;
const LONGEST_REASON = 2000;

/** Who may see a record besides by their work, and who did. */
export interface AccessAnswer {
  readonly child: { readonly id: string; readonly name: string };
  readonly sensitivity: Sensitivity;
  readonly said: readonly (SaidSensitive & { readonly name: string })[];
  readonly letIn: readonly (LetIn & { readonly name: string; readonly byName: string })[];
  readonly looked: readonly (LoggedLine & { readonly name: string })[];
  /** There are earlier lines than these. */
  readonly more: boolean;
  /** Whether whoever asks may change any of it. */
  readonly mayChange: boolean;
  /** Who could be named; nobody where whoever asks may not change it. */
  readonly people: readonly { readonly account: string; readonly name: string }[];
}

/** Undefined where to whoever asks there is no such record. `before` asks for the page of the log that follows. */
export async function whoMaySee(room: Room, child: string, before?: Temporal.Instant): Promise<AccessAnswer | undefined> {
  if (!(await isAllowed(room, 'see-who-looked', child))) return undefined;
  const db = room.whole.read;
  const [subject] = await subjectsByIds(db, room.authority, [child]);
  if (subject === undefined) return undefined;
  const said = await saidSensitive(db, room.authority, child);
  const given = await everLetIn(db, room.authority, child);
  const lines = await whoLooked(db, room.authority, child, { limit: LINES_A_PAGE + 1, ...(before !== undefined && { before }) });
  const names = await accountNames(db, room.authority, [
    ...said.map(({ by }) => by),
    ...given.flatMap(({ account, by }) => [account, by]),
    ...lines.map(({ account }) => account),
  ]);
  const mayChange = await mayAsWell(room, 'restrict-record', child);
  const nameOf = (account: string): string => names.get(account) ?? account;
  return {
    child: { id: child, name: subject.name ?? child },
    sensitivity: said[0]?.sensitivity ?? 'ordinary',
    said: said.map((one) => ({ ...one, name: nameOf(one.by) })),
    letIn: given.map((one) => ({ ...one, name: nameOf(one.account), byName: nameOf(one.by) })),
    looked: lines.slice(0, LINES_A_PAGE).map((one) => ({ ...one, name: nameOf(one.account) })),
    more: lines.length > LINES_A_PAGE,
    mayChange,
    people: mayChange ? await everyoneHere(db, room.authority, isoOf(room.today())) : [],
  };
}

/** Says how sensitive a record is from now on, and why. False where there is no such record to whoever asks. */
export async function restrict(
  room: Room,
  child: string,
  { sensitivity, reason }: { readonly sensitivity: Sensitivity; readonly reason: string },
): Promise<boolean> {
  const said = reasonGiven(reason);
  if (!(await isAllowed(room, 'restrict-record', child))) return false;
  await room.whole.transaction(async (tx) => {
    // Who seals a record would otherwise shut themselves out of undoing it.
    if (sensitivity === 'sealed' && room.asking !== undefined) await nameThem(tx, room.asking.person.account);
    await saySensitive(tx, room.authority, child, { sensitivity, reason: said, by: whoSays(room) });
  });
  return true;

  function nameThem(tx: Parameters<typeof letIn>[0], account: string): Promise<void> {
    return letIn(tx, room.authority, {
      id: randomUUID(),
      subject: child,
      account,
      relation: 'named',
      reason: 'Sealed the record',
      by: account,
    });
  }
}

/** Somebody to be let into a record, or kept out of it. */
export interface Named {
  readonly account: string;
  readonly relation: Exclude<GivenRelation, 'glass'>;
  readonly reason: string;
}

/** Lets somebody into a record, or keeps them out of it as family, until it is ended. Throws CaseworkError where there is no such account. */
export async function nameSomebody(room: Room, child: string, { account, relation, reason }: Named): Promise<boolean> {
  const said = reasonGiven(reason);
  if (!(await isAllowed(room, 'restrict-record', child))) return false;
  if (!(await accountNames(room.whole.read, room.authority, [account])).has(account))
    throw new CaseworkError('There is no such person here. Choose somebody from the list.');
  await room.whole.transaction((tx) =>
    letIn(tx, room.authority, { id: randomUUID(), subject: child, account, relation, reason: said, by: whoSays(room) }),
  );
  return true;
}

/** Ends what let somebody in. False where there is no such record to whoever asks, or nothing to end. */
export async function endLettingIn(room: Room, child: string, access: string): Promise<boolean> {
  if (!(await isAllowed(room, 'restrict-record', child))) return false;
  const given = await everLetIn(room.whole.read, room.authority, child);
  if (!given.some(({ id }) => id === access)) return false;
  return room.whole.transaction((tx) => endAccess(tx, room.authority, access, whoSays(room)));
}

function reasonGiven(reason: string): string {
  const said = reason.trim();
  if (said === '' || said.length > LONGEST_REASON) throw new CaseworkError(`Say why, in at most ${LONGEST_REASON} characters.`);
  return said;
}

function whoSays({ asking }: Room): string {
  return asking?.person.account ?? 'system';
}
